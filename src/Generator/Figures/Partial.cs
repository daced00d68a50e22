using Portal.Model;

namespace Portal.Figures;

/// <summary>The words beside a total of which some parts were not sent (<see cref="Figure.Lacking"/>): the same wherever one is shown.</summary>
public static class Partial
{
    public const string Word = "incomplet";

    /// <summary>« (incomplet : 2 lignes non transmises) », with the space before it; empty where nothing is lacking.</summary>
    public static string Mark(int lacking)
        => lacking == 0 ? "" : $" ({Word}{French.NoBreakSpace}: {French.Number(lacking)} {French.Plural(lacking, "ligne non transmise", "lignes non transmises")})";

    /// <summary>The same in a cell of a table, where room is scarce: the proof says how many.</summary>
    public static string ShortMark(bool isPartial) => isPartial ? $" ({Word})" : "";
}
