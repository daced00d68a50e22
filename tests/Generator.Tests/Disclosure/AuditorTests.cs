using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

public class AuditorTests
{
    private static readonly SpreadProfile Five = SpreadProfile.Of(5);

    [Fact]
    public void Reads_a_cell_off_a_total_and_the_rest()
    {
        var table = new Table().Cell("t", 15).Cell("a", 3, sensitive: true).Cell("b", 12).Sum("t", "a", "b");

        var report = Auditor.Audit(table.Problem, table.Hiding("a"), Five);

        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Equal("a 3..3!", table.Read(report));
    }

    [Fact]
    public void Judges_only_the_cells_that_are_sensitive()
    {
        var table = new Table().Cell("t", 15).Cell("a", 3).Cell("b", 12).Sum("t", "a", "b");

        var report = Auditor.Audit(table.Problem, table.Hiding("a"), Five);

        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.Equal("a 3..3!", table.Read(report));
    }

    [Fact]
    public void Fails_where_a_sensitive_cell_is_shown_and_still_bounds_the_others()
    {
        var table = new Table().Cell("t", 15).Cell("a", 3, sensitive: true).Cell("b", 7).Cell("c", 5).Sum("t", "a", "b", "c");

        var report = Auditor.Audit(table.Problem, table.Hiding("b", "c"), Five);

        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Equal("b 0..12, c 0..12", table.Read(report));
    }

    [Fact]
    public void Bounds_parts_that_nothing_links_each_for_itself()
    {
        var table = new Table().Cell("t", 4).Cell("a", 1).Cell("b", 3).Sum("t", "a", "b").Cell("u", 20).Cell("c", 9).Cell("d", 11).Sum("u", "c", "d");

        var report = Auditor.Audit(table.Problem, table.Hiding("a", "b", "c", "d"), Five);

        Assert.Equal("a 0..4!, b 0..4!, c 0..20, d 0..20", table.Read(report));
    }

    [Fact]
    public void Says_that_nothing_bounds_a_cell_never_how_far_the_solver_looks()
    {
        var table = new Table().Cell("a", 7, sensitive: true).Cell("b", 9).Cell("c", 3).Fact("a-b", -2, 5, ("a", 1), ("b", -1)).Fact("c", 1, 4, ("c", 1));

        var report = Auditor.Audit(table.Problem, table.Hiding("a", "b", "c"), Five);

        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.Equal("a 0..∞, b 0..∞, c 1..4!", table.Read(report));
    }

    [Fact]
    public void Bounds_a_cell_beside_one_that_nothing_bounds()
    {
        var table = new Table().Cell("a", 7).Cell("b", 9).Cell("c", 2).Fact("c+a≥b", 0, null, ("c", 1), ("a", 1), ("b", -1)).Fact("2c≤5", null, 5, ("c", 2));

        var report = Auditor.Audit(table.Problem, table.Hiding("a", "b", "c"), Five);

        Assert.Equal("a 0..∞, b 0..∞, c 0..2!", table.Read(report));
    }

    [Theory]
    [InlineData("0.8565", "0.8575", "n 7..7!, x 6..6!")]
    [InlineData("0.825", "0.875", "n 6..8!, x 5..7!")]
    public void Sees_whole_persons_behind_a_share(string low, string high, string expected)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var table = new Table().Cell("n", 7, sensitive: true).Cell("x", 6, sensitive: true)
            .Fact("low", 0, null, ("x", 1), ("n", -decimal.Parse(low, invariant))).Fact("high", null, 0, ("x", 1), ("n", -decimal.Parse(high, invariant)))
            .Fact("n<11", 1, 10, ("n", 1)).Fact("x≤n", null, 0, ("x", 1), ("n", -1));

