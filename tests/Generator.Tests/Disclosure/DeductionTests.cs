using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

public class DeductionTests
{
    [Fact]
    public void Shows_the_subtraction_that_gives_a_cell_away()
    {
        var table = Table.Of(new[,] { { 3, 12 }, { 34, 41 } }, v => v == 3);
        var shown = table.Hiding("r1c1");

        var upper = Deduction.Of(table.Problem, shown, table.Index("r1c1"), upper: true)!;
        var lower = Deduction.Of(table.Problem, shown, table.Index("r1c1"), upper: false)!;

        Assert.Equal(3, upper.Shown.Sum(t => t.Factor * shown[t.Cell]));
        Assert.Equal(3, lower.Shown.Sum(t => t.Factor * shown[t.Cell]));
        Assert.Equal(2, upper.Shown.Count);
        Assert.Single(upper.Relations);
    }

    [Fact]
    public void Combines_relations_where_one_alone_says_nothing()
    {
        // r1 = r1c1 + r1c2 and c2 = r1c2 + r2c2 with r1c2 hidden too.
        var table = Table.Of(new[,] { { 3, 12 }, { 34, 41 } }, v => v == 3);
        var shown = table.Hiding("r1c1", "r1c2", "c1");

        var found = Deduction.Of(table.Problem, shown, table.Index("r1c1"), upper: true)!;

        Assert.Equal(3, found.Shown.Sum(t => t.Factor * shown[t.Cell]));
        Assert.Equal(2, found.Relations.Count);
    }

    [Fact]
    public void Leaves_out_hidden_cells_that_only_take_away()
    {
        var table = new Table().Cell("t", 15).Cell("a", 3).Cell("b", 7).Cell("c", 5).Sum("t", "a", "b", "c");
        var shown = table.Hiding("a", "b");

        var found = Deduction.Of(table.Problem, shown, table.Index("a"), upper: true)!;

        Assert.Equal([new Term(table.Index("t"), 1), new Term(table.Index("c"), -1)], found.Shown);
    }

    [Fact]
    public void Names_the_facts_that_only_whole_persons_make_telling()
    {
        var table = new Table().Cell("n", 7).Cell("x", 6).Cell("y", 3)
            .Fact("low", 0, null, ("x", 1), ("n", -0.8565m)).Fact("high", null, 0, ("x", 1), ("n", -0.8575m))
            .Fact("n<11", 1, 10, ("n", 1)).Fact("y≤x", null, 0, ("y", 1), ("x", -1));

        var found = Deduction.Of(table.Problem, table.Hiding("n", "x", "y"), table.Index("n"), upper: true)!;

        Assert.Empty(found.Shown);
        Assert.Equal([0, 1, 2], found.Facts);
    }

    [Fact]
    public void Has_nothing_to_show_where_nothing_bounds_a_cell()
    {
        var table = new Table().Cell("a", 7).Cell("b", 9).Fact("a≤b", null, 0, ("a", 1), ("b", -1));

        Assert.Null(Deduction.Of(table.Problem, table.Hiding("a", "b"), table.Index("b"), upper: true));
        Assert.Null(Deduction.Of(table.Problem, table.Hiding("a", "b"), table.Index("a"), upper: false));
    }
}
