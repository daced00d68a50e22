using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>The proof of a median: the values in order, and the one in the middle. In order they stand without the schools' names.</summary>
internal sealed record SpeedsView(string Median, string Sentence, IReadOnlyList<string> InOrder, TableView Table)
{
    /// <summary>Exactly these rows.</summary>
    public FileView? Csv { get; init; }
}

/// <summary>The latest measure of the network of each open school, and the median of their speeds.</summary>
internal static class Speeds
{
    public const string Column = "descendant_mbps";

    /// <summary>Of open schools alone, by school; a school that was never measured has none.</summary>
    public static IReadOnlyList<Row> Latest(Dossier dossier)
    {
        var newest = Freshness.Newest(dossier.Past("reseau", "mesure_le"), "uai", "mesure_le");
        return [.. dossier.Schools.Where(school => newest.TryGetValue(school.Text("uai") ?? "", out var row) && row.Number(Column) is not null).Select(school => newest[school.Text("uai") ?? ""])];
    }

    /// <summary>The value in the middle; of an even number, the mean of the two in the middle.</summary>
    /// <param name="values">One value or more, in any order.</param>
    public static decimal Median(IEnumerable<decimal> values)
    {
        var inOrder = values.Order().ToList();
        return (inOrder[(inOrder.Count - 1) / 2] + inOrder[inOrder.Count / 2]) / 2;
    }

    public static SpeedsView Of(Telling telling)
    {
        var rows = Latest(telling.Dossier);
        var values = rows.Select(row => row.Number(Column)!.Value).ToList();
        var sentence = telling.Words[rows.Count % 2 == 1 ? "debits.milieu" : "debits.milieux"].Replace("{n}", French.Number(rows.Count), StringComparison.Ordinal);
        var table = telling.Table(
            "reseau",
            telling.Words["debits.legende"],
            [new HeaderView(telling.Words["debits.ecole"]), new HeaderView(telling.Words["ecole.mesure_le"]), new HeaderView(telling.Words["ecole.reception"], "n")],
            [.. rows.Select(row => (IReadOnlyList<CellView>)[new CellView(telling.Label("reseau", "uai", row.Text("uai") ?? ""), "", IsHeader: true), telling.Cell(row, "mesure_le"), telling.Cell(row, Column)])]);
        return new SpeedsView(Written(Median(values)), sentence, [.. values.Order().Select(Written)], table);
    }

    /// <summary>« 279 mégabits par seconde » is a word too long for a list.</summary>
    public static string Written(decimal speed) => $"{French.ShortNumber(speed, 1)}{French.NoBreakSpace}Mbit/s";
}
