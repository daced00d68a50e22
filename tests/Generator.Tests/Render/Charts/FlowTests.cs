using System.Text.RegularExpressions;
using Portal.Render.Charts;
using Portal.Render.Charts.Flow;
using static Portal.Tests.Render.Charts.Samples;

namespace Portal.Tests.Render.Charts;

public sealed partial class FlowTests
{
    [Fact]
    public void Equal_totals_are_said_equal_and_nothing_is_left()
    {
        var flow = Of(Side("D’où", ("Commune", 70), ("État", 30)), Side("Où", ("Matériel", 100)));

        Assert.Equal(0, flow.Rest);
        Assert.Equal("D’où : 100 €, surtout Commune (70 €, 70 % du total). Où : 100 €. Les deux totaux sont égaux.", Plain(FlowSentence.Of(flow)));
        Assert.DoesNotContain(flow.Drawn.Sources.Concat(flow.Drawn.Uses), part => part.IsRest);
    }

    [Theory]
    [InlineData(100, 90, "Reste : 10 € qui ne sont dans aucune dépense montrée.")]
    [InlineData(90, 100, "Reste : 10 € dépensés dont la source n’est pas montrée.")]
    public void What_one_side_lacks_is_drawn_and_said(int sources, int uses, string said)
    {
        var flow = Of(Side("D’où", ("Commune", sources)), Side("Où", ("Matériel", uses)));

        Assert.EndsWith(said, Plain(FlowSentence.Of(flow)), StringComparison.Ordinal);
        var (left, right) = flow.Drawn;
        Assert.Equal(left.Sum(part => part.Datum.Value), right.Sum(part => part.Datum.Value));
        Assert.Equal("Reste", Assert.Single(left.Concat(right), part => part.IsRest).Name);
    }

    [Fact]
    public void A_part_that_is_not_known_keeps_its_word_and_leaves_no_total_to_compare()
    {
        var secret = Of(new FlowColumn("D’où", [new("Mécénat", Datum.Secret), new("Commune", Datum.Of(5))]), Side("Où", ("Matériel", 9)));
        var missing = Of(new FlowColumn("D’où", [new("Région", Datum.Missing), new("Commune", Datum.Of(5))]), Side("Où", ("Matériel", 9)));

        Assert.Null(secret.Rest);
        Assert.Equal("D’où : total secret (s), surtout".Split(',')[0] + ". Où : 9 €. Les deux totaux ne peuvent pas être comparés.", Plain(FlowSentence.Of(secret)));
        Assert.Contains(">s<", Svg(secret), StringComparison.Ordinal);
        Assert.StartsWith("D’où : total incomplet", Plain(FlowSentence.Of(missing)), StringComparison.Ordinal);
        Assert.Contains(">non transmis<", Svg(missing), StringComparison.Ordinal);
        Assert.DoesNotContain("piste", Svg(missing), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_six_the_smallest_are_one_and_those_not_known_stay_apart()
    {
        var side = new FlowColumn("D’où", [.. Enumerable.Range(1, 8).Select(i => new FlowPart($"S{i}", Datum.Of(i))), new("Région", Datum.Missing)]);

        Assert.Equal(["S3", "S4", "S5", "S6", "S7", "S8", "Autres", "Région"], side.Drawn.Select(part => part.Name));
        Assert.Equal(3, side.Drawn[6].Datum.Value);
    }

    [Fact]
    public void Lengths_are_to_one_scale_on_both_sides()
    {
        var heights = Bars().Matches(FlowDrawing.Draw(Of(Side("D’où", ("A", 50)), Side("Où", ("B", 25), ("C", 25))), new Frame("g1", 720, false)).Markup)
            .Select(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(3, heights.Count);
        Assert.Equal(heights[0], heights[1] + heights[2], 1);
    }

    private static FlowChart Of(FlowColumn sources, FlowColumn uses) => new("g1", "Un titre", sources, uses);

    private static FlowColumn Side(string title, params (string Name, decimal Amount)[] parts) => new(title, [.. parts.Select(part => new FlowPart(part.Name, Datum.Of(part.Amount)))]);

    private static string Svg(FlowChart flow) => Picture.Of("g1", "Un titre", "", frame => FlowDrawing.Draw(flow, frame));

    [GeneratedRegex("h34v([0-9.]+)h-34z")]
    private static partial Regex Bars();
}
