namespace Portal.Render.Charts;

/// <summary>What a chart becomes. Type may differ from the chart's own: see <see cref="Plan"/>.</summary>
internal sealed record ChartDrawing(string Sentence, string UnitLine, ChartTable Table, string Svg, ChartType Type);

/// <summary>READ FIRST: one chart → a sentence, a table, a static drawing, all from the same data.</summary>
internal static class ChartDrawer
{
    public static ChartDrawing Draw(Chart chart)
    {
        var plan = Plan.Of(chart);
        return new(
            Sentence.Of(plan),
            UnitText.Line(chart),
            TableWriter.Write(plan),
            WideAndNarrow.Draw(plan),
            plan.Type);
    }
}
