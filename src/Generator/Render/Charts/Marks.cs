using System.Text;

namespace Portal.Render.Charts;

/// <summary>The second sign of each series, beside its colour: a pattern on surfaces, a marker on lines.</summary>
internal static class Marks
{
    // The first stays plain; the others are told apart by direction and by shape.
    private static readonly (int Width, int Height, string Path)[] Patterns =
    [
        (0, 0, ""),
        (7, 7, "M-1 1 1-1M0 7 7 0M6 8 8 6"),
        (6, 6, "M1 1h1.6v1.6H1zM4 4h1.6v1.6H4z"),
        (7, 7, "M-1 6 1 8M0 0 7 7M6-1 8 1"),
        (6, 6, "M0 3h6"),
        (8, 8, "M0 4h8M4 0v8"),
    ];

    private static readonly (int Width, int Height, string Path) Grey = (6, 6, "M3 0v6");

    public static string Definitions(string id, IEnumerable<Layer> layers)
    {
        var text = new StringBuilder();
        foreach (var layer in layers.DistinctBy(layer => layer.Index).Where(layer => layer.Index != 0))
        {
            var (width, height, path) = Pattern(layer);
            text.Append("<pattern id=\"").Append(PatternId(id, layer)).Append("\" width=\"").Append(width).Append("\" height=\"").Append(height)
                .Append("\" patternUnits=\"userSpaceOnUse\"><path class=\"motif\" d=\"").Append(path).Append("\"/></pattern>");
        }

        return text.Length == 0 ? "" : $"<defs>{text}</defs>";
    }

    /// <summary>The surface in its colour, then its pattern over it: without the pattern the colour remains.</summary>
    public static string Surface(string id, Layer layer, string data)
    {
        if (data.Length == 0)
        {
            return "";
        }

        var pattern = layer.Index == 0 ? "" : $"<path fill=\"url(#{PatternId(id, layer)})\" d=\"{data}\"/>";
        return $"<path class=\"{layer.Class}\" d=\"{data}\"/>{pattern}";
    }

    public static string Marker(Layer layer, double x, double y)
    {
        var start = $"M{SvgText.Number(x)} {SvgText.Number(y)}";
        return start + layer.Index switch
        {
            0 => "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
            1 => "m-4-4h8v8h-8z",
            2 => "m0-5 5 9h-10z",
            3 => "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z",
            4 => "m0 5 5-9h-10z",
            5 => "m-1.7-5h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z",
            _ => "m-3-3h6v6h-6z",
        };
    }

    private static string PatternId(string id, Layer layer) => $"{id}-m{(layer.Index < 0 ? "a" : layer.Index)}";

    private static (int Width, int Height, string Path) Pattern(Layer layer) => layer.Index < 0 ? Grey : Patterns[layer.Index];
}
