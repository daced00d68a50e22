using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>Milestones as a list: the dates, and why they moved.</summary>
internal static class MilestoneViews
{
    /// <summary>More than that which are reached would hide what is late or to come.</summary>
    private const int MostReached = 4;

    public static MilestonesView Of(Facts facts, MilestonesBlock block, Words words)
    {
        var rows = Ordered(facts.Rows("jalons", block.Filter));
        var shown = (block.OnlyCurrent ? Current(rows, facts.Today) : rows).Select(row => Of(facts, row, words)).ToList();
        var reached = shown.FindAll(view => view.Achieved is not null);
        return reached.Count <= MostReached || reached.Count == shown.Count ? new(shown) : new(shown.FindAll(view => view.Achieved is null)) { Folded = reached };
    }

    /// <summary>The views of these rows of <c>jalons</c>, in the order of their days.</summary>
    public static IReadOnlyList<MilestoneView> Of(Facts facts, IEnumerable<Row> rows, Words words) => [.. Ordered(rows).Select(row => Of(facts, row, words))];

    private static List<Row> Ordered(IEnumerable<Row> rows) => [.. rows.OrderBy(DueOn).ThenBy(row => row.Index)];

    private static DateOnly? DueOn(Row row) => row.Date("realise_le") ?? row.Date("revise_le") ?? row.Date("prevu_le");

    /// <summary>The last achieved, then the late, then the next: what a resident wants to know first.</summary>
    private static IEnumerable<Row> Current(List<Row> rows, DateOnly today)
    {
        var open = rows.Where(row => row["realise_le"].IsMissing).ToList();
        return rows.Except(open).TakeLast(1).Concat(open.Where(row => DueOn(row) < today)).Concat(open.Where(row => DueOn(row) >= today).Take(1));
    }

    private static MilestoneView Of(Facts facts, Row row, Words words)
    {
        var state = MilestoneState.Of(row, facts.Today);
        var action = row.Text("action_id");
        return new MilestoneView
        {
            Title = row.Text("titre") ?? "",
            State = state.Name,
            StateLabel = words[$"etats.{state.Name}"],
            Sign = state.Sign,
            Planned = row.Text("prevu_le"),
            Revised = row.Text("revise_le"),
            Achieved = row.Text("realise_le"),
            Slip = Slips.Of(row, facts.Today),
            Cause = row.Text("cause_retard"),
            Decision = row.Text("decision"),
            ActionTitle = action is null ? null : Labels.Of(facts, "jalons", "action_id", action),
            Where = row.Text("uai") is { } school ? Labels.Of(facts, "jalons", "uai", school) : null,
        };
    }
}
