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
        Assert.Equal("100 € en tout. Première source : Commune, 70 % (70 €).", Plain(FlowSentence.Of(flow)));
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
    public void Sides_of_other_years_leave_no_rest()
    {
        var flow = Of(Side("D’où", ("Commune", 100)), Side("Où", ("Matériel", 90))) with { IsOneScope = false };

        Assert.Null(flow.Rest);
        Assert.EndsWith("Les deux totaux ne sont pas des mêmes années : ils ne peuvent pas être comparés.", Plain(FlowSentence.Of(flow)), StringComparison.Ordinal);
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
    public void What_the_commune_pays_itself_is_said_first_and_others_never()
    {
        var sources = new FlowColumn("D’où", [new("Commune", Datum.Of(70)) { IsOwn = true }, new("État", Datum.Of(30))]);

        Assert.Equal(
            "100 € en tout. La commune paie 70 % (70 €), les aides le reste. Première dépense : Matériel, 30 % (30 €), puis Réseau, 20 % (20 €).",
            Plain(FlowSentence.Of(Of(sources, Side("Où", ("Autres", 50), ("Réseau", 20), ("Matériel", 30))))));
    }

    [Fact]
    public void All_is_drawn_as_in_the_table_up_to_twelve_and_those_not_known_stay_apart()
    {
        FlowColumn Column(int count) => new("D’où", [.. Enumerable.Range(1, count).Select(i => new FlowPart($"S{i}", Datum.Of(i))), new("Région", Datum.Missing)]);

        Assert.Equal(Column(12).Parts, Column(12).Drawn);
        Assert.Equal(["S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "Autres", "Région"], Column(14).Drawn.Select(part => part.Name));
        Assert.Equal(6, Column(14).Drawn[11].Datum.Value);
    }

    [Fact]
    public void Lengths_are_to_one_scale_on_both_sides()
    {
        var lengths = Bars().Matches(FlowDrawing.Draw(Of(Side("D’où", ("A", 50)), Side("Où", ("B", 25), ("C", 25))), new Frame("g1", 720, false)).Markup)
            .Select(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(3, lengths.Count);
        Assert.Equal(lengths[0], lengths[1] + lengths[2], 1);
    }

    private static FlowChart Of(FlowColumn sources, FlowColumn uses) => new("g1", "Un titre", sources, uses);

    private static FlowColumn Side(string title, params (string Name, decimal Amount)[] parts) => new(title, [.. parts.Select(part => new FlowPart(part.Name, Datum.Of(part.Amount)))]);

    private static string Svg(FlowChart flow) => Picture.Of("g1", "Un titre", "", frame => FlowDrawing.Draw(flow, frame));

    [GeneratedRegex("h([0-9.]+)v14h-")]
    private static partial Regex Bars();
}
