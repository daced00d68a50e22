using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Read.Tables.Shape;

/// <summary>What the columns of a file would say to other cells than those that stand in them: how a row that was pushed aside is recognised.</summary>
internal sealed class RowShape(IReadOnlyList<int> targets, IReadOnlyList<CellReader> readers)
{
    public int Width => targets.Count;

    public Field? FieldOf(int column) => targets[column] >= 0 ? readers[targets[column]].Field : null;

    /// <summary>A column without name takes nothing but blanks.</summary>
    public bool Takes(int column, string text)
    {
        if (targets[column] < 0)
        {
            return text.AsSpan().Trim().IsEmpty;
        }

        var reader = readers[targets[column]];
        var reading = reader.Read(text);
        return reading.Kind != ReadingKind.Refused && !(reading.IsMissing && reader.Field.Required);
    }

    /// <summary>A text of any kind fits it: it proves nothing.</summary>
    public bool IsFreeText(int column) => FieldOf(column) is { Type: FieldType.String, Enum.Count: 0 };

    /// <summary>Whether every column takes the cell that <paramref name="from"/> gives it (−1: none, which a column may always have).</summary>
    public bool Fits(RowSeen row, Func<int, int> from)
    {
        for (var column = 0; column < Width; column++)
        {
            var cell = from(column);
            if (cell >= 0 && !Takes(column, cell < row.Cells.Count ? row.Cells[cell] : ""))
            {
                return false;
            }
        }

        return true;
    }
}
