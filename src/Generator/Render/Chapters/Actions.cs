using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The actions of the programme, by part of the charter in its order, and what all of them are to cost. Headings are of that level.</summary>
internal sealed record ActionsView(int Level, IReadOnlyList<ActionPartView> Parts, FigureView? Total, LinkView Source);

/// <param name="Title">The part of the charter; « non précisé » for actions that name none.</param>
/// <param name="Total">What its actions are to cost; null where no cost is known.</param>
/// <param name="Actions">In the order in which they begin.</param>
internal sealed record ActionPartView(string Title, FigureView? Total, IReadOnlyList<ActionView> Actions);

internal sealed record ActionView
{
    public required string Title { get; init; }

    public string? Purpose { get; init; }

    public string? Summary { get; init; }

    /// <summary>The aim of the orientation plan that it serves.</summary>
    public string? Aim { get; init; }

    public string? Owner { get; init; }

    /// <summary>As the table says: prevu, en_cours, en_retard, en_pause, bloque, abandonne, termine.</summary>
    public string? State { get; init; }

    public required string StateLabel { get; init; }

    public required string Sign { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The planned cost in whole euros, or « non transmis ».</summary>
    public required string Cost { get; init; }

    /// <summary>« 8 étapes sur 10 franchies, 1 en retard »; null where there are none.</summary>
    public string? Progress { get; init; }

    public required IReadOnlyList<MilestoneView> Milestones { get; init; }

    public required string Address { get; init; }
}

/// <summary>P3: the actions, in what state they are, what they cost, and their milestones with slips and causes.</summary>
internal static class Actions
{
    public static ActionsView? Of(Telling telling)
    {
        var rows = telling.Facts.Rows("actions");
        if (rows.Count == 0)
        {
            return null;
        }

        var milestones = telling.Facts.Rows("jalons").ToLookup(row => row.Text("action_id") ?? "", StringComparer.Ordinal);
        var parts = Recommendations.Parts.Select(part => (Id: part.Id, Title: part.ShortTitle)).Append((Id: "", Title: telling.Words["chapitres.non_precise"]))
            .Select(part => (part.Id, part.Title, Rows: rows.Where(row => (row.Text("axe") ?? "") == part.Id).OrderBy(row => row.Date("debut") ?? DateOnly.MaxValue).ToList()))
            .Where(part => part.Rows.Count > 0).ToList();

        // Parts and their total stand on one page: rounded to the euro, they still add up.
        var totals = French.LargestRemainder([.. parts.Select(part => part.Rows.Sum(CostOf))]);
        return new ActionsView(
            telling.HeadingLevel,
            [.. parts.Select((part, i) => PartOf(telling, part.Id, part.Title, part.Rows, totals[i], milestones))],
            rows.All(row => row["cout_prevu"].IsMissing) ? null : telling.Figure("cout_prevu") is { } all ? all with { Plain = French.Euros(totals.Sum()) } : null,
            telling.DatasetLink("actions"));
    }

    private static ActionPartView PartOf(Telling telling, string id, string title, List<Row> rows, decimal total, ILookup<string, Row> milestones)
    {
        // The part's own rounding may serve the grand total.
        var costs = ControlledRounding.Parts([.. rows.Select(CostOf)], total);
        var figure = rows.Exists(row => !row["cout_prevu"].IsMissing) ? telling.Figure("cout_prevu", ("axe", id)) : null;
        return new ActionPartView(
            title,
            figure is null ? null : figure with { Plain = French.Euros(total) },
            [.. rows.Select((row, i) => ActionOf(telling, row, costs[i], [.. milestones[row.Key]]))]);
    }

    private static decimal CostOf(Row action) => action.Number("cout_prevu") ?? 0;

    private static ActionView ActionOf(Telling telling, Row row, decimal cost, List<Row> milestones) => new()
    {
        Title = row.Text("titre") ?? row.Key,
        Purpose = row.Text("finalite"),
        Summary = row.Text("resume"),
        Aim = NameOf(telling, row, "objectif_id"),
        Owner = NameOf(telling, row, "porteur"),
        State = row.Text("statut"),
        StateLabel = telling.Text(row, "statut"),
        Sign = row.Text("statut") switch
        {
            "termine" => Signs.Kept,
            "en_cours" => Signs.Partly,
            "en_retard" or "bloque" => Signs.Amiss,
            "abandonne" => Signs.None,
            _ => Signs.Ahead,
        },
        From = row.Text("debut"),
        To = row.Text("fin"),
        Cost = row["cout_prevu"].IsMissing ? FigureText.Of(ValueState.Missing) : French.Euros(cost),
        Progress = milestones.Count == 0 ? null : ProgressOf(milestones, telling.Facts.Today),
        Milestones = MilestoneViews.Of(telling.Facts, milestones, telling.Words),
        Address = telling.RowLink(row),
    };

    private static string? NameOf(Telling telling, Row row, string column)
        => row.Text(column) is { } id ? telling.Label("actions", column, id) : null;

    private static string ProgressOf(List<Row> milestones, DateOnly today)
    {
        var achieved = milestones.Count(row => !row["realise_le"].IsMissing);
        var late = milestones.Count(row => row["realise_le"].IsMissing && (row.Date("revise_le") ?? row.Date("prevu_le")) < today);
        var step = milestones.Count == 1
            ? achieved == 1 ? "1 étape, franchie" : late == 1 ? "1 étape, en retard" : "1 étape, à franchir"
            : $"{French.Number(achieved)} {French.Plural(achieved, "étape", "étapes")} sur {French.Number(milestones.Count)} {French.Plural(achieved, "franchie", "franchies")}";
        return late == 0 || milestones.Count == 1 ? step : $"{step}, {French.Number(late)} en retard";
    }
}
