namespace Portal.Render.Charts;

/// <summary>One drawing for a page, one for a phone: text that shrank with the drawing could not be read at 320 px.</summary>
internal static class WideAndNarrow
{
    public static string Draw(Plan plan) => One(plan, false) + One(plan, true);

    private static string One(Plan plan, bool narrow)
    {
        var frame = new Frame(narrow ? plan.Chart.Id + "-e" : plan.Chart.Id, narrow ? 340 : 720, narrow);
        var across = plan.Type is ChartType.HorizontalBars
            || (plan.Type is ChartType.Bars or ChartType.StackedBars && (narrow || !Columns.CanHold(plan, frame)));
        var body = plan.Type switch
        {
            ChartType.Lines => LineDrawing.Draw(plan, frame),
            ChartType.Doughnut => narrow ? NarrowRing.Draw(plan, frame) : WideRing.Draw(plan, frame),
            _ when across => RowDrawing.Draw(plan, frame),
            _ => Columns.Draw(plan, frame),
        };

        var patterned = plan.Type != ChartType.Lines && plan.Layers.Count > 1 ? Marks.Definitions(frame.Id, plan.Layers) : "";
        var sense = across ? " data-sens=\"h\"" : "";
        var size = $"viewBox=\"0 0 {SvgText.Number(frame.Width)} {SvgText.Number(body.Height)}\"{sense}";
        return narrow
            ? $"<svg class=\"g-svg g-etroit\" {size} aria-hidden=\"true\">{patterned}{body.Markup}</svg>"
            : $"<svg class=\"g-svg g-large\" {size} role=\"img\" aria-labelledby=\"{frame.Id}-st {frame.Id}-sd\">"
                + $"<title id=\"{frame.Id}-st\">{SvgText.Escape(plan.Chart.Title)}</title>"
                + $"<desc id=\"{frame.Id}-sd\">{SvgText.Escape(Sentence.Of(plan))}</desc>{patterned}{body.Markup}</svg>";
    }
}

internal sealed record Frame(string Id, double Width, bool IsNarrow);

internal readonly record struct Body(string Markup, double Height);
