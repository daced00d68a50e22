using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>A part of the whole, from one angle to another (turns, from the top, clockwise).</summary>
internal readonly record struct Slice(Layer Layer, decimal Value, decimal Share, double From, double To)
{
    public double Middle => (From + To) / 2;
}

/// <summary>The ring itself, shared by the wide and the narrow drawing.</summary>
internal static class Ring
{
    public static IReadOnlyList<Slice> Slices(Plan plan)
    {
        var parts = plan.Layers.Select(layer => (layer, layer.Values[0].Value)).ToList();
        var total = parts.Sum(part => part.Value);
        var shares = French.Shares([.. parts.Select(part => part.Value)]);
        var slices = new List<Slice>();
        decimal before = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var after = before + parts[i].Value;
            slices.Add(new(parts[i].layer, parts[i].Value, shares[i], (double)(before / total), (double)(after / total)));
            before = after;
        }

        // What is not due or has no object has no part of the whole.
        return [.. slices.Where(slice => slice.Layer.Values[0].IsValue)];
    }

    public static void Draw(SvgText svg, Plan plan, Frame frame, IReadOnlyList<Slice> slices, double x, double y, double outer)
    {
        var inner = outer * 0.62;
        foreach (var slice in slices.Where(slice => slice.Value > 0))
        {
            svg.Raw(Marks.Surface(frame.Id, slice.Layer, Sector(slice, x, y, outer, inner)));
        }

        var total = slices.Sum(slice => slice.Value);
        var text = plan.Chart.Unit.InText(total);
        var lines = TextFit.Wrap(text.Replace(French.NoBreakSpace, ' '), (inner * 2) - 16);
        svg.Texts("valeur", "middle", [new(x, y + 5 - ((lines.Count - 1) * TextFit.LineHeight / 2), lines)]);
    }

    public static (double X, double Y) At(double turn, double x, double y, double radius)
    {
        var (sin, cos) = Math.SinCos(turn * 2 * Math.PI);
        return (x + (radius * sin), y - (radius * cos));
    }

    private static string Sector(Slice slice, double x, double y, double outer, double inner)
    {
        // One arc cannot come back to its start: a whole ring is two halves.
        if (slice.To - slice.From > 0.9999)
        {
            return Sector(slice with { To = slice.From + 0.5 }, x, y, outer, inner) + Sector(slice with { From = slice.From + 0.5 }, x, y, outer, inner);
        }

        var large = slice.To - slice.From > 0.5 ? 1 : 0;
        return $"M{Point(slice.From, outer)}A{SvgText.Number(outer)} {SvgText.Number(outer)} 0 {large} 1 {Point(slice.To, outer)}"
            + $"L{Point(slice.To, inner)}A{SvgText.Number(inner)} {SvgText.Number(inner)} 0 {large} 0 {Point(slice.From, inner)}z";

        string Point(double turn, double radius)
        {
            var (px, py) = At(turn, x, y, radius);
            return SvgText.Number(px) + " " + SvgText.Number(py);
        }
    }
}
