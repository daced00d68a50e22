using Portal.Model;
using Portal.Render.Chapters;

namespace Portal.Render.Sheets;

/// <summary>The milestones and the actions that are a school's, alone or with others; what is done for all schools at once is told elsewhere.</summary>
internal static class SchoolMilestones
{
    public static IEnumerable<Row> Of(Telling telling, string uai)
        => telling.Dossier.Rows("jalons").Where(row => row.Text("uai") == uai || (row["ecoles"] is { Text: { } text } cell && cell.Field.ItemsOf(text).Contains(uai)));

    /// <summary>Actions with a milestone at the school, and those that brought or pay what was counted there.</summary>
    public static IReadOnlyList<Row> Actions(Telling telling, string uai, IReadOnlyList<Row> lots)
    {
        var actions = Of(telling, uai).Select(row => row.Text("action_id"))
            .Concat(Behind("marches", "marche_id")).Concat(Behind("locations", "location_id")).Concat(Behind("financements", "financement_id"))
            .ToHashSet(StringComparer.Ordinal);
        return [.. telling.Dossier.Rows("actions").Where(action => actions.Contains(action.Key))];

        IEnumerable<string?> Behind(string dataset, string column)
        {
            var keys = lots.Select(lot => lot.Text(column)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return telling.Dossier.Rows(dataset).Where(row => keys.Contains(row.Key)).Select(row => row.Text("action_id"));
        }
    }
}
