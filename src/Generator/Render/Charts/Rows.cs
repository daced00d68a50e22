namespace Portal.Render.Charts;

/// <summary>Where lying bars stand.</summary>
internal sealed record Rows(
    Plan Plan,
    Scale Scale,
    bool IsNarrow,
    double Left,
    double Right,
    double Thickness,
    IReadOnlyList<IReadOnlyList<string>> Names,
    IReadOnlyList<double> Starts,
    double Bottom)
{
    private const double NameGutter = 230;

    /// <summary>Bars of one category, one under the other.</summary>
    public int Slots => Plan.IsStacked ? 1 : Math.Max(1, Plan.Layers.Count);

    public double BarsHeight => Thickness * Slots;

    /// <summary>On a phone the value of a lone bar or stack ends the line of its name.</summary>
    public bool ValuesAbove => IsNarrow && Slots == 1;

    public double NameHeight(int category) => IsNarrow ? (Names[category].Count * TextFit.LineHeight) + 3 : 0;

    public double X(decimal value) => Scale.At(value, Left, Right);

    /// <summary>Top of a bar.</summary>
    public double Y(int category, int slot)
    {
        var room = IsNarrow ? NameHeight(category) : (RowHeight(category) - BarsHeight) / 2;
        return Starts[category] + room + (slot * Thickness);
    }

    /// <summary>First base line of the category's name.</summary>
    public double NameLine(int category) => IsNarrow
        ? Starts[category] + 13
        : Starts[category] + (RowHeight(category) / 2) + 5 - ((Names[category].Count - 1) * TextFit.LineHeight / 2);

    public static Rows Of(Plan plan, Frame frame, Scale scale, double top)
    {
        var slots = plan.IsStacked ? 1 : Math.Max(1, plan.Layers.Count);
        var widest = Values(plan).Select(TextFit.Width).DefaultIfEmpty(0).Max() + 8;
        var below = scale.Low < 0 ? Math.Min(widest, 110) : 0;
        var gutter = Math.Min(NameGutter, plan.Categories.Select(TextFit.Width).DefaultIfEmpty(0).Max()) + 10;
        var above = frame.IsNarrow && slots == 1;
        var names = plan.Categories
            .Select(name => TextFit.Wrap(name, frame.IsNarrow ? frame.Width - (above ? widest + 8 : 0) : gutter - 10))
            .ToList();
        var left = frame.IsNarrow ? (above ? 0 : below) : gutter + below;
        var right = above ? frame.Width : frame.Width - widest;
        var thickness = slots > 1 ? (frame.IsNarrow ? 18 : 17) : frame.IsNarrow ? 14 : 20;

        var rows = new Rows(plan, scale, frame.IsNarrow, left, right, thickness, names, [], top);
        var starts = new List<double>();
        var y = top;
        for (var i = 0; i < names.Count; i++)
        {
            starts.Add(y);
            y += rows.RowHeight(i);
        }

        return rows with { Starts = starts, Bottom = y };
    }

    private double RowHeight(int category) => IsNarrow
        ? NameHeight(category) + BarsHeight + 12
        : Math.Max(BarsHeight, Names[category].Count * TextFit.LineHeight) + (Slots > 1 ? 14 : 12);

    private static IEnumerable<string> Values(Plan plan) => plan.IsStacked
        ? plan.Categories.Select((_, i) => StackedColumns.Total(plan, [.. plan.Layers.Select(layer => layer.Values[i])]))
        : plan.Layers.SelectMany(layer => layer.Values).Select(value => RowBars.Text(plan, value));
}
