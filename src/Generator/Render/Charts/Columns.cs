using Portal.Figures;

namespace Portal.Render.Charts;

/// <summary>Where upright bars stand, and whether they can: one bar alone, or names that do not fit under them, turn the chart on its side.</summary>
internal sealed record Columns(double Left, double Right, double Top, double Bottom, double First, double Band, double Thickness, int Slots)
{
    private const double PlotHeight = 250;
    private const double NameGutter = 170;

    public double Centre(int category) => First + (Band * category);

    public double Start(int category, int slot) => Centre(category) - (Thickness * Slots / 2) + (Thickness * slot);

    public static bool CanHold(Plan plan, Frame frame)
    {
        var columns = Of(plan, frame, Scale.Of(plan, true), 0);
        return plan.Categories.Count > 1
            && columns.Thickness >= 12
            && plan.Categories.All(category => TextFit.Fits(category, columns.Band - 6))
            && (!plan.IsStacked || Totals(plan).All(total => TextFit.Width(total) <= columns.Band));
    }

    private static IEnumerable<string> Totals(Plan plan) =>
        plan.Categories.Select((_, i) => StackedColumns.Total(plan, [.. plan.Layers.Select(layer => layer.Values[i])]));

    public static Columns Of(Plan plan, Frame frame, Scale scale, double top)
    {
        var slots = plan.IsStacked ? 1 : Math.Max(1, plan.Layers.Count);
        var left = scale.Ticks.Max(tick => TextFit.Width(scale.Label(tick, plan.Chart.Unit))) + 8;
        var gutter = plan.IsStacked && plan.Layers.Count > 1 ? NameGutter : 0;
        var count = Math.Max(1, plan.Categories.Count);
        var band = Math.Min((frame.Width - left - gutter) / count, slots == 1 ? 140 : (slots * 64) + 48);
        var thickness = Math.Min(band * 0.72 / slots, 84);
        return new(left, left + (band * count), top + 24, top + 24 + PlotHeight, left + (band / 2), band, thickness, slots);
    }

    public static Body Draw(Plan plan, Frame frame)
    {
        var svg = new SvgText();
        var scale = Scale.Of(plan, true);
        var grouped = !plan.IsStacked && plan.Layers.Count > 1;
        var top = grouped ? Legend.Draw(svg, plan.Layers, frame, (layer, x, y) => Legend.Square(frame.Id, layer, x, y)) : 0;
        var columns = Of(plan, frame, scale, top);

        var axis = new ColumnAxis(plan, columns, scale);
        axis.DrawGrid(svg);
        var end = 0.0;
        if (plan.IsStacked)
        {
            end = StackedColumns.Draw(svg, plan, frame, columns, scale);
        }
        else
        {
            PlainColumns.Draw(svg, plan, frame, columns, scale);
        }

        var bottom = axis.DrawNames(svg);
        return new(svg.ToString(), Math.Max(bottom, end));
    }
}
