namespace Portal.Disclosure.Attack;

/// <summary>Which cells nothing bounds: those that grow along a ray of the component. Data are rational, so a ray from one whole solution meets others without end.</summary>
internal static class Rays
{
    /// <summary>For each cell whether it is one of them.</summary>
    /// <param name="isOpen">For each cell whether no bound of its own stops it.</param>
    public static bool[] Of(Component part, bool[] isOpen, Work work)
    {
        var isEndless = new bool[part.Cells.Length];
        if (!isOpen.Contains(true))
        {
            return isEndless;
        }

        // Rays add up: the sum of all of them, each cell counted up to 1, shows at once every cell that any of them moves.
        var n = part.Cells.Length;
        var caps = Enumerable.Range(0, n).Select(i => new Row([i, n + i], [1, -1], 0, null));
        var rows = part.Rows.Concat(caps).ToArray();
        var high = isOpen.Select(o => o ? double.PositiveInfinity : 0).Concat(Enumerable.Repeat(1.0, n)).ToArray();
        using var simplex = new Simplex(rows, [.. rows.Select(r => r.Low is null ? double.NegativeInfinity : 0)],
            [.. rows.Select(r => r.High is null ? double.PositiveInfinity : 0)], new double[2 * n], high, work);
        if (simplex.Reach([.. Enumerable.Range(n, n).Select(i => (i, 1.0))], up: true) is null)
        {
            return isEndless;
        }

        for (var i = 0; i < n; i++)
        {
            isEndless[i] = simplex.Point[n + i] > 0.5;
        }

        return isEndless;
    }
}
