using Portal.Figures;
using Portal.Model;

namespace Portal.Tests.Figures;

public sealed class ControlledRoundingTests
{
    [Fact]
    public void A_total_is_the_same_alone_and_in_a_table_of_two_ways()
    {
        var random = new Random(5);
        for (var round = 0; round < 1000; round++)
        {
            var exact = Table(random, random.Next(1, 8), random.Next(1, 10));
            var (rows, columns) = Margins(exact);

            var shown = ControlledRounding.Inside(exact, rows, columns);

            Assert.Equal(rows, shown.Select(row => row.Sum()));
            Assert.Equal(columns, columns.Select((_, c) => shown.Sum(row => row[c])));
            Assert.Equal(Math.Round(exact.Sum(row => row.Sum() ?? 0), MidpointRounding.AwayFromZero), shown.Sum(row => row.Sum()));
        }
    }

    [Fact]
    public void What_is_shown_is_less_than_a_unit_from_what_is_true()
    {
        var random = new Random(11);
        for (var round = 0; round < 1000; round++)
        {
            var exact = Table(random, random.Next(2, 8), random.Next(2, 10));
            var (rows, columns) = Margins(exact);

            var shown = ControlledRounding.Inside(exact, rows, columns);

            Assert.All(exact.Zip(shown), row => Assert.All(row.First.Zip(row.Second), cell => Assert.True(Math.Abs((cell.First ?? 0) - cell.Second) < 1)));
        }
    }

    [Fact]
    public void What_adds_up_by_itself_is_left_as_everyone_rounds_it()
    {
        decimal?[][] exact = [[10.4m, 20.4m, 5.2m], [7.6m, 3.3m, 1.1m]];

        Assert.Equal([[10m, 20m, 6m], [8m, 3m, 1m]], ControlledRounding.Inside(exact, [36, 12], [18, 23, 7]));
        Assert.Equal([[10m, 20m, 5m], [8m, 3m, 1m]], ControlledRounding.Inside(exact, [35, 12], [18, 23, 6]));
    }

    [Fact]
    public void Nothing_stays_nothing_and_a_secret_takes_no_part()
    {
        decimal?[][] exact = [[0m, 50.5m, null], [100.5m, 30.2m, 7.3m]];

        // By row and by column the two halves are rounded up in different places: the zero is not where they meet.
        var shown = ControlledRounding.Inside(exact, [50, 138], [101, 80, 7]);

        Assert.Equal([[0m, 50m, 0m], [101m, 30m, 7m]], shown);
    }

    [Fact]
    public void Parts_take_a_total_that_was_rounded_elsewhere()
    {
        Assert.Equal([34m, 33m, 33m], ControlledRounding.Parts([33.4m, 33.3m, 33.3m], 100));
        Assert.Equal([34m, 34m, 33m], ControlledRounding.Parts([33.4m, 33.3m, 33.3m], 101));
        Assert.Equal([10m, 2m], ControlledRounding.Parts([10.9m, 2m], 12));
        Assert.Empty(ControlledRounding.Parts([], 0));
    }

    private static decimal?[][] Table(Random random, int rows, int columns)
        => [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => (decimal?)(random.Next(1, 9_000_000) / 100m)).ToArray())];

    private static (IReadOnlyList<decimal> Rows, IReadOnlyList<decimal> Columns) Margins(decimal?[][] exact)
        => (French.LargestRemainder([.. exact.Select(row => row.Sum() ?? 0)]), French.LargestRemainder([.. exact[0].Select((_, c) => exact.Sum(row => row[c] ?? 0))]));
}
