using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>Here, then elsewhere.</summary>
internal sealed record InitiativesView(IReadOnlyList<InitiativeGroupView> Places, LinkView Source);

internal sealed record InitiativeGroupView(string Title, IReadOnlyList<InitiativeView> Initiatives);

/// <summary>What was tried, where and since when, what it taught, and the actions that started from it.</summary>
internal sealed record InitiativeView(string Title, string? Commune, string? Since, string? State, string? Lesson, string? Url, IReadOnlyList<LinkView> Actions, string Address);

/// <summary>P1: what was already tried, here and elsewhere, and what was learnt from it.</summary>
internal static class Initiatives
{
    private const string Dataset = "initiatives";

    public static InitiativesView? Of(Telling telling)
    {
        var rows = telling.Facts.Rows(Dataset);
        if (rows.Count == 0)
        {
            return null;
        }

        var groups = rows[0]["ou"].Field.Categories
            .Select(category => new InitiativeGroupView(category.Label, [.. rows.Where(row => row.Text("ou") == category.Value).OrderBy(row => row.Date("debut")).Select(row => InitiativeOf(telling, row))]));
        return new InitiativesView([.. groups.Where(group => group.Initiatives.Count > 0)], telling.DatasetLink(Dataset));
    }

    private static InitiativeView InitiativeOf(Telling telling, Row row) => new(
        row.Text("titre") ?? "",
        row.Text("commune"),
        row.Date("debut") is { } begin ? French.MonthYear(begin) : null,
        row["statut"].IsMissing ? null : telling.Text(row, "statut"),
        row.Text("lecon"),
        row.Text("url"),
        [.. telling.Facts.Rows("actions").Where(action => action.Text("initiative_id") == row.Text("initiative_id")).Select(action => new LinkView(action.Text("titre") ?? "", telling.RowLink(action)))],
        telling.RowLink(row));
}
