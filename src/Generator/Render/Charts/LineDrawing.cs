using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Lines through known values only: a gap stays a gap. Each has its marker, and its name at its end.</summary>
internal static class LineDrawing
{
    private const double NameGutter = 150;
    private const double Edge = 40;
    private const int MostLabelled = 8;

    public static Body Draw(Plan plan, Frame frame)
    {
        var svg = new SvgText();
        var scale = Scale.Of(plan, false);
        var named = plan.Layers.Count > 1;
        var top = named && frame.IsNarrow ? Legend.Draw(svg, [.. plan.Layers.Select(layer => WithLast(plan, layer))], frame, Sign) : 0;
        var place = PlaceOf(plan, frame, scale, top);
        var axis = new ColumnAxis(plan, place, scale);

        axis.DrawGrid(svg);
        var height = axis.DrawNames(svg);
        foreach (var layer in Enumerable.Reverse(plan.Layers))
        {
            var (line, markers) = Trace(layer, place, axis);
            svg.Path($"ligne {layer.Class}", line).Path(layer.Class, markers);
        }

        Secrets(svg, plan, place, axis);
        if (named && !frame.IsNarrow)
        {
            height = Math.Max(height, SideLabels.Draw(svg, Names(plan, frame, place, axis), place.Right + 2, Sign));
        }
        else if (!named)
        {
            Values(svg, plan, place, axis);
        }

        return new(svg.ToString(), height);
    }

    private static Columns PlaceOf(Plan plan, Frame frame, Scale scale, double top)
    {
        var left = scale.Ticks.Max(tick => TextFit.Width(scale.Label(tick, plan.Chart.Unit))) + 8;
        var gutter = plan.Layers.Count > 1 && !frame.IsNarrow ? NameGutter : 0;
        var right = frame.Width - gutter;
        var plot = frame.IsNarrow ? 190 : 250;
        var steps = plan.Categories.Count - 1;
        var band = steps > 0 ? (right - left - (2 * Edge)) / steps : right - left;
        return new(left, right, top + 24, top + 24 + plot, steps > 0 ? left + Edge : (left + right) / 2, band, 0, 0);
    }

    private static (string Line, string Markers) Trace(Layer layer, Columns place, ColumnAxis axis)
    {
        var (line, markers, pen) = ("", "", 'M');
        for (var i = 0; i < layer.Values.Count; i++)
        {
            if (!layer.Values[i].IsValue)
            {
                pen = 'M';
                continue;
            }

            var (x, y) = (place.Centre(i), axis.Y(layer.Values[i].Value));
            line += $"{pen}{SvgText.Number(x)} {SvgText.Number(y)}";
            markers += Marks.Marker(layer, x, y);
            pen = 'L';
        }

        return (line, markers);
    }

    /// <summary>A secret point has no height to show: an open mark on the axis.</summary>
    private static void Secrets(SvgText svg, Plan plan, Columns place, ColumnAxis axis)
    {
        var at = Enumerable.Range(0, plan.Categories.Count)
            .Where(i => plan.Layers.Any(layer => layer.Values[i].State == ValueState.Secret))
            .ToList();
        svg.Path("s-secret", string.Concat(at.Select(i => SvgText.Rectangle(place.Centre(i) - 11, place.Bottom - 24, 22, 20))));
        svg.Texts("valeur", "middle", at.Select(i => new Label(place.Centre(i), place.Bottom - 9, "s")));
        if (plan.Layers.Count == 1)
        {
            var crowded = place.Band < 80;
            var gaps = Enumerable.Range(0, plan.Categories.Count)
                .Where(i => Missing(i) && !(crowded && i > 0 && Missing(i - 1)))
                .Select(i => (i, lines: TextFit.Wrap(UnitText.Words(ValueState.Missing), Math.Max(76, place.Band - 4))));
            svg.Texts("axe", "middle", gaps.Select(gap => new Label(
                axis.Within(place.Centre(gap.i), gap.lines),
                place.Bottom - 8 - ((gap.lines.Count - 1) * TextFit.LineHeight),
                gap.lines)));
        }

        bool Missing(int i) => plan.Layers[0].Values[i].State == ValueState.Missing;
    }

    private static IReadOnlyList<SideLabel> Names(Plan plan, Frame frame, Columns place, ColumnAxis axis)
    {
        var names = plan.Layers
            .Select(layer => (layer, last: layer.Values.LastOrDefault(value => value.IsValue)))
            .Where(end => end.last.State == ValueState.Value && end.layer.Values.Any(value => value.IsValue))
            .Select(end => new SideLabel(
                end.layer,
                axis.Y(end.last.Value),
                NameAndValue(end.layer.Name, plan.Chart.Unit.Label(end.last.Value), frame.Width - place.Right - 20)))
            .OrderBy(name => name.Y)
            .ToList();
        return SideLabels.Spread(names, place.Top - 10, place.Bottom + 20);
    }

    private static IReadOnlyList<string> NameAndValue(string name, string value, double width) =>
        TextFit.Width($"{name} {value}") <= width ? [$"{name} {value}"] : [.. TextFit.Wrap(name, width), value];

    /// <summary>A lone line tells each of its values, or first, last, highest and lowest where there are many.</summary>
    private static void Values(SvgText svg, Plan plan, Columns place, ColumnAxis axis)
    {
        var known = plan.Layers.SelectMany(layer => layer.Values).Select((value, i) => (value, i)).Where(one => one.value.IsValue).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var (high, low) = (known.Max(one => one.value.Value), known.Min(one => one.value.Value));
        var fits = known.Count <= MostLabelled && known.All(one => TextFit.Width(plan.Chart.Unit.Label(one.value.Value)) <= place.Band);
        var kept = fits
            ? known
            : [.. new[] { known[0], known[^1], known.Find(one => one.value.Value == high), known.Find(one => one.value.Value == low) }.Distinct()];
        svg.Texts("valeur halo", "middle", kept.Select(one =>
        {
            var text = plan.Chart.Unit.Label(one.value.Value);
            return new Label(axis.Within(place.Centre(one.i), [text]), axis.Y(one.value.Value) + (InAHollow(one.i) ? 21 : -11), text);
        }));

        // Under a low point, so that the line does not cross its value.
        bool InAHollow(int i)
        {
            var at = known.FindIndex(one => one.i == i);
            var here = known[at].value.Value;
            return (at == 0 || known[at - 1].value.Value > here)
                && (at == known.Count - 1 || known[at + 1].value.Value > here)
                && known.Count > 1
                && axis.Y(here) + 24 < place.Bottom;
        }
    }

    private static Layer WithLast(Plan plan, Layer layer) => layer.Values.Any(value => value.IsValue)
        ? layer with { Name = $"{layer.Name} {plan.Chart.Unit.Label(layer.Values.Last(value => value.IsValue).Value)}" }
        : layer;

    private static string Sign(Layer layer, double x, double y) => Marker(layer, x + 6, y);

    private static string Marker(Layer layer, double x, double y) => $"<path class=\"{layer.Class}\" d=\"{Marks.Marker(layer, x, y)}\"/>";
}
