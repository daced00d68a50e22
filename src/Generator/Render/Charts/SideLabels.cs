namespace Portal.Render.Charts;

/// <summary>A name beside the end of what it names.</summary>
internal readonly record struct SideLabel(Layer Layer, double Y, IReadOnlyList<string> Lines)
{
    public double Height => (Lines.Count * TextFit.LineHeight) + 3;
}

/// <summary>Keeps names at the right of a chart from overlapping, as near as possible to their place.</summary>
internal static class SideLabels
{
    /// <summary>Same order as given (top to bottom), Y is the middle of each.</summary>
    public static IReadOnlyList<SideLabel> Spread(IReadOnlyList<SideLabel> wanted, double top, double bottom)
    {
        var placed = wanted.ToArray();
        var free = top;
        for (var i = 0; i < placed.Length; i++)
        {
            var half = placed[i].Height / 2;
            placed[i] = placed[i] with { Y = Math.Max(placed[i].Y, free + half) };
            free = placed[i].Y + half;
        }

        var limit = Math.Max(bottom, top + wanted.Sum(label => label.Height));
        for (var i = placed.Length - 1; i >= 0; i--)
        {
            var half = placed[i].Height / 2;
            placed[i] = placed[i] with { Y = Math.Min(placed[i].Y, limit - half) };
            limit = placed[i].Y - half;
        }

        return placed;
    }

    /// <summary>Returns where the last ends: many long names may need more height than the chart.</summary>
    public static double Draw(SvgText svg, IReadOnlyList<SideLabel> labels, double x, Func<Layer, double, double, string> sign)
    {
        var texts = new List<Label>();
        foreach (var label in labels)
        {
            svg.Raw(sign(label.Layer, x, label.Y));
            texts.Add(new(x + 18, label.Y + 5 - ((label.Lines.Count - 1) * TextFit.LineHeight / 2), label.Lines));
        }

        svg.Texts("etiquette", "start", texts);
        return labels.Select(label => label.Y + (label.Height / 2)).DefaultIfEmpty(0).Max();
    }
}
