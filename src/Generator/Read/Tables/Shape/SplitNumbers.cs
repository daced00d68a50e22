using Portal.Model;

namespace Portal.Read.Tables.Shape;

/// <summary>« 1234,56 » without quotes in a file separated by commas: its decimals have become a cell of their own.</summary>
internal static class SplitNumbers
{
    /// <summary>The columns whose number was cut, or null when joining neighbours does not make the row fit.</summary>
    public static IReadOnlyList<int>? Find(RowSeen row, RowShape shape)
    {
        var extra = row.Cells.Count - shape.Width;
        List<int> joined = [];
        HashSet<(int Column, int Joins)> failed = [];
        return extra is >= 1 and <= 12 && Fits(0, 0) ? joined : null;

        // So many cells for so many columns: each column takes one, or two that make a number.
        bool Fits(int column, int joins)
        {
            if (column == shape.Width || failed.Contains((column, joins)))
            {
                return column == shape.Width && joins == extra;
            }

            var cell = column + joins;
            if (joins < extra && shape.FieldOf(column)?.Type == FieldType.Number && IsCut(row.Cells[cell], row.Cells[cell + 1]) && shape.Takes(column, $"{row.Cells[cell]},{row.Cells[cell + 1]}"))
            {
                joined.Add(column);
                if (Fits(column + 1, joins + 1))
                {
                    return true;
                }

                joined.RemoveAt(joined.Count - 1);
            }

            var fits = shape.Takes(column, row.Cells[cell]) && Fits(column + 1, joins);
            if (!fits)
            {
                failed.Add((column, joins));
            }

            return fits;
        }
    }

    private static bool IsCut(string whole, string decimals)
        => decimals.Length is 1 or 2 or 3 or 4 && !decimals.AsSpan().ContainsAnyExceptInRange('0', '9')
            && whole.Length > 0 && char.IsAsciiDigit(whole[^1]) && !whole.Contains('.', StringComparison.Ordinal);
}
