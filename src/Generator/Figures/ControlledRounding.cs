namespace Portal.Figures;

/// <summary>
/// Whole numbers that add up both ways: « controlled rounding » of statisticians. A margin is what a table of one way shows
/// of the same question; only the inside bends between the two, and as little as it can.
/// </summary>
public static class ControlledRounding
{
    // Past the two whole numbers around it, a value is no longer rounded but changed: only where nothing else adds up.
    private const decimal Beyond = 10;

    // More than what squares of less than one may differ by, less than Beyond.
    private const decimal Held = 2;

    // From nothing to something is worst.
    private const decimal OfNothing = 1000;

    /// <summary>Parts of a total that was rounded elsewhere, and may be a few units from their own.</summary>
    public static IReadOnlyList<decimal> Parts(IReadOnlyList<decimal> parts, decimal total)
    {
        ArgumentNullException.ThrowIfNull(parts);

        var shown = parts.Select(decimal.Floor).ToArray();
        var missing = total - shown.Sum();
        for (; missing >= 1 && Best(shown, parts, 1) is >= 0 and var up; missing--)
        {
            shown[up]++;
        }

        for (; missing <= -1 && Best(shown, parts, -1) is >= 0 and var down; missing++)
        {
            shown[down]--;
        }

        return shown;
    }

    /// <summary>
    /// The inside of a table of two ways, rounded so that its rows and its columns make the margins that are given. A column keeps what it
    /// shows alone as far as it can, the last one first: of years, it is the one that is most read.
    /// </summary>
    /// <param name="exact">Row by row; null is no number and stays none.</param>
    /// <param name="rows">What each row must make. Its sum is that of the columns.</param>
    /// <param name="columns">What each column must make.</param>
    /// <returns>Row by row; zero where there is no number.</returns>
    public static IReadOnlyList<IReadOnlyList<decimal>> Inside(IReadOnlyList<IReadOnlyList<decimal?>> exact, IReadOnlyList<decimal> rows, IReadOnlyList<decimal> columns)
    {
        ArgumentNullException.ThrowIfNull(exact);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);

        Cell?[][] cells = [.. exact.Select(row => row.Select(value => value is { } known ? new Cell(known, 0, 0) : null).ToArray())];
        for (var c = 0; c < columns.Count; c++)
        {
            var alone = Parts([.. exact.Select(row => row[c] ?? 0)], columns[c]);
            for (var r = 0; r < rows.Count; r++)
            {
                cells[r][c] = cells[r][c] is { } cell ? cell with { Alone = alone[r], Hold = Held + (0.001m * c) } : null;
            }
        }

        decimal[][] shown = [.. exact.Select(row => row.Select(value => decimal.Floor(value ?? 0)).ToArray())];
        decimal[] lacking = [.. rows.Select((sum, r) => sum - shown[r].Sum())];
        decimal[] wanting = [.. columns.Select((sum, c) => sum - shown.Sum(row => row[c]))];

        // From the floors up, each unit takes the cheapest way from a row that lacks one to a column that does.
        while (CheapestWay(cells, shown, lacking, wanting) is { } way)
        {
            lacking[way[0].Row]--;
            wanting[way[^1].Column]--;
            foreach (var (row, column, step) in way)
            {
                shown[row][column] += step;
            }
        }

        return shown;
    }

    private static int Best(decimal[] shown, IReadOnlyList<decimal> exact, int step)
        => Enumerable.Range(0, shown.Length).OrderBy(i => Step(new Cell(exact[i], 0, 0), shown[i], step)).ThenByDescending(i => exact[i]).ThenBy(i => i).DefaultIfEmpty(-1).First();

    /// <summary>What a step up or down adds to the cost; null where there is no number to bend.</summary>
    private static decimal? Step(Cell? cell, decimal shown, int step) => cell?.Cost(shown + step) - cell?.Cost(shown);

    /// <summary>Bellman and Ford over rows and columns: a row reaches a column by a step up in their cell, a column a row by a step down.</summary>
    private static List<(int Row, int Column, int Step)>? CheapestWay(Cell?[][] cells, decimal[][] shown, decimal[] lacking, decimal[] wanting)
    {
        decimal?[] toRow = [.. lacking.Select(lack => lack >= 1 ? 0m : (decimal?)null)];
        var toColumn = new decimal?[wanting.Length];
        var (columnBefore, rowBefore) = (new int[lacking.Length], new int[wanting.Length]);
        Array.Fill(columnBefore, -1);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var r = 0; r < lacking.Length; r++)
            {
                for (var c = 0; c < wanting.Length; c++)
                {
                    if (toRow[r] + Step(cells[r][c], shown[r][c], 1) is { } up && !(toColumn[c] <= up))
                    {
                        (toColumn[c], rowBefore[c], changed) = (up, r, true);
                    }

                    if (toColumn[c] + Step(cells[r][c], shown[r][c], -1) is { } down && !(toRow[r] <= down))
                    {
                        (toRow[r], columnBefore[r], changed) = (down, c, true);
                    }
                }
            }
        }

        var end = Enumerable.Range(0, wanting.Length).Where(c => wanting[c] >= 1 && toColumn[c] is not null).OrderBy(c => toColumn[c]).DefaultIfEmpty(-1).First();
        if (end < 0)
        {
            return null;
        }

        List<(int, int, int)> way = [];
        for (var column = end; column >= 0;)
        {
            var row = rowBefore[column];
            way.Add((row, column, 1));
            column = columnBefore[row];
            if (column >= 0)
            {
                way.Add((row, column, -1));
            }
        }

        way.Reverse();
        return way;
    }

    private sealed record Cell(decimal Exact, decimal Alone, decimal Hold)
    {
        /// <summary>Convex, and least at the floor for whoever steps down and up again: the cheapest ways then make the cheapest table.</summary>
        public decimal Cost(decimal shown)
        {
            var outside = Math.Max(0, Math.Max(decimal.Floor(Exact) - shown, shown - decimal.Ceiling(Exact)));
            return ((shown - Exact) * (shown - Exact)) + (Hold * Math.Abs(shown - Alone)) + (outside * (Exact == 0 ? OfNothing : Beyond));
        }
    }
}
