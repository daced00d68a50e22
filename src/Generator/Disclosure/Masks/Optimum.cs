using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// From a mask that protects to the best one: cuts raise a bound that no mask goes below until it meets the best mask found. First the linear
/// master, whose cuts are cheap, then the integer one.
/// </summary>
internal sealed class Optimum(MaskPart part, Guard guard, Router router, Work work)
{
    private readonly List<Cut> cuts = [];
    private readonly HashSet<string> keys = [];

    public static Action<string>? Trace;

    /// <summary>Improves a mask as far as the work allows. True where no better one exists.</summary>
    public bool Improve(ref bool[] best)
    {
        var ones = part.Weights.Select(_ => 1L).ToArray();
        using var separator = new Separator(part, work);
        if (!Improve(ref best, ones, null, separator))
        {
            return false;
        }

        var count = Count(best);
        return count == 0 || Improve(ref best, part.Weights, count, separator);
    }

    private bool Improve(ref bool[] best, long[] costs, int? count, Separator separator)
    {
        var bound = Root(ref best, costs, count, separator);
        Trace?.Invoke($"root {bound} best {Cost(best, costs)} cuts {cuts.Count}");
        var master = new Master(part, costs, count);
        foreach (var cut in cuts)
        {
            master.Add(cut);
        }

        while (bound < Cost(best, costs) && !work.IsSpent)
        {
            var (hidden, value, isDone) = master.Solve(bound, Cost(best, costs) - 1, best, work);
            Trace?.Invoke($"master {value} {isDone} best {Cost(best, costs)} cuts {cuts.Count}");
            bound = Math.Max(bound, value);
            if (hidden is null)
            {
                return isDone;
            }

            var found = Violated(hidden, separator);
            if (found.Count == 0)
            {
                best = hidden;
                continue;
            }

            foreach (var cut in found)
            {
                master.Add(cut);
            }

            Repair(ref best, costs, count, [.. hidden.Select((h, i) => h ? 0.0 : 1 + (costs[i] * 1e-9))]);
        }

        return bound >= Cost(best, costs);
    }

    private long Root(ref bool[] best, long[] costs, int? count, Separator separator)
    {
        using var cover = new Cover([.. costs.Select(c => (double)c)], part.IsCandidate);
        if (count is { } n)
        {
            var all = Enumerable.Range(0, costs.Length).Where(i => part.IsCandidate[i]).ToArray();
            cover.AtMost(all, n);
        }

        foreach (var cut in cuts)
        {
            cover.Add(cut);
        }

        var bound = 0L;
        for (var turn = 0; turn < 200 && !work.IsSpent; turn++)
        {
            if (cover.Solve() is not { } at)
            {
                break;
            }

            bound = Math.Max(bound, (long)Math.Ceiling(at.Value - 1e-5 * Math.Max(1, at.Value * 1e-3)));
            if (turn % 10 == 0) Trace?.Invoke($"  lp {at.Value:F3} best {Cost(best, costs)} cuts {cuts.Count}");
            if (bound >= Cost(best, costs))
            {
                break;
            }

            var found = part.Needs.SelectMany(n => separator.Cuts(n, at.Hidden)).Concat(Alone(at.Hidden)).Where(c => keys.Add(c.Key)).ToList();
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
                cuts.Add(cut);
                cover.Add(cut);
            }
        }

        return bound;
    }

    // In a relation with nothing unknown otherwise, a cell hidden alone is hidden for nothing: no best mask does that.
    private IEnumerable<Cut> Alone(double[] hidden)
    {
        foreach (var row in part.Part.Rows.Where(r => r.Low == r.High && r.Cells.All(c => part.IsCandidate[c])))
        {
            var sum = row.Cells.Sum(c => hidden[c]);
            foreach (var cell in row.Cells.Where(c => hidden[c] > sum - hidden[c] + Separator.Worth))
            {
                yield return new Cut([.. row.Cells.Where(c => c != cell)], [.. row.Cells.Where(c => c != cell).Select(_ => 1L)], 1, cell);
            }
        }
    }

    private List<Cut> Violated(bool[] hidden, Separator separator)
    {
        var at = hidden.Select(h => h ? 1.0 : 0).ToArray();
        var found = new List<Cut>();
        Set(hidden);
        for (var need = 0; need < part.Needs.Count; need++)
        {
            if (guard.Holds(need))
            {
                continue;
            }

            var some = separator.Cuts(part.Needs[need], at).ToArray();
            found.AddRange(some.Length > 0 ? some : [Outside(hidden, need)]);
        }

        found.AddRange(Alone(at));
        var fresh = found.Where(c => keys.Add(c.Key)).ToList();
        cuts.AddRange(fresh);
        return fresh;
    }

    // What an integer attacker sees through stays seen through in every part of it: something else must be hidden. The larger, the stronger.
    private Cut Outside(bool[] hidden, int need)
    {
        Set(hidden);
        for (var i = 0; i < hidden.Length; i++)
        {
            if (part.IsCandidate[i] && !hidden[i])
            {
                guard.Hide(i, true);
                if (guard.Holds(need))
                {
                    guard.Hide(i, false);
                }
            }
        }

        var outside = Enumerable.Range(0, hidden.Length).Where(i => !guard.IsHidden[i]).ToArray();
        Set(hidden);
        return new Cut(outside, [.. outside.Select(_ => 1L)], 1);
    }

    private void Repair(ref bool[] best, long[] costs, int? count, double[] prices)
    {
        if (Greedy.Find(part, guard, router, prices) is { } found && Cost(found, costs) < Cost(best, costs) && (count is null || Count(found) <= count))
        {
            best = found;
        }
    }

    private void Set(bool[] hidden)
    {
        for (var i = 0; i < hidden.Length; i++)
        {
            guard.Hide(i, hidden[i]);
        }
    }

    private int Count(bool[] hidden) => hidden.Where((h, i) => h && part.IsCandidate[i]).Count();

    private long Cost(bool[] hidden, long[] costs) => hidden.Select((h, i) => h && part.IsCandidate[i] ? costs[i] : 0).Sum();
}
