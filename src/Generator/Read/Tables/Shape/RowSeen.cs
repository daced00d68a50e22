using Portal.Read.Tables.Cells;

namespace Portal.Read.Tables.Shape;

/// <summary>A row that deserves a look: its cells as they stand in the file, and what was said of them.</summary>
/// <param name="Cells">The texts, in the order of the file.</param>
/// <param name="Offsets">Where each of them starts.</param>
/// <param name="Faults">The cells that their columns refused.</param>
internal sealed record RowSeen(IReadOnlyList<string> Cells, IReadOnlyList<int> Offsets, IReadOnlyList<CellFault> Faults)
{
    private const int LongCell = 10_000;

    /// <summary>A missing quote has swallowed what follows: the row has no shape to speak of.</summary>
    public bool HasLongCell => Cells.Any(c => c.Length > LongCell);

    public bool IsBlank(int cell) => cell >= Cells.Count || Cells[cell].AsSpan().Trim().IsEmpty;

    /// <summary>How many cells there are, without the empty ones at the end.</summary>
    public int Width
    {
        get
        {
            var width = Cells.Count;
            while (width > 0 && IsBlank(width - 1))
            {
                width--;
            }

            return width;
        }
    }
}
