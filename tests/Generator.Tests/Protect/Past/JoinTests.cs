using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Past;

namespace Generator.Tests.Protect.Past;

public sealed class JoinTests
{
    private const string T = Dimension.Total;

    [Fact]
    public void What_an_edition_shows_is_written_once_by_cell_and_by_tree()
    {
        var entries = LedgerEntries.Of([Editions.Cube("2025", ("C2", T, 30), ("CP", T, 18), ("CE1", T, -1))], _ => false);

        Assert.Equal(
            ["inscrits|eleves|*|niveau=C2 : CE1|CP", "inscrits|eleves|*|niveau=C3 : CM1|CM2", "inscrits|eleves|2025|niveau=C2 : 30", "inscrits|eleves|2025|niveau=CE1 : s", "inscrits|eleves|2025|niveau=CP : 18"],
            entries.Select(e => $"{e.Cell} : {e.Shown}"));
    }

    [Fact]
    public void A_number_already_public_stays_shown_and_an_s_over_it_hides_nothing()
    {
        var ledger = Editions.Ledger([Editions.Cube("2025", ("C2", T, 30), ("C3", T, 25), (T, T, 55))]);

        var joined = Editions.Join([Editions.Cube("2025", ("C2", T, -1), ("C3", T, 25), (T, T, 55))], ledger);

        Assert.Equal([(30m, true, false), (25m, true, false), (55m, true, false)], joined.Cubes.Single().Cells.Select(c => (c.Value!.Value, c.IsFixed, c.IsHidden)));
        Assert.Equal([true, false, false], joined.Met.Select(m => m.IsKnownAlready));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_hidden_stays_so_where_the_gate_hides_and_is_told_elsewhere(bool hides)
    {
        var ledger = Editions.Ledger([Editions.Cube("2025", ("C2", T, -1), ("C3", T, -1), (T, T, 55))]);

        var joined = Editions.Join([Editions.Cube("2025", ("C2", T, 30), ("C3", T, -1), (T, T, 55))], ledger, hides);

        Assert.Equal([hides, true, false], joined.Cubes.Single().Cells.Select(c => c.IsHidden));
        Assert.Equal([true, true, false], joined.Cubes.Single().Cells.Select(c => c.WasHidden));
        Assert.Equal([true, false, false], joined.Met.Select(m => m.IsUncovered));
    }

    [Fact]
    public void A_number_that_was_hidden_again_and_corrected_stays_hidden()
    {
        var ledger = Editions.Ledger([Editions.Cube("2025", ("C2", T, 30))], [Editions.Cube("2025", ("C2", T, -1))]);

        var joined = Editions.Join([Editions.Cube("2025", ("C2", T, 44))], ledger, hides: true);

        Assert.True(joined.Cubes.Single().Cells.Single().IsHidden);
        Assert.True(joined.Met.Single() is { IsUncovered: true, IsCorrected: true, IsKnownAlready: false });
    }

    [Fact]
    public void Periods_and_cells_that_no_table_has_any_more_are_known_all_the_same()
    {
        var ledger = Editions.Ledger([Editions.Cube("2024", ("C2", T, 31)), Editions.Cube("2025", ("CP", T, 18), ("C2", T, 30))]);

        var joined = Editions.Join([Editions.Cube("2025", ("C2", T, 30))], ledger);

        Assert.Equal(["inscrits|eleves|2024|niveau=C2|secteur=total", "inscrits|eleves|2025|niveau=CP|secteur=total"], joined.Gone);
        Assert.Equal(["2025", "2024"], joined.Cubes.Select(c => c.Period));
        Assert.Equal(12, joined.ProblemOf(new Rules(), [])!.Problem.Cells.Single(c => c.Id.Contains("CE1", StringComparison.Ordinal)).Value);
    }

    /// <summary>Two trees, each harmless: CP and CE1 were a cycle, CE1 and CE2 are one now.</summary>
    [Fact]
    public void A_tree_that_was_given_up_is_known_all_the_same()
    {
        var before = new Dictionary<string, IReadOnlyList<string>> { ["petits"] = ["CP", "CE1"] };
        var after = new Dictionary<string, IReadOnlyList<string>> { ["grands"] = ["CE1", "CE2"] };
        var ledger = Editions.Ledger([Editions.Cube("2025", before, ("petits", T, 33), ("CP", T, -1), ("CE1", T, -1))]);

        var joined = Editions.Join([Editions.Cube("2025", after, ("grands", T, 50), ("CE1", T, 30), ("CE2", T, 20))], ledger);

        var problem = joined.ProblemOf(new Rules(), [])!;
        var report = JointAudit.Of(problem, _ => false, SpreadProfile.Of(5));
        Assert.Equal(Verdict.Fail, report.Verdict);
        Assert.Contains(report.Bounds, b => problem.Keys[b.Cell].Text == "inscrits|eleves@2021-01-15|2025|niveau=CP|secteur=total" && b is { Low: 3, High: 3, IsProtected: false });
    }

    [Theory]
    [InlineData(33, 58, 1)]
    [InlineData(35, 60, 0)]
    [InlineData(37, 60, 2)]
    [InlineData(36, 58, 2)]
    public void A_correction_of_a_few_persons_is_told_in_the_cell_and_in_what_it_leaves(int level, int total, int small)
    {
        var ledger = Editions.Ledger([Editions.Cube("2025", ("C2", T, 30), ("C3", T, -1), (T, T, 50))]);
        var joined = Editions.Join([Editions.Cube("2025", ("C2", T, level), ("C3", T, -1), (T, T, total))], ledger);

        var found = Corrections.Small(joined, joined.ProblemOf(new Rules(), [])!, 5);

        Assert.Equal(small, found.Count);
    }
}
