using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>Tables of many ways of which only margins are published, with the bounds that the literature gives.</summary>
public sealed class MarginsTests
{
    /// <summary>
    /// Edwards and Havránek (1985): 1,841 workers of a car factory by smoking (A), mental work (B), physical work (C), blood pressure (D),
    /// lipoproteins (E) and family history (F). Four counts a line, A then B; C, D, E, F vary from line to line, C fastest.
    /// </summary>
    private static readonly int[][] Workers =
    [
        [44, 40, 112, 67], [129, 145, 12, 23], [35, 12, 80, 33], [109, 67, 7, 9], [23, 32, 70, 66], [50, 80, 7, 13], [24, 25, 73, 57], [51, 63, 7, 16],
        [5, 7, 21, 9], [9, 17, 1, 4], [4, 3, 11, 8], [14, 17, 5, 2], [7, 3, 14, 14], [9, 16, 2, 3], [4, 0, 13, 11], [5, 14, 4, 4],
    ];

    /// <summary>Dobra and Fienberg, « Bounds for cell entries in contingency tables given marginal totals and decomposable graphs » (PNAS 97, 2000), table 1; every lower bound is 0.</summary>
    private static readonly int[][] UpperBounds =
    [
        [88, 62, 224, 117], [261, 246, 25, 38], [88, 62, 224, 117], [261, 151, 25, 38], [58, 60, 170, 148], [115, 173, 20, 36], [58, 60, 170, 148], [115, 173, 20, 36],
        [88, 62, 126, 117], [134, 134, 25, 38], [88, 62, 126, 117], [134, 134, 25, 38], [58, 60, 126, 126], [115, 134, 20, 36], [58, 60, 126, 126], [115, 134, 20, 36],
    ];

    [Fact]
    public void Three_margins_of_the_car_workers_leave_the_bounds_of_Dobra_and_Fienberg()
    {
        var (problem, shown) = Of(6, [.. Workers.SelectMany(w => w)], [[1, 5], [0, 1, 2, 4], [0, 3, 4]]);

        var report = Auditor.Audit(problem, shown, SpreadProfile.Of(5));

        Assert.Equal([.. UpperBounds.SelectMany(w => w).Select(u => (0m, (decimal?)u))], report.Bounds.Select(b => (b.Low, b.High)));
    }

    [Fact]
    public void All_two_way_margins_of_a_cube_leave_one_degree_of_freedom()
    {
        // Bartlett (1935): plum cuttings by time of planting, length and survival. Fienberg (1999): the cells of one parity rise together by
        // as much as the least of the other parity allows.
        int[] cuttings = [156, 84, 84, 156, 107, 133, 31, 209];
        var (problem, shown) = Of(3, cuttings, [[0, 1], [0, 2], [1, 2]]);

        var report = Auditor.Audit(problem, shown, SpreadProfile.Of(5));

        int LeastOf(int parity) => Enumerable.Range(0, 8).Where(i => int.PopCount(i) % 2 == parity).Min(i => cuttings[i]);
        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => ((decimal)(cuttings[i] - LeastOf(int.PopCount(i) % 2)), (decimal?)(cuttings[i] + LeastOf(1 - (int.PopCount(i) % 2))))),
            report.Bounds.Select(b => (b.Low, b.High)));
    }

    /// <summary>Counts of a table of two categories a way, none shown, and the margins that are; a way is a bit of a cell's index.</summary>
    private static (Problem Problem, decimal?[] Shown) Of(int ways, int[] counts, int[][] margins)
    {
        List<ProblemCell> cells = [.. counts.Select((n, i) => new ProblemCell($"c{i}", n) { IsSensitive = n < 5 })];
        List<Relation> relations = [];
        foreach (var margin in margins)
        {
            var mask = margin.Sum(w => 1 << w);
            foreach (var group in Enumerable.Range(0, 1 << ways).GroupBy(i => i & mask))
            {
                relations.Add(new Relation($"{mask} {group.Key}", [.. group.Select(i => new Term(i, 1)), new Term(cells.Count, -1)]));
                cells.Add(new ProblemCell($"m{mask} {group.Key}", group.Sum(i => counts[i])) { Totals = ways - margin.Length });
            }
        }

        return (new Problem(cells, relations, []), [.. cells.Select((c, i) => i < counts.Length ? null : c.Value)]);
    }
}
