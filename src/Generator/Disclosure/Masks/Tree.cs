using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// Branch and cut: where the cuts leave a cell hidden in part, it is looked at as hidden and as shown. The most promising node first, and of
/// equals the deepest. Each candidate to branch on is tried once, then judged by what it gave (pseudo-costs; Achterberg, Koch and Martin, 2005).
/// </summary>
internal sealed class Tree(MaskPart part, long[] costs, int? count, Pool pool, Work work) : IDisposable
{
    /// <summary>Rounds of cuts at a node below the root.</summary>
    private const int Rounds = 4;

    /// <summary>Candidates tried at a node.</summary>
    private const int Tries = 6;

    private readonly Cover cover = new(costs, part.IsCandidate, count, work);
    private readonly bool?[] settled = new bool?[costs.Length];
    private readonly (double Sum, int Count)[,] gains = new (double, int)[costs.Length, 2];

    /// <summary>A node: what its parent settled, one cell more, and a cost that nothing below it undercuts.</summary>
    private sealed record Node(Node? Parent, int Cell, bool IsHidden, double Bound, int Depth);

    /// <summary>Looks for cheaper masks. True where the best known at the end is proven to be the best.</summary>
    /// <param name="best">The best mask known, with its cost.</param>
    public bool Search(double[]? start, ref bool[] best, ref long most)
    {
        foreach (var cut in pool.Tight(start))
        {
            cover.Add(cut);
        }

        var open = new PriorityQueue<Node, (double, int, int)>();
        open.Enqueue(new Node(null, -1, false, 0, 0), (0, 0, 0));
        for (var id = 1; open.TryDequeue(out var node, out _); id += 2)
        {
            if (node.Bound > most - 1 + 1e-6)
            {
                continue;
            }

            if (work.IsSpent)
            {
                return false;
            }

            Go(node);
            if (Solve(ref best, ref most) is not { } at)
            {
                continue;
            }

            var cell = Branch(at, most);
            if (cell < 0)
            {
                continue;
            }

            foreach (var isHidden in new[] { true, false })
            {
                var child = new Node(node, cell, isHidden, at.Value, node.Depth + 1);
                open.Enqueue(child, (Math.Ceiling(at.Value - 1e-6), -child.Depth, id + (isHidden ? 0 : 1)));
            }
        }

        return cover.IsSound;
    }

    public void Dispose() => cover.Dispose();

    private void Go(Node node)
    {
        var wanted = new bool?[settled.Length];
        for (var at = node; at.Parent is not null; at = at.Parent)
        {
            wanted[at.Cell] = at.IsHidden;
        }

        for (var i = 0; i < settled.Length; i++)
        {
            if (settled[i] != wanted[i])
            {
                cover.Settle(i, settled[i] = wanted[i]);
            }
        }
    }

    // The value of a node once cuts have done what they can; null where it is closed.
    private (double Value, double[] Hidden)? Solve(ref bool[] best, ref long most)
    {
        for (var round = 0; ; round++)
        {
            var at = cover.Solve();
            if (at is null || at.Value.Value > most - 1 + 1e-6)
            {
                return null;
            }

            var isWhole = at.Value.Hidden.All(h => h is 0 or 1);
            if (!isWhole && round >= Rounds)
            {
                return at;
            }

            var found = pool.Find(at.Value.Hidden, isWhole, out var isMask);
            if (isMask)
            {
                (best, most) = ([.. at.Value.Hidden.Select(h => h == 1)], (long)Math.Round(at.Value.Value));
                return null;
            }

            if (found.Count == 0)
            {
                return isWhole ? null : at;
            }

            foreach (var cut in found)
            {
                cover.Add(cut);
            }
        }
    }

    // The cell whose two children promise most; -1 where one try closed the node.
    private int Branch((double Value, double[] Hidden) at, long most)
    {
        var choices = Enumerable.Range(0, settled.Length).Where(i => at.Hidden[i] is > 0 and < 1).OrderBy(i => Math.Abs(at.Hidden[i] - 0.5)).ToArray();
        var tries = 0;
        foreach (var cell in choices)
        {
            for (var side = 0; side < 2; side++)
            {
                if (gains[cell, side].Count == 0 && tries < Tries * 2)
                {
                    tries++;
                    cover.Settle(cell, side == 1);
                    var value = cover.Solve()?.Value ?? most;
                    cover.Settle(cell, null);
                    var distance = side == 1 ? 1 - at.Hidden[cell] : at.Hidden[cell];
                    gains[cell, side] = (Math.Max(0, Math.Min(value, most) - at.Value) / distance, 1);
                }
            }
        }

        return choices.MaxBy(c => Score(c, 0, at.Hidden[c]) * Score(c, 1, 1 - at.Hidden[c]));
    }

    private double Score(int cell, int side, double distance) => Math.Max(1e-6, gains[cell, side].Sum * distance);
}
