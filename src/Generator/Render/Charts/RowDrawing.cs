using Portal.Figures;

namespace Portal.Render.Charts;

/// <summary>Bars lying down. On a page the names stand at their left; on a phone, above them. The height follows the number of bars.</summary>
internal static class RowDrawing
{
    public static Body Draw(Plan plan, Frame frame)
    {
        var svg = new SvgText();
        var scale = Scale.Of(plan, true);
        var top = plan.Layers.Count > 1
            ? Legend.Draw(svg, plan.Layers, frame, (layer, x, y) => Legend.Square(frame.Id, layer, x, y))
            : 2;
        var rows = Rows.Of(plan, frame, scale, top);

        if (!frame.IsNarrow)
        {
            var lines = scale.Ticks.Where(tick => tick != 0).Select(tick => Line(rows.X(tick), top, rows.Bottom));
            svg.Path("grille", string.Concat(lines));
            svg.Texts("axe", "middle", Ticks(plan, scale, rows, frame));
        }

        var bars = new RowBars(plan, rows);
        bars.Draw(svg, frame);
        var zero = frame.IsNarrow
            ? rows.Starts.Select((y, i) => y + rows.NameHeight(i)).Select(y => Line(rows.X(0), y - 2, y + rows.BarsHeight + 2))
            : [Line(rows.X(0), top, rows.Bottom)];
        svg.Path("base", string.Concat(zero));
        return new(svg.ToString(), rows.Bottom + (frame.IsNarrow ? 2 : 26));
    }

    /// <summary>Every tick where its value has room, else every second or third, zero among them.</summary>
    private static IEnumerable<Label> Ticks(Plan plan, Scale scale, Rows rows, Frame frame)
    {
        var labels = scale.Ticks.Select(tick => (Tick: tick, Text: scale.Label(tick, plan.Chart.Unit))).ToList();
        var every = Math.Ceiling((labels.Max(label => TextFit.Width(label.Text)) + 14) / (rows.X(scale.Step) - rows.X(0)));
        return labels
            .Where(label => label.Tick / scale.Step % (decimal)every == 0)
            .Select(label => new Label(Math.Min(rows.X(label.Tick), frame.Width - (TextFit.Width(label.Text) / 2)), rows.Bottom + 18, label.Text));
    }

    private static string Line(double x, double from, double to) => $"M{SvgText.Number(x)} {SvgText.Number(from)}V{SvgText.Number(to)}";
}