        var report = Auditor.Audit(table.Problem, table.Hiding("n", "x"), new SpreadProfile(5, 0));

        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Equal(expected, table.Read(report));
    }

    [Fact]
    public void Sees_parity_that_a_linear_attacker_does_not()
    {
        // Between 3 and 5 there is one even sum.
        var table = new Table().Cell("a", 2).Cell("b", 2).Cell("c", 2).Fact("2a+2b", 3, 5, ("a", 2), ("b", 2));

        var report = Auditor.Audit(table.Problem, table.Hiding("a", "b", "c"), Five);

        Assert.Equal("a 0..2!, b 0..2!, c 0..∞", table.Read(report));
    }

    [Fact]
    public void Says_that_what_is_shown_contradicts_itself()
    {
        var shown = new Table().Cell("t", 15).Cell("a", 3).Cell("b", 11).Sum("t", "a", "b");
        var hidden = new Table().Cell("t", 15).Cell("a", 3).Cell("b", 12, max: 4).Cell("c", 3, max: 4).Sum("t", "a", "b", "c");
        var parity = new Table().Cell("a", 2).Cell("b", 1).Fact("2a+2b=5", 5, 5, ("a", 2), ("b", 2));

        Assert.Equal(Verdict.Inconsistent, Auditor.Audit(shown.Problem, shown.Hiding(), Five).Verdict);
        Assert.Equal(Verdict.Inconsistent, Auditor.Audit(hidden.Problem, hidden.Hiding("b", "c"), Five).Verdict);
        Assert.Equal(Verdict.Inconsistent, Auditor.Audit(parity.Problem, parity.Hiding("a", "b"), Five).Verdict);
    }

    [Fact]
    public void Refuses_numbers_beyond_the_solver()
    {
        var table = new Table().Cell("a", 7, sensitive: true).Cell("b", 9).Fact("f", 0, null, ("a", 1), ("b", -0.00000000000000000000000001m));

        var report = Auditor.Audit(table.Problem, table.Hiding("a", "b"), Five);

        Assert.Equal(Verdict.Undecided, report.Verdict);
    }

    [Fact]
    public void Reads_no_value_of_a_hidden_cell()
    {
        var table = new Table().Cell("t", 15).Cell("a", null, Showing.Hidden, sensitive: true).Cell("b", null, Showing.Never).Sum("t", "a", "b");

        var report = Auditor.Audit(table.Problem, table.Hiding("a"), Five);

        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.Equal("a 0..15, b 0..15", table.Read(report));
    }

    [Fact]
    public void Lets_one_person_who_knows_himself_try_again()
    {
        var table = new Table().Cell("t", 6).Cell("a", 1, sensitive: true).Cell("b", 2, sensitive: true).Cell("c", 3).Sum("t", "a", "b", "c");
        var hidden = table.Hiding("a", "b", "c");

        var plain = Auditor.Audit(table.Problem, hidden, new SpreadProfile(7, 0));
        var insider = Auditor.Audit(table.Problem, hidden, new SpreadProfile(7, 0, Insiders: true));

        Assert.Equal(Verdict.Pass, plain.Verdict);
        Assert.Equal(Verdict.Fail, insider.Verdict);
        // Who is alone knows his own cell: it is the others that he must not learn. The bounds are those of the plain attacker.
        Assert.Equal("a 0..6, b 0..6!, c 0..6!", table.Read(insider));
    }

    [Theory]
    [InlineData(10, Verdict.Pass)]
    [InlineData(100, Verdict.Pass)]
    [InlineData(101, Verdict.Fail)]
    public void Holds_amounts_to_a_margin(int percent, Verdict expected)
    {
        var table = new Table().Cell("t", 300.75m).Cell("a", 100.25m, sensitive: true).Cell("b", 200.5m).Sum("t", "a", "b");

        var report = Auditor.Audit(table.Problem, table.Hiding("a", "b"), new PercentProfile(percent));

        Assert.Equal(expected, report.Verdict);
        Assert.StartsWith("a 0..300.75", table.Read(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_tiny_doubt_about_a_large_amount_from_none()
    {
        var table = new Table().Cell("t", 182_780_310.0003m).Cell("a", 182_780_310.0002m, sensitive: true).Cell("b", 0.0001m).Sum("t", "a", "b").Fact("a", 182_780_310, null, ("a", 1));

        var doubt = Auditor.Audit(table.Problem, table.Hiding("a", "b"), new PercentProfile(0));
        var none = Auditor.Audit(table.Problem, table.Hiding("a"), new PercentProfile(0));

        Assert.Equal(Verdict.Pass, doubt.Verdict);
        Assert.Equal("a 182780310..182780310.0003, b 0..0.0003", table.Read(doubt));
        Assert.Equal(Verdict.Fail, none.Verdict);
    }
}
