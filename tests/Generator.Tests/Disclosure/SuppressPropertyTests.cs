using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>The masks of random tables: every mask tried, the attacker tried, and the same mask whatever the names and the order.</summary>
public sealed class SuppressPropertyTests
{
    [Fact]
    public void A_mask_passes_an_attacker_who_tries_every_value()
        => Each(200, isSmall: false, (table, profile) =>
        {
            var suppression = Suppressor.Suppress(table.Problem, profile);

            if (suppression.Audit.Verdict == Verdict.Pass)
            {
                Assert.Equal(Verdict.Pass, BruteForce.Verdict(table.Problem, Shown(table.Problem, suppression.Hidden), profile));
                Assert.All(suppression.Hidden, i => Assert.NotEqual(Showing.Always, table.Problem.Cells[i].Showing));
            }
            else
            {
                Assert.Equal(Verdict.Fail, BruteForce.Verdict(table.Problem, Shown(table.Problem, Candidates(table.Problem)), profile));
            }
        });

    [Fact]
    public void No_other_mask_that_passes_hides_less()
        => Each(240, isSmall: true, HasTheBestMask);

    [Fact]
    public void No_other_mask_of_amounts_that_passes_hides_less()
        => Each(160, isSmall: true, (table, _) =>
        {
            if (table.IsNetwork)
            {
                HasTheBestMask(table, table.SomeAmounts());
            }
        });

    [Fact]
    public void Names_and_order_change_nothing_of_a_mask()
        => Each(100, isSmall: false, (table, profile) =>
        {
            var seed = table.Problem.Cells.Count;
            var once = Suppressor.Suppress(table.Problem, profile);
            var again = Suppressor.Suppress(RandomTable.Reordered(table.Problem, seed, renamed: false, out var order), profile);
            var renamed = Suppressor.Suppress(RandomTable.Reordered(table.Problem, seed + 1, renamed: true, out var other), profile);

            Assert.Equal(once.Hidden, again.Hidden.Select(i => order[i]).Order());

            // Two cells that are alike in everything but their names may change places.
            Assert.Equal(once.Hidden.Count, renamed.Hidden.Count);
            Assert.Equal(Weight(table.Problem, once.Hidden), Weight(table.Problem, [.. renamed.Hidden.Select(i => other[i])]), 1e-3);
            Assert.Equal(once.Audit.Verdict, renamed.Audit.Verdict);
        });

    [Fact]
    public void The_same_table_gives_the_same_mask()
        => Each(40, isSmall: false, (table, profile) =>
            Assert.Equal(Suppressor.Suppress(table.Problem, profile).Hidden, Suppressor.Suppress(table.Problem, profile).Hidden));

    private static void HasTheBestMask(RandomTable table, Profile profile)
    {
        var suppression = Suppressor.Suppress(table.Problem, profile);

        var best = Best(table.Problem, profile);
        Assert.Equal(best is null, suppression.Audit.Verdict != Verdict.Pass);
        if (best is { } least)
        {
            Assert.Equal(least.Count, suppression.Hidden.Count(i => table.Problem.Cells[i].Showing != Showing.Never));
            Assert.Equal(least.Weight, Weight(table.Problem, suppression.Hidden), 1e-3);
            Assert.True(suppression.IsOptimal);
        }
    }

    private static void Each(int tables, bool isSmall, Action<RandomTable, SpreadProfile> test)
    {
        for (var seed = 0; seed < tables; seed++)
        {
            var table = RandomTable.Of(seed, isSmall);
            var profile = table.SomeProfile();
            try
            {
                test(table, profile);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed} ({table.Kind}), {profile}: {e.Message}", e);
            }
        }
    }

    private static decimal?[] Shown(Problem problem, IEnumerable<int> hidden)
    {
        decimal?[] shown = [.. problem.Cells.Select(c => c.Showing == Showing.Never ? null : c.Value)];
        foreach (var cell in hidden)
        {
            shown[cell] = null;
        }

        return shown;
    }

    private static IEnumerable<int> Candidates(Problem problem)
        => Enumerable.Range(0, problem.Cells.Count).Where(i => problem.Cells[i].Showing is not (Showing.Always or Showing.Never));

    /// <summary>Tries every mask, the smallest first: the least number of cells that protects, and the least weight of that many.</summary>
    private static (int Count, double Weight)? Best(Problem problem, Profile profile)
    {
        var forced = Candidates(problem).Where(i => problem.Cells[i].IsSensitive || problem.Cells[i].Showing == Showing.Hidden).ToArray();
        int[] free = [.. Candidates(problem).Except(forced)];
        for (var more = 0; more <= free.Length; more++)
        {
            var weights = Subsets(free, more, 0).Where(s => BruteForce.Verdict(problem, Shown(problem, forced.Concat(s)), profile) == Verdict.Pass)
                .Select(s => Weight(problem, [.. forced, .. s])).ToList();
            if (weights.Count > 0)
            {
                return (forced.Length + more, weights.Min());
            }
        }

        return null;
    }

    private static IEnumerable<int[]> Subsets(int[] items, int size, int from)
        => size == 0 ? [[]] : Enumerable.Range(from, items.Length - from).SelectMany(i => Subsets(items, size - 1, i + 1).Select(s => (int[])[items[i], .. s]));

    /// <summary>1 + ln(1 + a), four times for each total, half where it was hidden last time.</summary>
    private static double Weight(Problem problem, IReadOnlyList<int> hidden)
        => hidden.Select(i => problem.Cells[i]).Where(c => c.Showing != Showing.Never)
            .Sum(c => (1 + Math.Log(1 + (double)c.Value!.Value)) * Math.Pow(4, c.Totals) * (c.WasHidden ? 0.5 : 1));
}
