namespace Portal.Model;

/// <summary>Which cell of a workbook's sheet each byte of the CSV that stands for it comes from.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Offsets">Where each cell starts, row after row, from column A on.</param>
/// <param name="RowStarts">The index in <paramref name="Offsets"/> of each row's first cell.</param>
/// <param name="RowNumbers">The number that the sheet gives to each row.</param>
public sealed record SheetCells(string Name, IReadOnlyList<int> Offsets, IReadOnlyList<int> RowStarts, IReadOnlyList<int> RowNumbers)
{
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];

    /// <summary>Row and column of a cell, from 1.</summary>
    public (int Row, int Column) At(int offset)
    {
        if (RowStarts.Count == 0)
        {
            return (1, 1);
        }

        var cell = LastNotAfter(Offsets, offset);
        var row = LastNotAfter(RowStarts, cell);
        return (RowNumbers[row], cell - RowStarts[row] + 1);
    }

    private static int LastNotAfter(IReadOnlyList<int> sorted, int value)
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sorted[middle] <= value ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
