using System.Globalization;
using System.Text;

namespace Portal.Render.Charts;

/// <summary>Compact SVG: one decimal at most, everything escaped, looks by class only (a strict CSP and the theme both ask for it).</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    public static string Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                // No XML allows these, however they are written.
                < ' ' or '\uFFFE' or '\uFFFF' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    public static string Rectangle(double x, double y, double width, double height) =>
        $"M{Number(x)} {Number(y)}h{Number(width)}v{Number(height)}h{Number(-width)}z";

    /// <summary>Left, middle or right of x. The anchor is on the group: text keeps its place even without a style sheet.</summary>
    public SvgText Texts(string classes, string anchor, IEnumerable<Label> labels)
    {
        var all = labels.ToList();
        if (all.Count == 0)
        {
            return this;
        }

        _text.Append("<g class=\"").Append(classes).Append('"');
        if (anchor != "start")
        {
            _text.Append(" text-anchor=\"").Append(anchor).Append('"');
        }

        _text.Append('>');
        all.ForEach(Text);
        _text.Append("</g>");
        return this;
    }

    public SvgText Path(string classes, string data) => data.Length == 0 ? this : Raw($"<path class=\"{classes}\" d=\"{data}\"/>");

    public SvgText Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Text(Label label)
    {
        var x = Number(label.X);
        _text.Append("<text x=\"").Append(x).Append("\" y=\"").Append(Number(label.Y)).Append("\">").Append(Escape(label.Lines[0]));
        foreach (var line in label.Lines.Skip(1))
        {
            _text.Append("<tspan x=\"").Append(x).Append("\" dy=\"").Append(Number(TextFit.LineHeight)).Append("\">").Append(Escape(line)).Append("</tspan>");
        }

        _text.Append("</text>");
    }
}

/// <summary>Text whose first line stands on the base line Y.</summary>
internal readonly record struct Label(double X, double Y, params IReadOnlyList<string> Lines);
