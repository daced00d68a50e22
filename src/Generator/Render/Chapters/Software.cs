using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>How many there are and what they cost in a year, how many treat personal data and by which way, then each of them.</summary>
internal sealed record SoftwareView(FigureView Count, FigureView? Cost, IReadOnlyList<StatusView> Statuses, TableView Table);

/// <summary>A status of personal data: its name, how many resources have it, and which.</summary>
internal sealed record StatusView(string Title, FigureView Count, string Names);

/// <summary>P1: digital resources, and what they do with personal data.</summary>
internal static class Software
{
    private const string Dataset = "ressources";

    private static readonly string[] Columns = ["type", "finalite", "ecoles", "cout_annuel", "donnees_personnelles"];

    public static SoftwareView? Of(Telling telling)
    {
        var rows = Inventory.Resources(telling.Facts).ToList();
        if (rows.Count == 0 || telling.Figure("ressources") is not { } count)
        {
            return null;
        }

        var schema = telling.Facts.Datasets[Dataset].Schema;
        var dearest = rows.OrderByDescending(row => row.Number("cout_annuel") ?? -1).ThenBy(row => row.Index).ToList();
        return new SoftwareView(
            count,
            telling.Figure("cout_ressources"),
            [.. Statuses(telling, rows)],
            telling.Table(
                Dataset,
                telling.Words["ressources.legende"].Replace("{quand}", Telling.Months(rows.Select(row => row.Date("recense_le")!.Value)), StringComparison.Ordinal),
                [new HeaderView(telling.Words["ressources.nom"]), .. Columns.Select(column => new HeaderView(schema.Find(column)!.Title, TableViews.ClassOf(schema.Find(column)!)))],
                [.. dearest.Select(row => (IReadOnlyList<CellView>)[telling.Name(row, row.Text("nom") ?? ""), .. Columns.Select(column => telling.Cell(row, column))])]));
    }

    /// <summary>Those that treat data come first: that is what families ask. What is not said is told too.</summary>
    private static IEnumerable<StatusView> Statuses(Telling telling, IReadOnlyList<Row> rows)
    {
        foreach (var value in (string[])["hors_gar", "gar", "aucune", ""])
        {
            if (telling.Figure("ressources", ("donnees_personnelles", value)) is { } count)
            {
                var names = rows.Where(row => (row.Text("donnees_personnelles") ?? "") == value).Select(row => row.Text("nom") ?? "").ToList();
                yield return new StatusView(telling.Words[$"ressources.donnees_{(value.Length == 0 ? "inconnues" : value)}"], count, $"{French.Listed(names, 20)}.");
            }
        }
    }
}
