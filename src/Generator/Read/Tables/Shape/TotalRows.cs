using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Shape;

/// <summary>The line of totals that people put under a table, and the line of column names that comes back when two files were joined.</summary>
internal static class TotalRows
{
    private static readonly string[] Words = ["total", "totaux", "sous_total", "sous_totaux", "total_general", "grand_total", "somme", "cumul"];

    /// <summary>A cell that says « Total », in a row whose other texts are mostly empty.</summary>
    public static int? Find(RowSeen row, RowShape shape)
    {
        int? total = null;
        var (texts, required, filled) = (0, 0, 0);
        for (var column = 0; column < shape.Width; column++)
        {
            if (shape.FieldOf(column) is not { } field)
            {
                continue;
            }

            if (total is null && !row.IsBlank(column) && IsTotal(row.Cells[column]))
            {
                total = column;
                continue;
            }

            texts += !field.IsNumeric && !row.IsBlank(column) ? 1 : 0;
            required += field.Required ? 1 : 0;
            filled += field.Required && !row.IsBlank(column) ? 1 : 0;
        }

        return total is not null && (texts == 0 || (required > 1 && filled * 2 < required)) ? total : null;
    }

    /// <summary>Each cell is the name of its own column.</summary>
    public static bool IsHeader(RowSeen row, RowShape shape, HeaderNames names, IReadOnlyList<int> targets)
    {
        var (same, filled) = (0, 0);
        for (var column = 0; column < shape.Width; column++)
        {
            filled += row.IsBlank(column) ? 0 : 1;
            same += !row.IsBlank(column) && targets[column] >= 0 && names.Find(row.Cells[column]) == targets[column] ? 1 : 0;
        }

        return same > 1 && same * 3 >= filled * 2;
    }

    private static bool IsTotal(string cell)
    {
        var folded = Suggestion.Fold(cell);
        return Array.Exists(Words, w => folded == w || folded.StartsWith(w + "_", StringComparison.Ordinal)) && folded.Length < 40;
    }
}
