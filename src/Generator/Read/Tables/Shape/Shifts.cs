namespace Portal.Read.Tables.Shape;

/// <summary>Cells that stand one place too far, to the right or to the left, from some column on.</summary>
/// <param name="Column">The first column whose cell is not its own.</param>
/// <param name="IsToTheRight">There is one cell too many; else one is missing.</param>
/// <param name="IsText">The cell too many is the end of a text that holds the separator.</param>
internal readonly record struct Shift(int Column, bool IsToTheRight, bool IsText);

/// <summary>Finds the one place where adding or removing a cell makes the whole row fit.</summary>
internal static class Shifts
{
    public static Shift? Find(RowSeen row, RowShape shape, int firstRefused)
    {
        // The shift starts before what it made wrong: the nearest such place is the likeliest, an empty cell more than any.
        Shift? found = null;
        Shift? requiredMissing = null;
        for (var column = Math.Min(firstRefused, shape.Width - 1); column >= 0; column--)
        {
            if (TooMany(row, shape, column) is { } more)
            {
                if (more.IsText || row.IsBlank(column))
                {
                    return more;
                }

                // Where no cell is refused, any place would do.
                found ??= firstRefused < shape.Width ? more : null;
            }
            else if (OneMissing(row, shape, column))
            {
                var missing = new Shift(column, false, false);
                if (shape.Takes(column, ""))
                {
                    found ??= missing;
                }
                else
                {
                    requiredMissing ??= missing;
                }
            }
        }

        return found ?? requiredMissing;
    }

    private static Shift? TooMany(RowSeen row, RowShape shape, int column)
    {
        if (row.Width > shape.Width + 1 || !shape.Fits(row, c => c < column ? c : c + 1))
        {
            return null;
        }

        var isText = column > 0 && shape.IsFreeText(column - 1) && !row.IsBlank(column - 1) && row.Cells[column] is [' ' or '\u00a0', ..];
        return new(column, true, isText);
    }

    private static bool OneMissing(RowSeen row, RowShape shape, int column)
        => row.Width < shape.Width && shape.Fits(row, c => c < column ? c : c == column ? -1 : c - 1);
}
