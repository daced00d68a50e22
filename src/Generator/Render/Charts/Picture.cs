namespace Portal.Render.Charts;

/// <summary>Two SVG drawings of one figure, one for a page, one for a phone: text that shrank with the drawing could not be read at 320 px.</summary>
internal static class Picture
{
    private const double Wide = 720;
    private const double Narrow = 340;

    /// <summary>The wide drawing has the figure's name and sentence; the narrow one, of the same data, is left out of what is read aloud.</summary>
    public static string Of(string id, string title, string sentence, Func<Frame, Body> draw)
    {
        var (wide, narrow) = (draw(new Frame(id, Wide, false)), draw(new Frame(id + "-e", Narrow, true)));
        return $"<svg class=\"g-svg g-large\" {Size(wide, Wide)} role=\"img\" aria-labelledby=\"{id}-st {id}-sd\">"
            + $"<title id=\"{id}-st\">{SvgText.Escape(title)}</title>"
            + $"<desc id=\"{id}-sd\">{SvgText.Escape(sentence)}</desc>{wide.Markup}</svg>"
            + Hidden(narrow, "g-etroit", Narrow);
    }

    /// <summary>Beside a text that says as much: neither is read aloud.</summary>
    public static string Silent(Func<Frame, Body> draw)
        => Hidden(draw(new Frame("", Wide, false)), "g-large", Wide) + Hidden(draw(new Frame("", Narrow, true)), "g-etroit", Narrow);

    private static string Hidden(Body body, string className, double width)
        => $"<svg class=\"g-svg {className}\" {Size(body, width)} aria-hidden=\"true\">{body.Markup}</svg>";

    private static string Size(Body body, double width)
        => $"viewBox=\"0 0 {SvgText.Number(width)} {SvgText.Number(body.Height)}\"{(body.LiesDown ? " data-sens=\"h\"" : "")}";
}

internal sealed record Frame(string Id, double Width, bool IsNarrow);

/// <summary>What stands in a frame. LiesDown: the bars run from left to right, which the script must know.</summary>
internal readonly record struct Body(string Markup, double Height, bool LiesDown = false);
