using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A value in its unit: in a sentence, in a cell, beside a bar, on an axis.</summary>
internal static class UnitText
{
    /// <summary>« 1,2 million d'euros », « 12 % », « 24 élèves ».</summary>
    public static string InText(this Unit unit, decimal value) => unit.Kind switch
    {
        UnitKind.Euros => French.EurosInText(value),
        UnitKind.Percent => French.Percent(value),
        _ => WithWord(unit, value),
    };

    /// <summary>« 1 234 567 € », « 12 % », « 24 »: the full number; the title's second line names a counted unit.</summary>
    public static string InCell(this Unit unit, decimal value) => unit.Kind switch
    {
        UnitKind.Euros => French.Euros(value),
        UnitKind.Percent => French.Percent(value),
        _ => French.ShortNumber(value),
    };

    /// <summary>Beside a bar: whole euros.</summary>
    public static string Label(this Unit unit, decimal value) =>
        unit.Kind == UnitKind.Euros ? French.Euros(Math.Round(value, MidpointRounding.AwayFromZero)) : unit.InCell(value);

    public static string Words(ValueState state) => state switch
    {
        ValueState.Secret => "s",
        ValueState.Missing => "non transmis",
        ValueState.NotDue => "pas encore connu",
        ValueState.NotApplicable => "sans objet",
        _ => "",
    };

    /// <summary>The title's second line: « En euros · 2023 à 2025, commune entière ».</summary>
    public static string Line(Chart chart)
    {
        var unit = chart.UnitName ?? chart.Unit.Kind switch
        {
            UnitKind.Euros => "En euros",
            UnitKind.Percent => "En" + French.NoBreakSpace + "%",
            _ when chart.Unit.Plural.Length > 0 => char.ToUpperInvariant(chart.Unit.Plural[0]) + chart.Unit.Plural[1..],
            _ => "Nombre",
        };
        return chart.Scope.Length == 0 ? unit : unit + " · " + chart.Scope;
    }

    private static string WithWord(Unit unit, decimal value)
    {
        var word = French.Plural(value, unit.Singular, unit.Plural);
        return word.Length == 0 ? French.ShortNumber(value) : French.ShortNumber(value) + French.NoBreakSpace + word;
    }
}
