using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// From a mask that protects to the best one: cuts raise a cost that no mask undercuts until it meets the cost of the best mask found. First
/// the fewest cells, then the least weight among masks of so few.
/// </summary>
internal sealed class Optimum(MaskPart part, Guard guard, Router router, Work work)
{
    private readonly Pool pool = new(part, guard, work);

    /// <summary>A mask improved as far as the work allows, and whether no better one exists.</summary>
    public static (bool[] Mask, bool IsBest) Improve(MaskPart part, bool[] mask, Work work)
    {
        using var guard = new Guard(part, work);
        using var router = new Router(part, work);
        var isBest = new Optimum(part, guard, router, work).Improve(ref mask);
        return (mask, isBest);
    }

    private bool Improve(ref bool[] best)
    {
        if (!Improve(ref best, [.. part.Weights.Select(_ => 1L)], null))
        {
            return false;
        }

        var count = Count(best);
        return count == 0 || Improve(ref best, part.Weights, count);
    }

    private bool Improve(ref bool[] best, long[] costs, int? count)
    {
        var (bound, start) = Root(ref best, costs, count);
        var most = Cost(best, costs);
        if (bound >= most)
        {
            return true;
        }

        using var tree = new Tree(part, costs, count, pool, work);
        return tree.Search(start, ref best, ref most);
    }

    private (long Bound, double[]? At) Root(ref bool[] best, long[] costs, int? count)
    {
        using var cover = new Cover(costs, part.IsCandidate, count, work);
        foreach (var cut in pool.Tight(null))
        {
            cover.Add(cut);
        }

        var bound = 0L;
        double[]? last = null;
        for (var turn = 0; !work.IsSpent; turn++)
        {
            if (cover.Solve() is not { } at)
            {
                return (cover.IsSound ? Cost(best, costs) : bound, last);
            }

            last = at.Hidden;
            bound = Math.Max(bound, (long)Math.Ceiling(at.Value - 1e-6 * Math.Max(1, at.Value * 1e-3)));
            if (bound >= Cost(best, costs))
            {
                break;
            }

            var found = pool.Find(at.Hidden, at.Hidden.All(h => h is 0 or 1), out var isMask);
            if (isMask)
            {
                best = [.. at.Hidden.Select(h => h == 1)];
                return (Cost(best, costs), last);
            }

            if (turn % 10 == 9 || found.Count == 0)
            {
                Repair(ref best, costs, count, [.. at.Hidden.Select((h, i) => 1e-3 + ((1 - h) * (1 + (costs[i] * 1e-9))))]);
            }

            if (found.Count == 0)
            {
                break;
            }

            foreach (var cut in found)
            {
                cover.Add(cut);
            }
        }

        return (bound, last);
    }

    private void Repair(ref bool[] best, long[] costs, int? count, double[] prices)
    {
        if (Greedy.Find(part, guard, router, prices) is { } found && Cost(found, costs) < Cost(best, costs) && (count is null || Count(found) <= count))
        {
            best = found;
        }
    }

    private int Count(bool[] hidden) => hidden.Where((h, i) => h && part.IsCandidate[i]).Count();

    private long Cost(bool[] hidden, long[] costs) => hidden.Select((h, i) => h && part.IsCandidate[i] ? costs[i] : 0).Sum();
}
