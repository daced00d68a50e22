using Portal.Render.Charts;

namespace Portal.Tests.Render.Charts;

public sealed class TextFitTests
{
    [Fact]
    public void Long_names_take_two_lines_then_an_ellipsis()
    {
        var lines = TextFit.Wrap("École élémentaire publique Marguerite-Yourcenar des Quatre-Vents", 200);

        Assert.Equal("École élémentaire publique", lines[0]);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(TextFit.Width(line) <= 200));
    }

    [Fact]
    public void A_short_name_stays_whole() => Assert.Equal(["État"], TextFit.Wrap("État", 200));

    [Fact]
    public void Names_kept_apart_stay_in_order_and_in_the_frame()
    {
        var layer = new Layer("A", [], 0);
        SideLabel[] wanted = [new(layer, 10, ["a"]), new(layer, 11, ["b", "c"]), new(layer, 195, ["d"])];

        var placed = SideLabels.Spread(wanted, 0, 200);

        for (var i = 1; i < placed.Count; i++)
        {
            Assert.True(placed[i].Y - (placed[i].Height / 2) >= placed[i - 1].Y + (placed[i - 1].Height / 2) - 0.01);
        }

        Assert.True(placed[^1].Y + (placed[^1].Height / 2) <= 200);
    }
}
