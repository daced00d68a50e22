using CsCheck;
using Portal.Disclosure;
using Portal.Disclosure.Masks;

namespace Generator.Tests.Disclosure;

/// <summary>Against every mask there is, on tables small enough to try them all.</summary>
public class OptimumTests
{
    [Fact]
    public void Finds_the_best_of_all_masks()
    {
        var tables = from rows in Gen.Int[2, 3]
                     from values in Gen.Int[0, 12].Array[rows * 2]
                     from threshold in Gen.Int[3, 5]
                     from upper in Gen.Bool
                     from insiders in Gen.Bool
                     select (rows, values, Profile: new SpreadProfile(threshold, upper ? threshold : 0, insiders));

        tables.Sample(t =>
        {
            var grid = new int[t.rows, 2];
            Buffer.BlockCopy(t.values, 0, grid, 0, t.values.Length * sizeof(int));
            var problem = Table.Of(grid, v => v > 0 && v < t.Profile.MinValues).Problem;

            var mask = Suppressor.Suppress(problem, t.Profile);

            var best = Best(problem, t.Profile);
            return best is { } b ? mask is { IsOptimal: true, Audit.Verdict: Verdict.Pass } && b == Cost(problem, mask.Hidden) : mask.Audit.Verdict == Verdict.Fail;
        }, iter: 40, threads: 1, seed: "0000d0fDdJQ4");
    }

    private static (int, long)? Best(Problem problem, Profile profile)
    {
        var forced = Enumerable.Range(0, problem.Cells.Count).Where(i => problem.Cells[i].IsSensitive).ToArray();
        var free = Enumerable.Range(0, problem.Cells.Count).Except(forced).ToArray();
        (int, long)? best = null;
        for (var mask = 0; mask < 1 << free.Length; mask++)
        {
            int[] hidden = [.. forced, .. free.Where((_, k) => (mask >> k & 1) == 1)];
            var cost = Cost(problem, hidden);
            if ((best is not { } b || cost.CompareTo(b) < 0)
                && Auditor.Audit(problem, [.. problem.Cells.Select((c, i) => hidden.Contains(i) ? null : c.Value)], profile).Verdict == Verdict.Pass)
            {
                best = cost;
            }
        }

        return best;
    }

    private static (int, long) Cost(Problem problem, IReadOnlyCollection<int> hidden) => (hidden.Count, hidden.Sum(i => Weights.Of(problem.Cells[i])));
}
