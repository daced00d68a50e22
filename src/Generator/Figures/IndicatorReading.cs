using Portal.Model;

namespace Portal.Figures;

/// <summary>An indicator with its results at one level, oldest first.</summary>
/// <param name="Indicator">Its row in <c>indicateurs</c>.</param>
/// <param name="Level">The group that the results are about; null where there are none.</param>
/// <param name="Results">Its rows in <c>resultats</c>.</param>
public sealed record IndicatorReading(Row Indicator, string? Level, IReadOnlyList<Row> Results)
{
    public const string WholeCommune = "commune";

    public Unit Unit => Unit.Named(Indicator.Text("unite"));

    /// <summary>The newest result that was measured, secret or not; null where nothing was.</summary>
    public Row? Latest => Results.Where(IsMeasured).Select(row => (Row?)row).LastOrDefault();

    /// <summary>The newest result that is due and was not sent, where it is newer than <see cref="Latest"/>.</summary>
    public Row? Lacking => Results.SkipWhile(row => row != Latest && Latest is not null).Where(row => row.Text("statut") == "manquant").Select(row => (Row?)row).LastOrDefault();

    /// <summary>What stands for the value: the newest measured, else the newest not sent, else the newest of all.</summary>
    public Row? Shown => Latest ?? Lacking ?? (Results.Count > 0 ? Results[^1] : null);

    /// <summary>atteinte where the newest value is at or beyond the target; manquee where the target's period has come without it, else en_chemin; null where nothing can be said, as where the figure of that period was not sent.</summary>
    public string? Outcome => Latest is not { } latest ? null
        : (Indicator.Text("sens"), latest.Number("valeur"), Indicator.Number("cible")) switch
        {
            ("hausse", { } value, { } target) when value >= target => "atteinte",
            ("baisse", { } value, { } target) when value <= target => "atteinte",
            ("hausse" or "baisse", not null, not null) => IsDue(latest) ? "manquee" : Lacking is { } lacking && IsDue(lacking) ? null : "en_chemin",
            _ => null,
        };

    /// <summary>The indicators that a filter on <c>resultats</c> names, in its order; where it names none, all that have a start or a target.</summary>
    public static IReadOnlyList<string> IdsOf(Facts facts, IReadOnlyList<Criterion> filter)
        => filter.FirstOrDefault(c => c.Column == "indicateur_id") is { } named
            ? named.Values
            : [.. facts.Rows("indicateurs").Where(row => row.Number("reference") is not null || row.Number("cible") is not null).Select(row => row.Text("indicateur_id")).OfType<string>()];

    /// <summary>The indicator, with the results that the filter keeps; null where there is no such indicator.</summary>
    public static IndicatorReading? Of(Facts facts, string id, IReadOnlyList<Criterion> filter)
    {
        var indicator = facts.Rows("indicateurs").FirstOrDefault(row => row.Text("indicateur_id") == id);
        if (indicator == default)
        {
            return null;
        }

        var all = facts.Rows("resultats", filter).Where(row => row.Text("indicateur_id") == id).ToList();
        var level = LevelOf(all);
        return new(indicator, level, [.. all.Where(row => row.Text("niveau") == level).OrderBy(row => row.Text("periode"), StringComparer.Ordinal)]);
    }

    /// <summary>The target was to be reached by the period of that result.</summary>
    private bool IsDue(Row result) => string.CompareOrdinal(result.Text("periode"), Indicator.Text("cible_periode")) >= 0;

    private static bool IsMeasured(Row result) => result.Text("statut") is "ok" or "secret" or "zero_structurel";

    /// <summary>The whole commune where it was measured, else the first group that has a value.</summary>
    private static string? LevelOf(List<Row> results)
        => results.Exists(row => row.Text("niveau") is WholeCommune) ? WholeCommune
            : results.OrderBy(row => row.Text("statut") != "ok").Select(row => row.Text("niveau")).FirstOrDefault();
}
