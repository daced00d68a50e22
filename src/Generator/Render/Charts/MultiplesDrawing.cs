using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A small chart for each series, side by side, on one scale: shapes are compared, not crossed. Percentages are lines, the rest bars.</summary>
internal static class MultiplesDrawing
{
    private const double Gap = 24;
    private const double PlotHeight = 88;

    /// <summary>A grid of panels, all as high as the highest.</summary>
    public static Body Draw(Plan plan, Frame frame)
    {
        var scale = Scale.Of(plan, true);
        var axis = scale.Ticks.Max(tick => TextFit.Width(scale.Label(tick, plan.Chart.Unit))) + 8;
        var columns = frame.IsNarrow || plan.Layers.Count == 1 ? 1 : plan.Layers.Count is 2 or 4 ? 2 : 3;
        var width = (frame.Width - axis - (Gap * (columns - 1))) / columns;
        var names = plan.Layers.Select(layer => TextFit.WrapBold(layer.Name, width)).ToList();
        var notes = plan.Layers.Select(layer => Notes(plan, layer).Select(note => TextFit.Truncate(note, width)).ToList()).ToList();

        var svg = new SvgText();
        var top = 0.0;
        for (var first = 0; first < plan.Layers.Count; first += columns)
        {
            var row = Enumerable.Range(first, Math.Min(columns, plan.Layers.Count - first)).ToList();
            var plot = top + (row.Max(i => names[i].Count) * TextFit.LineHeight) + 42;
            foreach (var i in row)
            {
                var panel = new Panel(plan, plan.Layers[i], scale, axis + ((i - first) * (width + Gap)), plot, width, PlotHeight);
                svg.Texts("valeur", "start", [new(panel.Left, top + 13, names[i])]);
                svg.Texts("etiquette", "start", [new(panel.Left, plot - 24, TextFit.Truncate(Last(plan, plan.Layers[i]), width))]);
                panel.Draw(svg, withAxis: i == first);
                svg.Texts("axe", "start", notes[i].Select((note, line) => new Label(panel.Left, panel.Bottom + 38 + (line * TextFit.LineHeight), note)));
            }

            top = plot + PlotHeight + 44 + (row.Max(i => notes[i].Count) * TextFit.LineHeight);
        }

        return new(svg.ToString(), Math.Max(1, top - 12));
    }

    /// <summary>« 58 300 € en 2025 »: the last that was measured; what lacks since is told under the panel.</summary>
    private static string Last(Plan plan, Layer layer)
    {
        var at = layer.Values.ToList().FindLastIndex(value => value.State is ValueState.Value or ValueState.Secret);
        if (at < 0)
        {
            return UnitText.Words(layer.Values[^1].State);
        }

        var (category, value) = (plan.Categories[at], layer.Values[at]);
        var words = value.IsValue ? plan.Chart.Unit.Label(value.Value) : UnitText.Words(value.State);
        return Period.AreAll([category]) ? $"{words} {Period.In(category)}" : $"{words}, {category}";
    }

    /// <summary>What is absent, in words: panels are too small to write it where it lacks.</summary>
    private static IEnumerable<string> Notes(Plan plan, Layer layer)
        => new[] { ValueState.Missing, ValueState.NotDue, ValueState.NotApplicable }
            .Select(state => (state, at: plan.Categories.Where((_, i) => layer.Values[i].State == state).ToList()))
            .Where(one => one.at.Count > 0)
            .Select(one => $"{UnitText.Words(one.state)}{French.NoBreakSpace}: {Sentence.Join(one.at, 1, "autres")}");
}
