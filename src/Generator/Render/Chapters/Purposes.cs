using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>How devices and resources are shared between the times of the day, and what they are for.</summary>
internal sealed record PurposesView(TableView Times, TableView? Purposes, FigureView? Silent);

/// <summary>P2: equipment justified by its purpose, and the balance of school, after-school and home.</summary>
internal static class Purposes
{
    public static PurposesView? Of(Telling telling)
    {
        var (lots, resources) = (Inventory.Lots(telling.Facts).ToList(), Inventory.Resources(telling.Facts).ToList());
        if (lots.Count == 0 && resources.Count == 0)
        {
            return null;
        }

        var days = lots.Select(row => row.Date("compte_le")).Concat(resources.Select(row => row.Date("recense_le"))).OfType<DateOnly>();
        var said = lots.Where(row => !row["finalite"].IsMissing).ToList();
        return new PurposesView(
            telling.Table(
                lots.Count > 0 ? "equipements" : "ressources",
                telling.Words["finalites.legende"].Replace("{quand}", Telling.Months(days), StringComparison.Ordinal),
                [new HeaderView(telling.Words["finalites.temps"]), new HeaderView(telling.Words["finalites.appareils"], "n"), new HeaderView(telling.Words["finalites.ressources"], "n")],
                [.. Times(lots.Count > 0 ? lots[0] : resources[0]).Select(time => Line(telling, time.Value, time.Label, lots, resources)).OfType<IReadOnlyList<CellView>>()]),
            said.Count == 0 ? null : telling.Table(
                "equipements",
                telling.Words["finalites.legende_finalites"].Replace("{quand}", Telling.Months(said.Select(row => row.Date("compte_le")!.Value)), StringComparison.Ordinal),
                [new HeaderView(telling.Words["finalites.finalite"]), new HeaderView(telling.Words["finalites.appareils"], "n"), new HeaderView(telling.Words["finalites.temps"])],
                [
                    .. said.GroupBy(row => row.Text("finalite")!, StringComparer.Ordinal).OrderByDescending(group => group.Sum(row => row.Number("quantite") ?? 0)).ThenBy(group => group.Key, StringComparer.Ordinal)
                        .Select(group => LineOf(telling, group)),
                ]),
            telling.Figure("appareils", ("finalite", "")));
    }

    private static IEnumerable<Category> Times(Row row) => [.. row["temps"].Field.Categories, new Category("", "")];

    /// <summary>Each time of the day has its line, with a zero where nothing is meant for it; what is not said has one only where there is some.</summary>
    private static List<CellView>? Line(Telling telling, string time, string label, List<Row> lots, IReadOnlyList<Row> resources)
    {
        if (time.Length == 0 && !lots.Exists(row => row["temps"].IsMissing) && resources.All(row => !row["temps"].IsMissing))
        {
            return null;
        }

        var absent = FigureText.Of(ValueState.Missing);
        return
        [
            new CellView(label.Length == 0 ? telling.Words["finalites.temps_inconnu"] : label, "", true),
            Telling.Cell(telling.Part("appareils", "temps", time), absent),
            Telling.Cell(telling.Part("ressources", "temps", time), absent),
        ];
    }

    private static List<CellView> LineOf(Telling telling, IGrouping<string, Row> lots)
    {
        var times = lots.Select(row => telling.Text(row, "temps")).Distinct(StringComparer.Ordinal);
        return [new CellView(lots.Key, "", true), Telling.Cell(telling.Part("appareils", "finalite", lots.Key), FigureText.Of(ValueState.Missing)), new CellView(string.Join(", ", times))];
    }
}
