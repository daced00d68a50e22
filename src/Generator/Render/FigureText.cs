using Portal.Figures;
using Portal.Model;

namespace Portal.Render;

/// <summary>How a figure is written for residents. Aggregates are rounded to the euro; the proof shows the cents.</summary>
internal static class FigureText
{
    public static string Of(Figure figure, Unit unit, FigureFormat format = FigureFormat.Automatic)
    {
        if (figure.State != ValueState.Value)
        {
            return Of(figure.State);
        }

        var kind = format switch
        {
            FigureFormat.Euros => UnitKind.Euros,
            FigureFormat.Percent => UnitKind.Percent,
            FigureFormat.Number => UnitKind.Count,
            FigureFormat.Date => UnitKind.Date,
            _ => unit.Kind,
        };
        return kind switch
        {
            UnitKind.Euros => French.Euros(Rounded(figure.Value)),
            UnitKind.Percent => French.Percent(figure.Value),
            UnitKind.Date => French.LongDate(DateOnly.FromDayNumber((int)figure.Value)),
            _ when format == FigureFormat.Number || unit.Singular.Length == 0 => French.ShortNumber(figure.Value, 1),
            _ => $"{French.ShortNumber(figure.Value, 1)}{French.NoBreakSpace}{(Math.Abs(figure.Value) < 2 ? unit.Singular : unit.Plural)}",
        };
    }

    /// <summary>In a sentence, where no note stands below, an <c>s</c> says what it is, and a partial total that it is one.</summary>
    public static string InText(Figure figure, Unit unit, Words words, FigureFormat format = FigureFormat.Automatic)
        => figure.State == ValueState.Secret ? $"{Of(figure.State)} ({words["secret.mot"]})" : Of(figure, unit, format) + Partial.Mark(figure.Lacking);

    /// <summary>A sentence for a note: « Incomplet : 2 lignes non transmises ne sont pas comptées. »</summary>
    public static string PartialNote(int lacking, Words words)
        => words[lacking == 1 ? "graphique.incomplet_une" : "graphique.incomplet"].Replace("{n}", French.Number(lacking), StringComparison.Ordinal);

    /// <summary>A key figure: from a million on, words rather than seven digits.</summary>
    public static string Key(Figure figure, Unit unit)
        => figure.State == ValueState.Value && unit.Kind == UnitKind.Euros && Math.Abs(figure.Value) >= 1_000_000 ? French.EurosInText(figure.Value) : Of(figure, unit);

    public static string Of(ValueState state) => state switch
    {
        ValueState.Secret => "s",
        ValueState.NotDue => "pas encore connu",
        ValueState.NotApplicable => "sans objet",
        _ => "non transmis",
    };

    /// <summary>A number as the column writes its own.</summary>
    public static string Of(Field field, decimal number) => Unit.Named(field.Unit) switch
    {
        _ when field.Unit == "part" => French.Percent(number * 100),
        { Kind: UnitKind.Euros } => French.Euros(number),
        { Kind: UnitKind.Percent } => French.Percent(number),
        _ => French.ShortNumber(number, 6),
    };

    public static string Of(Cell cell)
    {
        if (cell.IsSecret)
        {
            return "s";
        }

        if (cell.Number is { } number)
        {
            return Of(cell.Field, number);
        }

        return cell.Text is not { } text ? "" : cell.Field.Type switch
        {
            FieldType.Boolean => text == "true" ? "oui" : "non",
            FieldType.Date when cell.Date is { } date => French.LongDate(date),
            _ => cell.Field.LabelOf(text),
        };
    }

    /// <summary>Whole euros, but for small amounts, where cents count.</summary>
    private static decimal Rounded(decimal amount) => Math.Abs(amount) < 10 ? amount : Math.Round(amount, 0, MidpointRounding.AwayFromZero);
}
