using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A value axis from Low to High in equal, easily read steps; three to five grid lines.</summary>
internal sealed record Scale(decimal Low, decimal High, decimal Step)
{
    private const int Most = 5;

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>Bars start from zero. Lines do too, unless that would flatten them.</summary>
    public static Scale Of(IEnumerable<decimal> values, bool fromZero, bool whole)
    {
        var all = values.DefaultIfEmpty(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (fromZero || low <= 0 || low < high / 2)
        {
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        }

        if (low == high)
        {
            // All equal: room around the line, or an empty axis above zero.
            (low, high) = low == 0 ? (0, 1) : (Math.Min(0, low), Math.Max(0, high));
        }

        var step = Step125(high - low, whole);
        if (low >= step && decimal.Floor(low / step) * step == low)
        {
            // Room under the lowest point, where its value may stand.
            low -= step;
        }

        var bottom = decimal.Floor(low / step) * step;
        if (low < 0 && low - bottom < step / 4)
        {
            // The value of a bar that hangs stands under it.
            bottom -= step;
        }

        return new(bottom, decimal.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value falls between two coordinates.</summary>
    public double At(decimal value, double from, double to) =>
        from + ((double)((value - Low) / (High - Low)) * (to - from));

    public static Scale Of(Plan plan, bool fromZero)
    {
        var data = plan.Layers.SelectMany(layer => layer.Values).Where(value => value.IsValue).ToList();
        var whole = plan.Chart.Unit.Kind != UnitKind.Percent && data.TrueForAll(datum => decimal.Truncate(datum.Value) == datum.Value);
        var values = plan.IsStacked
            ? Enumerable.Range(0, plan.Categories.Count).SelectMany(i => Ends(plan.Layers.Select(layer => layer.Values[i].Value)))
            : data.Select(datum => datum.Value);
        return Of(values, fromZero, whole);
    }

    /// <summary>« 200 000 »; the unit only where the axis needs it, at its end.</summary>
    public string Label(decimal tick, Unit unit) => unit.Kind switch
    {
        UnitKind.Percent => French.Percent(tick),
        UnitKind.Euros when tick == High => French.ShortNumber(tick) + French.NarrowSpace + "€",
        _ => French.ShortNumber(tick),
    };

    private static decimal[] Ends(IEnumerable<decimal> parts)
    {
        var all = parts.ToList();
        return [all.Where(part => part > 0).Sum(), all.Where(part => part < 0).Sum()];
    }

    private static decimal Step125(decimal range, bool whole)
    {
        var power = 0.0001m;
        while (power * 10 < range)
        {
            power *= 10;
        }

        // From well below the range upwards: the first step that needs no more than five.
        foreach (var factor in (decimal[])[0.1m, 0.2m, 0.25m, 0.5m, 1, 2, 2.5m, 5, 10])
        {
            var step = power * factor;
            if (range / step <= Most - 0.5m && (!whole || decimal.Truncate(step) == step))
            {
                return step;
            }
        }

        return power * 10;
    }
}
