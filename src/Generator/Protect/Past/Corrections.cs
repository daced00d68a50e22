using Portal.Disclosure;
using Portal.Disclosure.Cubes;

namespace Portal.Protect.Past;

/// <summary>
/// A number that was corrected is known twice, and what changed is a count of persons. Where a few came or went, they may be recognised: in the
/// cell itself, or in what a sum leaves for the cells that are hidden, then and now.
/// </summary>
internal static class Corrections
{
    /// <summary>The cells of which a correction tells of fewer than <paramref name="threshold"/> persons.</summary>
    public static IReadOnlyList<Met> Small(Joined joined, CubeProblem problem, int threshold)
    {
        var met = joined.Met.ToDictionary(m => m.Key.Text, StringComparer.Ordinal);
        var small = joined.Met.Where(m => m.IsCorrected && IsSmall(m.Today.Value!.Value - m.Past.Number!.Value, threshold)).Select(m => m.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var relation in problem.Problem.Relations)
        {
            var corrected = relation.Terms.Select(t => problem.Keys[t.Cell].Text).Where(k => met.TryGetValue(k, out var m) && m.IsCorrected).ToList();
            if (corrected.Count > 0 && ChangeOf(relation) is { } change && IsSmall(change, threshold))
            {
                small.UnionWith(corrected);
            }
        }

        return [.. joined.Met.Where(m => small.Contains(m.Key.Text))];

        // Of the cells that are hidden; null where some were shown then and not now, or the other way round: the audit judges that.
        decimal? ChangeOf(Relation relation)
        {
            var change = 0m;
            foreach (var term in relation.Terms)
            {
                var isKnown = met.TryGetValue(problem.Keys[term.Cell].Text, out var m) && m.Past.Number is not null;
                var now = problem.Problem.Cells[term.Cell] is { Showing: Showing.Free or Showing.Always } cell ? cell.Value : null;
                if (isKnown != (now is not null) && !joined.Gone.Contains(problem.Keys[term.Cell].Text))
                {
                    return null;
                }

                change += isKnown ? term.Factor * (now!.Value - m!.Past.Number!.Value) : 0;
            }

            return change;
        }
    }

    private static bool IsSmall(decimal change, int threshold) => change != 0 && Math.Abs(change) < threshold;
}
