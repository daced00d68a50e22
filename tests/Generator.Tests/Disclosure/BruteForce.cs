using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>
/// An attacker who simply tries. He walks through the whole numbers that every unseen cell may hold, narrows the others by adding up each
/// relation, and leaves a branch only where nothing in it could widen what he has already seen. It knows no solver and shares no code with the engine.
/// </summary>
internal sealed class BruteForce
{
    private readonly List<BruteRow> rows = [];
    private readonly int[] cells;
    private readonly long[] most;
    private readonly long[] least;
    private readonly long cap;
    private readonly long[] seenLow;
    private readonly long[] seenHigh;
    private bool isImpossible;

    private BruteForce(Problem problem, IReadOnlyList<decimal?> shown, (int Cell, long Value)? known)
    {
        cells = [.. Enumerable.Range(0, problem.Cells.Count).Where(i => shown[i] is null)];
        var at = cells.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);

        // Nothing that is bounded can come near it: every bound is a sum of what these numbers say.
        cap = 10 + (4 * (long)(shown.Sum(s => s ?? 0) + problem.Cells.Sum(c => c.Max ?? 0) + problem.Facts.Sum(f => Math.Abs(f.Low ?? 0) + Math.Abs(f.High ?? 0))));
        least = [.. cells.Select(c => known is { } k && k.Cell == c ? k.Value : 0)];
        most = [.. cells.Select(c => Math.Min(known is { } k && k.Cell == c ? k.Value : cap, (long)(problem.Cells[c].Max ?? cap)))];
        seenLow = [.. cells.Select(_ => long.MaxValue)];
        seenHigh = [.. cells.Select(_ => long.MinValue)];
        isImpossible = problem.Cells.Where((c, i) => shown[i] > c.Max || shown[i] < 0).Any();
        foreach (var relation in problem.Relations)
        {
            Add(relation.Terms, 0, 0, shown, at);
        }

        foreach (var fact in problem.Facts)
        {
            Add(fact.Terms, fact.Low, fact.High, shown, at);
        }
    }

    /// <summary>The lowest and the highest value of each cell that is not shown (no highest where nothing bounds it), or null where no values fit.</summary>
    public static Dictionary<int, (long Low, long? High)>? Bounds(Problem problem, IReadOnlyList<decimal?> shown, (int Cell, long Value)? known = null)
    {
        var force = new BruteForce(problem, shown, known);
        if (!force.isImpossible)
        {
            force.Walk(force.least, force.most);
        }

        return force.isImpossible || (force.cells.Length > 0 && force.seenHigh[0] == long.MinValue) ? null
            : force.cells.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => (force.seenLow[x.i], force.seenHigh[x.i] > force.cap / 2 ? (long?)null : force.seenHigh[x.i]));
    }

    /// <summary>Whether each cell that is not shown keeps enough values, whoever attacks; null where no values fit.</summary>
    public static Dictionary<int, bool>? Protected(Problem problem, IReadOnlyList<decimal?> shown, Profile profile)
    {
        if (Bounds(problem, shown) is not { } bounds)
        {
            return null;
        }

        var isProtected = bounds.ToDictionary(b => b.Key, b => Holds(b.Key, b.Value));
        foreach (var one in bounds.Keys.Where(c => profile.Insiders && problem.Cells[c].Value == 1))
        {
            foreach (var (cell, left) in Bounds(problem, shown, (one, 1))!.Where(b => b.Key != one))
            {
                isProtected[cell] &= Holds(cell, left);
            }
        }

        return isProtected;

        bool Holds(int cell, (long Low, long? High) b) => profile switch
        {
            SpreadProfile spread => b.High is not { } high || (high - b.Low + 1 >= spread.MinValues && high >= spread.UpperMin),
            PercentProfile { Percent: 0 } => b.High != b.Low,
            PercentProfile { Percent: var percent } when problem.Cells[cell].Value is { } value
                => b.Low <= value * (1 - (percent / 100)) && !(b.High < value * (1 + (percent / 100))),
            _ => throw new ArgumentOutOfRangeException(nameof(profile)),
        };
    }

    public static Verdict Verdict(Problem problem, IReadOnlyList<decimal?> shown, Profile profile)
        => Protected(problem, shown, profile) is not { } isProtected ? Portal.Disclosure.Verdict.Inconsistent
            : problem.Cells.Where((c, i) => c.IsSensitive && (shown[i] is not null || !isProtected[i])).Any() ? Portal.Disclosure.Verdict.Fail
            : Portal.Disclosure.Verdict.Pass;

    private void Add(IReadOnlyList<Term> terms, decimal? low, decimal? high, IReadOnlyList<decimal?> shown, Dictionary<int, int> at)
    {
        // The same row with whole factors: a rounding interval has a few decimals.
        var scale = 1m;
        while (terms.Any(t => t.Factor * scale % 1 != 0) || (low ?? 0) * scale % 1 != 0 || (high ?? 0) * scale % 1 != 0)
        {
            scale *= 10;
        }

        var given = terms.Sum(t => t.Factor * (shown[t.Cell] ?? 0));
        var unseen = terms.Where(t => shown[t.Cell] is null).ToList();
        var row = new BruteRow(
            [.. unseen.Select(t => at[t.Cell])],
            [.. unseen.Select(t => (long)(t.Factor * scale))],
            low is null ? long.MinValue : (long)((low.Value - given) * scale),
            high is null ? long.MaxValue : (long)((high.Value - given) * scale));
        isImpossible |= unseen.Count == 0 && (row.Low > 0 || row.High < 0);
        rows.Add(row);
    }

    private void Walk(long[] low, long[] high)
    {
        (low, high) = ([.. low], [.. high]);
        if (!Narrow(low, high))
        {
            return;
        }

        // The cell to try next: one that could still be seen lower or higher, else (on the way to a solution) any that is open.
        var (wider, open) = (-1, -1);
        for (var i = 0; i < cells.Length; i++)
        {
            var widens = low[i] < seenLow[i] || high[i] > seenHigh[i];
            wider = widens && (wider < 0 || high[i] - low[i] > high[wider] - low[wider]) ? i : wider;
            open = high[i] > low[i] && (open < 0 || high[i] - low[i] < high[open] - low[open]) ? i : open;
        }

        if (wider < 0)
        {
            return;
        }

        if (open < 0)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                (seenLow[i], seenHigh[i]) = (Math.Min(seenLow[i], low[i]), Math.Max(seenHigh[i], low[i]));
            }

            return;
        }

        var cell = high[wider] > low[wider] ? wider : open;
        var fromTop = low[cell] >= seenLow[cell];
        var end = fromTop ? high[cell] : low[cell];
        Walk(With(low, cell, end), With(high, cell, end));
        Walk(fromTop ? low : With(low, cell, low[cell] + 1), fromTop ? With(high, cell, high[cell] - 1) : high);
    }

    private static long[] With(long[] values, int at, long value)
    {
        long[] copy = [.. values];
        copy[at] = value;
        return copy;
    }

    /// <summary>Narrows each cell to what the rows leave it; false where one is left nothing.</summary>
    private bool Narrow(long[] low, long[] high)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var row in rows)
            {
                if (!row.Narrow(low, high, ref changed))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
