namespace Portal.Disclosure.Attack;

/// <summary>How rows add up to a bound of a cell: the dual of the attacker's linear problem, with a price on each row so that few and short ones are used.</summary>
internal static class Multipliers
{
    /// <summary>The price of a row that is used, small beside what it bounds.</summary>
    private const double Price = 1e-5;

    /// <summary>A multiplier below this is what GLOP leaves of zero.</summary>
    private const double Noise = 1e-7;

    /// <summary>For each row its factor in the sum (0: not used), and the bound that it gives; null where nothing bounds the cell.</summary>
    public static (double[] Factors, double Bound)? Of(Component part, int cell, bool upper, Work work)
    {
        // Columns: each finite side of a row, then each cell's own upper bound. One row for each cell: the sum must cover it.
        var columns = new List<(int Row, int Sign, double Bound)>();
        for (var r = 0; r < part.Rows.Length; r++)
        {
            if (part.Rows[r].High is { } high)
            {
                columns.Add((r, 1, (double)high));
            }

            if (part.Rows[r].Low is { } low)
            {
                columns.Add((r, -1, -(double)low));
            }
        }

        var owns = Enumerable.Range(0, part.Cells.Length).Where(i => part.Max[i] is not null).ToArray();
        var rows = Enumerable.Range(0, part.Cells.Length).Select(i => Cover(part, columns, owns, i, i != cell ? 0 : upper ? 1 : -1)).ToArray();
        var sum = columns.Select((c, k) => (k, c.Bound + (Price * (10 + part.Rows[c.Row].Cells.Length))))
            .Concat(owns.Select((o, k) => (columns.Count + k, (double)part.Max[o]! + Price))).ToArray();
        using var simplex = new Simplex(rows, new double[sum.Length], [.. sum.Select(_ => double.PositiveInfinity)], work);
        if (simplex.Reach(sum, up: false) is null)
        {
            return null;
        }

        var factors = new double[part.Rows.Length];
        var bound = owns.Select((o, k) => (double)part.Max[o]! * simplex.Point[columns.Count + k]).Sum();
        for (var k = 0; k < columns.Count; k++)
        {
            if (simplex.Point[k] > Noise)
            {
                factors[columns[k].Row] += columns[k].Sign * (upper ? 1 : -1) * simplex.Point[k];
                bound += columns[k].Bound * simplex.Point[k];
            }
        }

        return (factors, upper ? bound : -bound);
    }

    private static Row Cover(Component part, List<(int Row, int Sign, double Bound)> columns, int[] owns, int cell, int least)
    {
        var terms = columns.Select((c, k) => (Column: k, Factor: c.Sign * Factor(part.Rows[c.Row], cell))).Where(t => t.Factor != 0)
            .Concat(owns.Select((o, k) => (Column: columns.Count + k, Factor: o == cell ? 1L : 0)).Where(t => t.Factor != 0)).ToArray();
        return new Row([.. terms.Select(t => t.Column)], [.. terms.Select(t => t.Factor)], least, null);
    }

    private static long Factor(Row row, int cell) => Array.IndexOf(row.Cells, cell) is >= 0 and var k ? row.Factors[k] : 0;
}
