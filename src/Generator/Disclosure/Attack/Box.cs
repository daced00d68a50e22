namespace Portal.Disclosure.Attack;

/// <summary>For each whole cell of a component, values beyond which it cannot go. Exact: integers only, and never narrower than the truth.</summary>
internal sealed class Box
{
    /// <summary>Stands for no bound.</summary>
    public const long None = long.MaxValue;

    /// <summary>A chain of facts can narrow a cell by one at each turn; what is left is the solver's work.</summary>
    private const int Turns = 40;

    /// <summary>Where a cell that nothing bounds from above is pushed so far, rows push one another without end, and such numbers are beyond GLOP.</summary>
    private const long Far = 1L << 30;

    public Box(Component part)
    {
        Low = new long[part.Cells.Length];
        High = [.. part.Max.Select(m => m is { } max && max < 1L << 60 ? (long)max : None)];
    }

    public long[] Low { get; }

    public long[] High { get; }

    /// <summary>False where a cell has no value left.</summary>
    public bool Narrow(IReadOnlyList<Row> rows)
    {
        var (low, high) = (Low.ToArray(), High.ToArray());
        for (var turn = 0; turn < Turns; turn++)
        {
            var moved = false;
            foreach (var row in rows)
            {
                moved |= Narrow(row);
            }

            if (Enumerable.Range(0, Low.Length).Any(i => Low[i] > High[i]))
            {
                return false;
            }

            if (Enumerable.Range(0, Low.Length).Any(i => Low[i] > Far && High[i] == None))
            {
                low.CopyTo(Low, 0);
                high.CopyTo(High, 0);
                break;
            }

            if (!moved)
            {
                break;
            }
        }

        return rows.All(r => r.Cells.Any(c => Low[c] != High[c]) || Holds(r, Low));
    }

    /// <summary>Whether whole values satisfy a row.</summary>
    public static bool Holds(Row row, long[] values)
    {
        Int128 sum = 0;
        for (var k = 0; k < row.Cells.Length; k++)
        {
            sum += (Int128)row.Factors[k] * values[row.Cells[k]];
        }

        return (row.Low is not { } low || sum >= (Int128)low) && (row.High is not { } high || sum <= (Int128)high);
    }

    private bool Narrow(Row row)
    {
        // The least and the most that the row's sum can be, without the cells that make it endless.
        Int128 least = 0, most = 0;
        int endlessLeast = 0, endlessMost = 0;
        for (var k = 0; k < row.Cells.Length; k++)
        {
            Add(Smallest(row, k), ref least, ref endlessLeast);
            Add(Largest(row, k), ref most, ref endlessMost);
        }

        var moved = false;
        for (var k = 0; k < row.Cells.Length; k++)
        {
            var (smallest, largest) = (Smallest(row, k), Largest(row, k));
            if (row.High is { } high && endlessLeast - (smallest is null ? 1 : 0) == 0)
            {
                moved |= Cut(row, k, (Int128)high - (least - (smallest ?? 0)), atMost: true);
            }

            if (row.Low is { } low && endlessMost - (largest is null ? 1 : 0) == 0)
            {
                moved |= Cut(row, k, (Int128)low - (most - (largest ?? 0)), atMost: false);
            }
        }

        return moved;
    }

    private static void Add(Int128? part, ref Int128 sum, ref int endless)
    {
        sum += part ?? 0;
        endless += part is null ? 1 : 0;
    }

    private Int128? Smallest(Row row, int k) => Times(row.Factors[k], row.Factors[k] > 0 ? Low[row.Cells[k]] : High[row.Cells[k]]);

    private Int128? Largest(Row row, int k) => Times(row.Factors[k], row.Factors[k] > 0 ? High[row.Cells[k]] : Low[row.Cells[k]]);

    private static Int128? Times(long factor, long value) => value == None ? null : (Int128)factor * value;

    // factor × cell ≤ limit, or ≥ limit.
    private bool Cut(Row row, int k, Int128 limit, bool atMost)
    {
        var (factor, cell) = (row.Factors[k], row.Cells[k]);
        var quotient = limit / factor;
        var isExact = quotient * factor == limit;
        var isBelow = !isExact && (limit < 0) == (factor < 0);
        if (factor > 0 == atMost)
        {
            var most = isExact || isBelow ? quotient : quotient - 1;
            if (most < High[cell])
            {
                High[cell] = (long)Int128.Max(most, -1);
                return true;
            }
        }
        else
        {
            var least = isExact || !isBelow ? quotient : quotient + 1;
            if (least > Low[cell])
            {
                Low[cell] = (long)Int128.Min(least, None - 1);
                return true;
            }
        }

        return false;
    }
}
