using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Faint horizontal lines with their values at the left, the zero line, the categories below. Also for lines.</summary>
internal sealed record ColumnAxis(Plan Plan, Columns Place, Scale Scale)
{
    /// <summary>Under points, which are closer than bars, names are left out rather than cut.</summary>
    private double NameWidth => Plan.Type == ChartType.Lines ? Math.Max(Place.Band - 6, 92) : Place.Band - 6;

    private const double StateWidth = 76;

    public double Y(decimal value) => Scale.At(value, Place.Bottom, Place.Top);

    public void DrawGrid(SvgText svg)
    {
        var lines = Scale.Ticks.Where(tick => tick != 0).Select(tick => Line(Y(tick)));
        svg.Path("grille", string.Concat(lines));
        svg.Texts("axe", "end", Scale.Ticks.Select(tick => new Label(Place.Left - 8, Y(tick) + 5, Scale.Label(tick, Plan.Chart.Unit))));
    }

    /// <summary>Drawn over the bars, so that zero stays a line; an axis that does not reach zero has none. Returns the height of the whole.</summary>
    public double DrawNames(SvgText svg)
    {
        svg.Path("base", Scale.Low > 0 ? "" : Line(Y(0)));
        var labels = new List<Label>();
        var states = new List<Label>();
        var lines = 1;
        foreach (var i in Shown())
        {
            var name = TextFit.Wrap(Plan.Categories[i], NameWidth);
            var state = Plan.Layers.Count > 1 ? SharedState(i) : "";
            labels.Add(new(Within(Place.Centre(i), name), Place.Bottom + 20, name));
            lines = Math.Max(lines, name.Count);
            if (state.Length > 0)
            {
                var told = TextFit.Wrap(state, Math.Max(Place.Band - 4, StateWidth));
                states.Add(new(Within(Place.Centre(i), told), Place.Bottom + 20 + (name.Count * TextFit.LineHeight), told));
                lines = Math.Max(lines, name.Count + told.Count);
            }
        }

        svg.Texts("etiquette", "middle", labels).Texts("axe", "middle", states);
        return Place.Bottom + 10 + (lines * TextFit.LineHeight);
    }

    /// <summary>A middle for text at the edge of the drawing, so that none of it is cut.</summary>
    public double Within(double x, IReadOnlyList<string> lines)
    {
        var half = lines.Max(TextFit.Width) * TextFit.Bold / 2;
        return Math.Max(half, Math.Min(x, Place.Right - half));
    }

    /// <summary>On a narrow axis only every second, third… name, and always the last.</summary>
    private IEnumerable<int> Shown()
    {
        var widest = Plan.Categories.Select(name => TextFit.Wrap(name, NameWidth).Max(TextFit.Width)).DefaultIfEmpty(0).Max();
        if (Plan.Layers.Count > 1 && Plan.Layers.Any(layer => layer.Values.Any(value => value.State == ValueState.Missing)))
        {
            widest = Math.Max(widest, StateWidth);
        }

        var every = Math.Max(1, (int)Math.Ceiling((widest + 8) / Place.Band));
        var last = Plan.Categories.Count - 1;
        return Enumerable.Range(0, Plan.Categories.Count).Where(i => (last - i) % every == 0);
    }

    /// <summary>Beside several series a gap has no room for its word: it stands under the category.</summary>
    private string SharedState(int category)
    {
        var missing = Plan.Layers.Count(layer => layer.Values[category].State == ValueState.Missing);
        var word = UnitText.Words(ValueState.Missing);
        return missing == 0 ? "" : missing == Plan.Layers.Count ? word : $"{missing}\u00A0{word}";
    }

    private string Line(double y) => $"M{SvgText.Number(Place.Left)} {SvgText.Number(y)}H{SvgText.Number(Place.Right)}";
}
