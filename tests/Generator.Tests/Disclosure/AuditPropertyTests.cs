using System.Globalization;
using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>The auditor on random tables, against an attacker who tries every value. A table that fails is named by its seed.</summary>
public sealed class AuditPropertyTests
{
    private const int Tables = 1000;

    [Fact]
    public void An_attacker_who_tries_every_value_finds_the_same_bounds_and_the_same_verdict()
        => Each(Tables, seed =>
        {
            var table = RandomTable.Of(seed);
            var (shown, profile) = (table.SomeMask(most: 9), table.SomeProfile());

            var report = Auditor.Audit(table.Problem, shown, profile);

            var bounds = BruteForce.Bounds(table.Problem, shown)!;
            var isProtected = BruteForce.Protected(table.Problem, shown, profile)!;
            Assert.Equal(
                bounds.OrderBy(b => b.Key).Select(b => $"{table.Problem.Cells[b.Key].Id} {b.Value.Low}..{b.Value.High} {isProtected[b.Key]}"),
                report.Bounds.Select(b => string.Create(CultureInfo.InvariantCulture, $"{table.Problem.Cells[b.Cell].Id} {b.Low:0}..{b.High:0} {b.IsProtected}")));
            Assert.Equal(BruteForce.Verdict(table.Problem, shown, profile), report.Verdict);
        });

    [Fact]
    public void Amounts_that_may_be_fractions_have_the_same_bounds_where_rows_and_columns_are_added_up()
        => Each(400, seed =>
        {
            var table = RandomTable.Of(seed);
            if (!table.IsNetwork)
            {
                return;
            }

            var (shown, profile) = (table.SomeMask(most: 9), table.SomeAmounts());

            var report = Auditor.Audit(table.Problem, shown, profile);

            var bounds = BruteForce.Bounds(table.Problem, shown)!;
            var isProtected = BruteForce.Protected(table.Problem, shown, profile)!;
            Assert.Equal(
                bounds.OrderBy(b => b.Key).Select(b => (b.Key, (decimal)b.Value.Low, (decimal?)b.Value.High, isProtected[b.Key])),
                report.Bounds.Select(b => (b.Cell, b.Low, b.High, b.IsProtected)));
            Assert.Equal(BruteForce.Verdict(table.Problem, shown, profile), report.Verdict);
        });

    [Fact]
    public void What_no_values_can_give_is_inconsistent()
        => Each(200, seed =>
        {
            var table = RandomTable.Of(seed);
            var shown = table.SomeMask(most: 6);
            var at = Enumerable.Range(0, shown.Length).FirstOrDefault(i => shown[i] is not null, -1);
            if (at < 0)
            {
                return;
            }

            shown[at] += 1 + (seed % 40);

            var report = Auditor.Audit(table.Problem, shown, SpreadProfile.Of(5));

            Assert.Equal(BruteForce.Bounds(table.Problem, shown) is null, report.Verdict == Verdict.Inconsistent);
        });

    [Fact]
    public void Hiding_one_more_cell_never_turns_a_pass_into_a_fail()
        => Each(300, seed =>
        {
            var table = RandomTable.Of(seed);
            var (shown, profile) = (table.SomeMask(most: 9), table.SomeProfile());
            var before = Auditor.Audit(table.Problem, shown, profile);
            var more = Enumerable.Range(0, shown.Length).FirstOrDefault(i => shown[(i + seed) % shown.Length] is not null && !table.Problem.Cells[(i + seed) % shown.Length].IsSensitive, -1);
            if (more < 0)
            {
                return;
            }

            shown[(more + seed) % shown.Length] = null;
            var after = Auditor.Audit(table.Problem, shown, profile);

            Assert.True(before.Verdict != Verdict.Pass || after.Verdict == Verdict.Pass);
            var wider = after.Bounds.ToDictionary(b => b.Cell);
            Assert.All(before.Bounds, b => Assert.True(wider[b.Cell].Low <= b.Low && (wider[b.Cell].High is null || wider[b.Cell].High >= b.High)));
        });

    [Fact]
    public void Names_and_order_change_nothing_of_an_audit()
        => Each(300, seed =>
        {
            var table = RandomTable.Of(seed);
            var (shown, profile) = (table.SomeMask(most: 9), table.SomeProfile());
            var other = RandomTable.Reordered(table.Problem, seed, renamed: true, out var order);

            var report = Auditor.Audit(table.Problem, shown, profile);
            var again = Auditor.Audit(other, [.. order.Select(old => shown[old])], profile);

            Assert.Equal(report.Verdict, again.Verdict);
            Assert.Equal(report.Bounds, again.Bounds.Select(b => b with { Cell = order[b.Cell] }).OrderBy(b => b.Cell));
        });

    [Fact]
    public void The_attacker_who_tries_leaves_no_value_out()
        => Each(200, seed =>
        {
            var table = RandomTable.Of(seed, isSmall: true);
            var shown = table.SomeMask(most: 4);
            var unseen = Enumerable.Range(0, shown.Length).Where(i => shown[i] is null).ToArray();
            if (unseen.Length > 4)
            {
                return;
            }

            var bounds = BruteForce.Bounds(table.Problem, shown)!;

            // Every combination up to 25, one after the other; what is never bounded goes beyond.
            var solutions = Combinations(unseen.Length, 25).Where(values => Fits(table.Problem, shown, unseen, values)).ToList();
            for (var i = 0; i < unseen.Length && bounds.Values.All(b => b.High <= 25); i++)
            {
                Assert.Equal((solutions.Min(s => s[i]), solutions.Max(s => s[i])), (bounds[unseen[i]].Low, bounds[unseen[i]].High!.Value));
            }
        });

    private static void Each(int tables, Action<int> test)
    {
        for (var seed = 0; seed < tables; seed++)
        {
            try
            {
                test(seed);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed} ({RandomTable.Of(seed).Kind}): {e.Message}", e);
            }
        }
    }

    private static IEnumerable<long[]> Combinations(int cells, int most)
    {
        var values = new long[cells];
        while (true)
        {
            yield return [.. values];
            var i = 0;
            while (i < cells && ++values[i] > most)
            {
                values[i++] = 0;
            }

            if (i == cells)
            {
                yield break;
            }
        }
    }

    private static bool Fits(Problem problem, decimal?[] shown, int[] unseen, long[] values)
    {
        decimal[] all = [.. shown.Select((s, i) => s ?? values[Array.IndexOf(unseen, i)])];
        return all.Select((v, i) => v <= (problem.Cells[i].Max ?? v)).All(x => x)
            && problem.Relations.All(r => r.Terms.Sum(t => t.Factor * all[t.Cell]) == 0)
            && problem.Facts.All(f => f.Terms.Sum(t => t.Factor * all[t.Cell]) is var sum && !(sum < f.Low) && !(sum > f.High));
    }
}
