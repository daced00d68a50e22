namespace Portal.Render.Charts;

/// <summary>The drawing of a plan in a frame: what its type asks for, on its side where upright bars have no room.</summary>
internal static class WideAndNarrow
{
    public static string Draw(Plan plan) => Picture.Of(plan.Chart.Id, plan.Chart.Title, Sentence.Of(plan), frame => One(plan, frame));

    private static Body One(Plan plan, Frame frame)
    {
        var across = plan.Type is ChartType.HorizontalBars
            || (plan.Type is ChartType.Bars or ChartType.StackedBars && (frame.IsNarrow || !Columns.CanHold(plan, frame)));
        var body = plan.Type switch
        {
            ChartType.Lines => LineDrawing.Draw(plan, frame),
            ChartType.Doughnut => frame.IsNarrow ? NarrowRing.Draw(plan, frame) : WideRing.Draw(plan, frame),
            ChartType.Multiples => MultiplesDrawing.Draw(plan, frame),
            _ when across => RowDrawing.Draw(plan, frame),
            _ => Columns.Draw(plan, frame),
        };

        var patterned = plan.Type is not (ChartType.Lines or ChartType.Multiples) && plan.Layers.Count > 1 ? Marks.Definitions(frame.Id, plan.Layers) : "";
        return new(patterned + body.Markup, body.Height, across);
    }
}
