using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>Facts that push cells up without end, or contradict one another where nothing bounds the cells: the audit ends, and says which.</summary>
public class EndlessTests
{
    private static readonly SpreadProfile Five = SpreadProfile.Of(5);

    [Fact]
    public void Says_that_two_shares_of_an_endless_base_contradict_each_other()
    {
        // Each fact pushes the other: x is at least nearly all of n, and n more than three times x.
        var table = Shares(Known(), 29.5m, 30.5m, 99.5m);

        Assert.Equal(Verdict.Inconsistent, Auditor.Audit(table.Problem, table.Hiding("n", "x", "r"), Five).Verdict);
    }

    [Fact]
    public void Says_so_too_where_only_a_fact_bounds_the_base_from_below()
    {
        var table = Shares(new Table().Cell("n", 100).Cell("x", 30, sensitive: true).Fact("n≥40", 40, null, ("n", 1)), 29.5m, 30.5m, 99.5m);

        Assert.Equal(Verdict.Inconsistent, Auditor.Audit(table.Problem, table.Hiding("n", "x"), Five).Verdict);
    }

    [Fact]
    public void Says_so_too_of_amounts()
    {
        var table = Shares(Known(), 29.5m, 30.5m, 99.5m);

        Assert.Equal(Verdict.Inconsistent, Auditor.Audit(table.Problem, table.Hiding("n", "x", "r"), new PercentProfile(10)).Verdict);
    }

    [Fact]
    public void Bounds_from_below_what_nothing_bounds_from_above()
    {
        var table = Shares(Known(), 29.5m, 30.5m, 20m);

        Assert.Equal("n 40..∞, x 12..∞, r 0..∞", table.Read(Auditor.Audit(table.Problem, table.Hiding("n", "x", "r"), Five)));
    }

    private static Table Known() => new Table().Cell("n", 100).Cell("x", 30, sensitive: true).Cell("o", 40).Cell("r", 60).Sum("n", "o", "r");

    private static Table Shares(Table table, decimal low, decimal high, decimal other) => table
        .Fact("low", 0, null, ("x", 100), ("n", -low)).Fact("high", null, 0, ("x", 100), ("n", -high)).Fact("other", 0, null, ("x", 100), ("n", -other));
}
