using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Charts.Timeline;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>From milestones to the figure that shows them over time.</summary>
internal static class TimelineBuilder
{
    private static readonly string[] Days = ["prevu_le", "revise_le", "realise_le"];

    public static ChartView? Build(Facts facts, TimelineBlock block, string id, SiteViews views, string report, Words words)
    {
        var rows = facts.Rows("jalons", block.Filter).Where(row => row.Date("prevu_le") is not null).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var milestones = Milestones.Of(rows.Select(row => StepOf(facts, row, words)), facts.Today);
        var sentence = TimelineSentence.Of(milestones);
        var dataset = views.Datasets["jalons"];
        return new ChartView
        {
            Id = id,
            Type = "frise",
            Title = block.Title,
            Unit = block.Unit ?? $"Du jour prévu (cercle vide) au jour tenu (cercle plein) · état au {French.LongDate(facts.Today)}",
            Sentence = sentence,
            Svg = Picture.Of(id, block.Title, sentence, frame => TimelineDrawing.Draw(milestones, frame)),
            Table = new TableView(
                Scope.Completed(block.Title, [$"état au {French.LongDate(facts.Today)}"]),
                [new HeaderView("Étape"), Heading(facts, "action_id"), new HeaderView("État"), .. Days.Select(column => Heading(facts, column))],
                [.. rows.OrderBy(row => row.Date("prevu_le")).Select(row => Row(facts, row, views, words))]),
            Csv = dataset.Csv,
            SourceTitle = dataset.Title,
            SourceAddress = dataset.Address,
            Note = block.Note,
            Proofs = [],
            Report = report,
        };
    }

    private static Milestone StepOf(Facts facts, Row row, Words words)
    {
        var state = MilestoneState.Of(row, facts.Today);
        return new Milestone(row.Text("titre") ?? "", ActionOf(facts, row), row.Date("prevu_le")!.Value, row.Date("revise_le"), row.Date("realise_le"), state.Name, state.Sign, words[$"etats.{state.Name}"]);
    }

    private static RowView Row(Facts facts, Row row, SiteViews views, Words words)
    {
        var state = MilestoneState.Of(row, facts.Today);
        return new RowView(null,
        [
            new CellView(row.Text("titre") ?? "", "", true) { Address = views.Evidence.AddressOf(row) },
            new CellView(ActionOf(facts, row)),
            new CellView($"{state.Sign} {words[$"etats.{state.Name}"]}", Signs.ClassOf(state.Sign)),
            .. Days.Select(column => new CellView(row.Date(column) is { } day ? French.LongDate(day) : "")),
        ]);
    }

    private static HeaderView Heading(Facts facts, string column) => new(Labels.HeadingOf(facts.Datasets["jalons"].Schema, facts.Datasets["jalons"].Schema.Find(column)!));

    private static string ActionOf(Facts facts, Row row) => row.Text("action_id") is { } action ? Labels.Of(facts, "jalons", "action_id", action) : "";
}
