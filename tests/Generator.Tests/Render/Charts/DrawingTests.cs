using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Render.Charts;
using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed partial class DrawingTests
{
    private static readonly HashSet<string> Allowed =
        ["id", "class", "viewBox", "role", "aria-labelledby", "aria-hidden", "data-sens", "x", "y", "dy", "d", "text-anchor", "fill", "width", "height", "patternUnits"];

    [Fact]
    public void Whatever_the_chart_the_drawing_is_well_formed_and_styled_by_class_only()
    {
        foreach (var svg in Many())
        {
            Assert.All(svg.Descendants().Attributes(), attribute =>
            {
                Assert.Contains(attribute.Name.LocalName, Allowed);
                Assert.True(attribute.Name != "fill" || attribute.Value.StartsWith("url(#", StringComparison.Ordinal));
            });
            var patterns = svg.Descendants("pattern").Select(pattern => $"url(#{(string?)pattern.Attribute("id")})").ToList();
            Assert.All(svg.Descendants().Attributes("fill"), fill => Assert.Contains(fill.Value, patterns));
        }
    }

    [Fact]
    public void Whatever_the_chart_no_text_is_cut_by_the_frame()
    {
        foreach (var svg in Many().SelectMany(both => both.Elements()))
        {
            var frame = ((string)svg.Attribute("viewBox")!).Split(' ').Select(Number).ToArray();
            foreach (var line in svg.Descendants("text").SelectMany(Lines))
            {
                Assert.True(line.Left >= -1 && line.Right <= frame[2] + 1, $"{line}");
                Assert.InRange(line.Y, 8, frame[3]);
            }
        }
    }

    [Fact]
    public void Coordinates_have_at_most_one_decimal()
    {
        foreach (var svg in Many())
        {
            Assert.DoesNotMatch(TwoDecimals(), string.Concat(svg.Descendants().Attributes().Where(a => a.Name != "id").Select(a => a.Value + " ")));
        }
    }

    [Fact]
    public void The_same_chart_is_drawn_with_the_same_bytes()
    {
        Assert.Equal(ChartDrawer.Draw(Any(new Random(3))).Svg, ChartDrawer.Draw(Any(new Random(3))).Svg);
    }

    [Fact]
    public void Ids_are_unique_and_begin_with_that_of_the_chart()
    {
        var chart = Of(ChartType.StackedBars, ["2024", "2025"], Row("A", 1m, 2m), Row("B", 1m, 2m), Row("C", 1m, 2m));

        var ids = Parse(chart).Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.StartsWith("g-essai-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_of_a_cell_never_becomes_a_tag()
    {
        var svg = Parse(Of(ChartType.HorizontalBars, ["<script>", "\"&\u0001"], Row("</svg>", 1m, 2m)) with { Title = "a < b" });

        Assert.Empty(svg.Descendants("script"));
        Assert.Contains("a < b", svg.Descendants("title").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_stand_on_zero_even_below_it()
    {
        var svg = ChartDrawer.Draw(Of(ChartType.Bars, ["2024", "2025"], Row("A", 100m, -100m))).Svg;
        var bars = Bar().Matches(svg).Take(2).Select(bar => (Y: Number(bar.Groups[1].Value), Height: Number(bar.Groups[2].Value))).ToArray();

        Assert.Equal(bars[0].Y + bars[0].Height, bars[1].Y, 1);
        Assert.Equal(bars[0].Height, bars[1].Height, 1);
    }

    [Fact]
    public void Secret_is_an_open_outline_missing_a_word_and_not_due_nothing()
    {
        string Svg(Datum datum) => Plain(ChartDrawer.Draw(Of(ChartType.Bars, ["2024", "2025"], Row("A", Datum.Of(5), datum))).Svg.Replace("</title>", "\n", StringComparison.Ordinal));
        string Drawn(Datum datum) => Description().Replace(Svg(datum), "");

        Assert.Contains("class=\"s-secret\"", Drawn(Datum.Secret), StringComparison.Ordinal);
        Assert.Contains(">non transmis<", Drawn(Datum.Missing), StringComparison.Ordinal);
        Assert.DoesNotContain("pas encore", Drawn(Datum.NotDue), StringComparison.Ordinal);
        Assert.DoesNotContain("s-secret", Drawn(Datum.NotDue), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_breaks_at_a_gap()
    {
        var svg = ChartDrawer.Draw(Of(ChartType.Lines, ["2022", "2023", "2024", "2025"], Row("A", 1m, 2m, null, 3m))).Svg;

        var line = Line().Match(svg).Groups[1].Value;

        Assert.Equal(2, line.Count(c => c == 'M'));
    }

    [Fact]
    public void Height_follows_the_number_of_lying_bars()
    {
        double Height(int bars)
        {
            var names = Enumerable.Range(0, bars).Select(i => $"École {i}").ToArray();
            var svg = Parse(Of(ChartType.HorizontalBars, names, Row("A", [.. names.Select(_ => (decimal?)1)]))).Elements().First();
            return Number(((string)svg.Attribute("viewBox")!).Split(' ')[3]);
        }

        Assert.True(Height(12) > 2 * Height(4));
    }

    private static IEnumerable<XElement> Many()
    {
        var random = new Random(11);
        return Enumerable.Range(0, 400).Select(_ => Parse(Any(random)));
    }

    private static XElement Parse(Chart chart) => XElement.Parse($"<r>{ChartDrawer.Draw(chart).Svg}</r>");

    private static IEnumerable<(double Left, double Right, double Y, string Text)> Lines(XElement text)
    {
        var y = Number((string)text.Attribute("y")!);
        var x = Number((string)text.Attribute("x")!);
        var first = string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value));
        foreach (var line in new[] { first }.Concat(text.Elements().Select(span => span.Value)))
        {
            var width = TextFit.Width(line);
            var left = x - ((string?)text.Parent!.Attribute("text-anchor") switch { "middle" => width / 2, "end" => width, _ => 0 });
            yield return (left, left + width, y, line);
            y += TextFit.LineHeight;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d\.\d\d")]
    private static partial Regex TwoDecimals();

    [GeneratedRegex("""(?<=class="s0" d="[^"]*)M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)h""")]
    private static partial Regex Bar();

    [GeneratedRegex("class=\"ligne s0\" d=\"([^\"]*)\"")]
    private static partial Regex Line();

    [GeneratedRegex("<desc.*?</desc>")]
    private static partial Regex Description();
}
