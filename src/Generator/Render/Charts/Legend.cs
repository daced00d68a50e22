namespace Portal.Render.Charts;

/// <summary>Signs and names in rows, where names cannot stand beside what they name.</summary>
internal static class Legend
{
    public const double Row = 22;
    private const double Sign = 12;
    private const double Gap = 6;
    private const double Between = 18;

    /// <summary>Returns the height used.</summary>
    public static double Draw(SvgText svg, IReadOnlyList<Layer> layers, Frame frame, Func<Layer, double, double, string> sign)
    {
        double x = 0, y = 0;
        var labels = new List<Label>();
        foreach (var layer in layers)
        {
            var name = TextFit.Truncate(layer.Name, frame.Width - Sign - Gap);
            var width = Sign + Gap + TextFit.Width(name);
            if (x > 0 && x + width > frame.Width)
            {
                (x, y) = (0, y + Row);
            }

            svg.Raw(sign(layer, x, y + 8));
            labels.Add(new(x + Sign + Gap, y + 13, name));
            x += width + Between;
        }

        svg.Texts("etiquette", "start", labels);
        return y + Row + 6;
    }

    /// <summary>A square of the surface, centred on y.</summary>
    public static string Square(string id, Layer layer, double x, double y) =>
        Marks.Surface(id, layer, SvgText.Rectangle(x, y - (Sign / 2), Sign, Sign));
}
