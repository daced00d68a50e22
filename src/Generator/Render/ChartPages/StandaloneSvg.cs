using System.Text;
using System.Text.RegularExpressions;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Views;

namespace Portal.Render.ChartPages;

/// <summary>
/// The wide drawing of a chart as an image of its own, for an article or a poster: its title, its unit and where it comes from are in it, its
/// looks are attributes, and it asks nothing of anyone. It is always on white paper.
/// </summary>
internal static partial class StandaloneSvg
{
    private const double Width = 720;
    private const double Margin = 24;

    /// <summary>The light colours of <c>graphiques.css</c> and <c>graphiques-suite.css</c>, in sRGB: not every program reads oklch.</summary>
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["s0"] = "#104a97", ["s1"] = "#d76c13", ["s2"] = "#085955", ["s3"] = "#d75a98", ["s4"] = "#4f5106", ["s5"] = "#9e73df", ["s-autres"] = "#6a6c6f",
    };

    private static readonly Dictionary<string, string> Dashes = new(StringComparer.Ordinal)
    {
        ["s1"] = "7 5", ["s2"] = "2 5", ["s3"] = "10 4 2 4", ["s4"] = "14 5", ["s5"] = "4 4",
    };

    /// <summary>What the other classes look like there.</summary>
    private static readonly Dictionary<string, string> Looks = new(StringComparer.Ordinal)
    {
        ["axe"] = "fill-opacity=\"0.82\" font-size=\"13\"",
        ["valeur"] = "font-weight=\"600\"",
        ["halo"] = "paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\"",
        ["grille"] = "fill=\"none\" stroke=\"#1a2029\" opacity=\"0.15\"",
        ["base"] = "fill=\"none\" stroke=\"#1a2029\" opacity=\"0.7\"",
        ["lien"] = "fill=\"none\" stroke=\"#1a2029\" opacity=\"0.4\"",
        ["piste"] = "opacity=\"0.12\"",
        ["butoir"] = "fill=\"none\" stroke=\"#1a2029\" stroke-width=\"3\"",
        ["depart"] = "fill=\"#ffffff\" stroke=\"#1a2029\" stroke-width=\"2\"",
        ["s-secret"] = "fill=\"none\" stroke=\"#1a2029\" stroke-width=\"1.25\" stroke-dasharray=\"4 3\"",
        ["motif"] = "fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1\" opacity=\"0.45\"",
    };

    /// <param name="chart">The chart, drawn.</param>
    /// <param name="source">Where it comes from, of when: the line at its foot.</param>
    public static byte[] Write(ChartView chart, string source)
    {
        var opening = chart.Svg[..(chart.Svg.IndexOf('>', StringComparison.Ordinal) + 1)];
        var drawing = chart.Svg[opening.Length..chart.Svg.IndexOf("</svg>", StringComparison.Ordinal)];
        var height = double.Parse(ViewBox().Match(opening).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var head = new StringBuilder();
        var y = Margin;
        y = Lines(head, chart.Title, y, 20, 26, " font-weight=\"700\"");
        y = Lines(head, chart.Unit, y, 14, 20, "");
        var top = y + 12;
        var foot = new StringBuilder();
        var bottom = Lines(foot, source, top + height + 16, 12, 17, " fill-opacity=\"0.82\"") + Margin - 8;
        var (width, all) = (SvgText.Number(Width + (2 * Margin)), SvgText.Number(bottom));
        return Encoding.UTF8.GetBytes(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{all}\" viewBox=\"0 0 {width} {all}\" role=\"img\" aria-labelledby=\"titre desc\" fill=\"#1a2029\" font-family=\"system-ui, 'Segoe UI', Roboto, Arial, sans-serif\" font-size=\"14\">\n"
            + $"<title id=\"titre\">{SvgText.Escape(chart.Title)}</title>\n<desc id=\"desc\">{SvgText.Escape($"{chart.Sentence} {source}")}</desc>\n"
            + $"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{head}\n"
            + $"<svg x=\"{SvgText.Number(Margin)}\" y=\"{SvgText.Number(top)}\" width=\"{SvgText.Number(Width)}\" height=\"{SvgText.Number(height)}\" overflow=\"visible\">{Classes().Replace(Told().Replace(drawing, ""), match => LooksOf(match.Groups[1].Value))}</svg>\n{foot}\n</svg>\n");
    }

    private static string LooksOf(string classes)
    {
        var names = classes.Split(' ');
        var isLine = names.Contains("ligne");
        return string.Concat(names.Select(name => Colours.TryGetValue(name, out var colour)
            ? isLine
                ? $" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{(name == "s-autres" ? "1.5" : "2.5")}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"{(Dashes.TryGetValue(name, out var dash) ? $" stroke-dasharray=\"{dash}\"" : "")}"
                : $" fill=\"{colour}\" stroke=\"#ffffff\" stroke-width=\"0.75\""
            : Looks.TryGetValue(name, out var look) ? $" {look}" : ""));
    }

    /// <summary>Whole lines of text: an image has no table that would say the rest.</summary>
    /// <returns>Where the next line stands.</returns>
    private static double Lines(StringBuilder markup, string text, double y, double size, double step, string look)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && TextFit.Width($"{line} {word}") * size / TextFit.Size > Width)
            {
                y = Line(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        return line.Length == 0 ? y : Line(line);

        double Line(string words)
        {
            markup.Append($"<text x=\"{SvgText.Number(Margin)}\" y=\"{SvgText.Number(y + size)}\" font-size=\"{SvgText.Number(size)}\"{look}>{SvgText.Escape(words)}</text>");
            return y + step;
        }
    }

    [GeneratedRegex(" class=\"([^\"]*)\"")]
    private static partial Regex Classes();

    /// <summary>The image has a name and a description of its own.</summary>
    [GeneratedRegex("<title[^>]*>[^<]*</title><desc[^>]*>[^<]*</desc>")]
    private static partial Regex Told();

    [GeneratedRegex("viewBox=\"0 0 [0-9.]+ ([0-9.]+)\"")]
    private static partial Regex ViewBox();
}
