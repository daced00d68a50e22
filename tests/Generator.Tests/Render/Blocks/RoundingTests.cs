using Portal.Figures;
using Portal.Model;
using Portal.Render.Blocks;

namespace Portal.Tests.Render.Blocks;

public sealed class RoundingTests
{
    private static readonly decimal[][] Spent = [[11735.04m, 95750.68m, 15744.72m], [32284.25m, 43688.1m, 24284.2m], [8961.12m, 9672.3m, 10929.66m], [1386.4m, 1198.2m, 1422.6m]];

    [Fact]
    public void The_total_of_a_use_is_the_same_alone_and_by_year()
    {
        var alone = Rounding.Of(PivotOf([[.. Spent.Select(line => Known(line.Sum()))]]), Unit.Euros, categoriesAdd: true, seriesAdd: false)[0];

        var byYear = Rounding.Of(PivotOf([.. Spent.Select(line => line.Select(Known).ToArray())]), Unit.Euros, categoriesAdd: true, seriesAdd: true);

        Assert.Equal(alone.Select(datum => datum.Value), byYear.Select(line => line.Sum(datum => datum.Value)));
        Assert.All(byYear.Zip(Spent), line => Assert.All(line.First.Zip(line.Second), cell => Assert.True(Math.Abs(cell.First.Value - cell.Second) < 1)));
    }

    [Fact]
    public void The_uses_of_a_year_add_up_to_that_year()
    {
        var uses = Rounding.Of(PivotOf([[.. Spent.Select(line => Known(line[2]))]]), Unit.Euros, categoriesAdd: true, seriesAdd: false)[0];

        Assert.Equal(Math.Round(Spent.Sum(line => line[2]), MidpointRounding.AwayFromZero), uses.Sum(datum => datum.Value));
    }

    [Fact]
    public void What_is_absent_stays_absent_and_is_no_part_of_the_sum()
    {
        var shown = Rounding.Of(PivotOf([[Known(10.4m), new Figure(ValueState.Secret, 0, [])], [Known(20.4m), Known(30.2m)]]), Unit.Euros, categoriesAdd: true, seriesAdd: true);

        Assert.Equal(ValueState.Secret, shown[0][1].State);
        Assert.Equal(61, shown.Sum(line => line.Sum(datum => datum.Value)));
        Assert.Equal(30, shown[1][1].Value);
    }

    [Fact]
    public void Years_that_nobody_adds_up_are_rounded_each_for_itself()
        => Assert.Equal([11m, 21m], Rounding.Of(PivotOf([[Known(10.5m), Known(20.5m)]]), Unit.Euros, categoriesAdd: false, seriesAdd: false)[0].Select(datum => datum.Value));

    private static Figure Known(decimal value) => new(ValueState.Value, value, []);

    private static Pivot PivotOf(Figure[][] lines)
        => new([.. lines[0].Select((_, i) => new Member($"c{i}", $"C{i}"))], [.. lines.Select((_, i) => new Member($"s{i}", $"S{i}"))], lines);
}
