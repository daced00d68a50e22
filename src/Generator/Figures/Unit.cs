namespace Portal.Figures;

public enum UnitKind
{
    Euros,
    Percent,
    Count,

    /// <summary>A day, held as its number.</summary>
    Date,
}

/// <summary>What a figure counts. Singular and plural are words for a count (« élève », « élèves »); empty for a bare number.</summary>
public sealed record Unit(UnitKind Kind, string Singular = "", string Plural = "")
{
    public static readonly Unit Euros = new(UnitKind.Euros);
    public static readonly Unit Percent = new(UnitKind.Percent);
    public static readonly Unit Number = new(UnitKind.Count);
    public static readonly Unit Date = new(UnitKind.Date);

    public static Unit Count(string singular, string plural) => new(UnitKind.Count, singular, plural);

    /// <summary>The unit that a schema's <c>unite</c> or an indicator's <c>unite</c> names.</summary>
    public static Unit Named(string? name) => name switch
    {
        "euro" or "euros" => Euros,
        "pourcentage" or "pourcent" => Percent,
        "heures" or "heure" => Count("heure", "heures"),
        "jours" or "jour" => Count("jour", "jours"),
        "mois" => Count("mois", "mois"),
        null or "" or "nombre" or "ratio" or "score" => Number,
        _ => Count(name, name),
    };
}
