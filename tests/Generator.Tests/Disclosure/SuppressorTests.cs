using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

public class SuppressorTests
{
    private static readonly SpreadProfile Five = SpreadProfile.Of(5);

    [Fact]
    public void Hides_four_cells_for_one_in_a_table_with_margins()
    {
        var table = Table.Of(new[,] { { 3, 12 }, { 34, 41 } }, v => v == 3);

        var mask = Suppressor.Suppress(table.Problem, Five);

        Assert.Equal(Verdict.Pass, mask.Audit.Verdict);
        Assert.True(mask.IsOptimal);
        // Totals are dearer than cells.
        Assert.Equal("r1c1 r1c2 r2c1 r2c2", table.Names(mask.Hidden));
    }

    [Fact]
    public void Hides_nothing_where_nothing_is_sensitive()
    {
        var table = Table.Of(new[,] { { 30, 12 }, { 34, 41 } }, _ => false);

        var mask = Suppressor.Suppress(table.Problem, Five);

        Assert.Empty(mask.Hidden);
        Assert.True(mask.IsOptimal);
        Assert.Equal(Verdict.Pass, mask.Audit.Verdict);
    }

    [Fact]
    public void Takes_the_lightest_of_the_masks_with_fewest_cells()
    {
        var table = new Table().Cell("t", 60, Showing.Always).Cell("a", 2, sensitive: true).Cell("b", 20).Cell("c", 10).Cell("d", 28).Sum("t", "a", "b", "c", "d");
        var again = new Table().Cell("t", 60, Showing.Always).Cell("a", 2, sensitive: true).Cell("b", 20).Cell("c", 10).Cell("d", 28, wasHidden: true).Sum("t", "a", "b", "c", "d");

        var first = Suppressor.Suppress(table.Problem, Five);
        var second = Suppressor.Suppress(again.Problem, Five);

        Assert.Equal("a c", table.Names(first.Hidden));
        // Masks stay put: what was hidden last time costs half.
        Assert.Equal("a d", table.Names(second.Hidden));
    }

    [Fact]
    public void Does_not_hide_behind_a_zero_that_everyone_knows()
    {
        var table = new Table().Cell("t", 30, Showing.Always).Cell("a", 2, sensitive: true).Cell("z", 0, max: 0).Cell("b", 28).Sum("t", "a", "z", "b");

        var mask = Suppressor.Suppress(table.Problem, Five);

        Assert.Equal("a b", table.Names(mask.Hidden));
    }

    [Fact]
    public void Protects_a_cell_that_no_page_shows()
    {
        var table = new Table().Cell("p1", 12, Showing.Always).Cell("p2", 14).Cell("d", null, Showing.Never, sensitive: true)
            .Cell("u1", 40, Showing.Always).Cell("u2", 45).Cell("e", null, Showing.Never).Cell("t", 59, Showing.Always)
            .Sum("p2", "p1", "d").Sum("u2", "u1", "e").Sum("t", "p2", "u2");

        var mask = Suppressor.Suppress(table.Problem, Five);

        Assert.Equal(Verdict.Pass, mask.Audit.Verdict);
        Assert.Equal("p2 u2", table.Names(mask.Hidden));
    }

    [Fact]
    public void Counts_what_is_hidden_already_as_given()
    {
        var table = new Table().Cell("t", 60, Showing.Always).Cell("a", 2, sensitive: true).Cell("b", 50).Cell("h", null, Showing.Hidden).Sum("t", "a", "b", "h");

        var mask = Suppressor.Suppress(table.Problem, Five);

        Assert.Equal("a h", table.Names(mask.Hidden));
    }

    [Fact]
    public void Gives_the_failed_audit_where_no_mask_protects()
    {
        var shown = new Table().Cell("t", 9, Showing.Always).Cell("a", 2, Showing.Always, sensitive: true).Cell("b", 7).Sum("t", "a", "b");
        var small = new Table().Cell("t", 3, Showing.Always).Cell("a", 2, sensitive: true).Cell("b", 1).Sum("t", "a", "b");
        var wrong = new Table().Cell("t", 9, Showing.Always).Cell("a", 2, sensitive: true).Cell("b", 1, Showing.Always).Sum("t", "a", "b").Fact("a", 0, 3, ("a", 1));

        Assert.Equal(Verdict.Fail, Suppressor.Suppress(shown.Problem, Five).Audit.Verdict);
        Assert.Equal(Verdict.Fail, Suppressor.Suppress(small.Problem, Five).Audit.Verdict);
        Assert.Equal(Verdict.Inconsistent, Suppressor.Suppress(wrong.Problem, Five).Audit.Verdict);
    }

    [Fact]
    public void Hides_more_from_one_person_who_knows_himself()
    {
        var table = new Table().Cell("t", 60, Showing.Always).Cell("a", 1, sensitive: true).Cell("b", 4, sensitive: true).Cell("c", 10).Cell("d", 45).Sum("t", "a", "b", "c", "d");

        var plain = Suppressor.Suppress(table.Problem, new SpreadProfile(5, 0));
        var insider = Suppressor.Suppress(table.Problem, new SpreadProfile(5, 0, Insiders: true));

        Assert.Equal("a b", table.Names(plain.Hidden));
        Assert.Equal("a b c", table.Names(insider.Hidden));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(60)]
    public void Protects_amounts_by_a_margin(int percent)
    {
        var table = Table.Of(new[,] { { 100, 80, 500 }, { 60, 700, 10 }, { 900, 20, 30 } }, v => v == 100);

        var mask = Suppressor.Suppress(table.Problem, new PercentProfile(percent));

        Assert.True(mask.IsOptimal);
        Assert.Equal(Verdict.Pass, mask.Audit.Verdict);
        Assert.Equal(4, mask.Hidden.Count);
    }

    [Fact]
    public void Chooses_the_same_mask_in_any_order_of_cells_and_relations()
    {
        var table = Table.Of(new[,] { { 3, 12, 9, 2 }, { 34, 41, 8, 17 }, { 6, 1, 25, 11 }, { 14, 10, 30, 4 } }, v => v is > 0 and < 5);
        var problem = table.Problem;
        var shuffled = Shuffled(problem, 7);

        var one = Suppressor.Suppress(problem, Five);
        var other = Suppressor.Suppress(shuffled, Five);
        var names = Suppressor.Suppress(problem with { Cells = [.. problem.Cells.Select((c, i) => c with { Id = $"x{(i * 7) % problem.Cells.Count}" })] }, Five);

        Assert.True(one.IsOptimal);
        Assert.Equal(table.Names(one.Hidden), string.Join(' ', other.Hidden.Select(i => shuffled.Cells[i].Id).Order(StringComparer.Ordinal)));
        Assert.Equal(one.Hidden, names.Hidden);
    }

    private static Problem Shuffled(Problem problem, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, problem.Cells.Count).ToArray();
        random.Shuffle(order);
        var relations = problem.Relations.Select(r => r with { Terms = [.. r.Terms.Select(t => new Term(Array.IndexOf(order, t.Cell), t.Factor)).Reverse()] }).ToArray();
        random.Shuffle(relations);
        return new Problem([.. order.Select(i => problem.Cells[i])], relations, []);
    }
}
