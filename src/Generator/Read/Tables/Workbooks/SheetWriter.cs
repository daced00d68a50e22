using System.Buffers;
using System.Text;
using Portal.Model;

namespace Portal.Read.Tables.Workbooks;

/// <summary>Writes the cells of a sheet as CSV, and keeps the address of each.</summary>
internal sealed class SheetWriter(string file, string name)
{
    public const char Separator = ',';

    /// <summary>More than any commune has, and little enough to be held in memory.</summary>
    private const int MostCells = 20_000_000;
    private const int MostBytes = 512 << 20;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<int> offsets = [];
    private readonly List<int> rowStarts = [];
    private readonly List<int> rowNumbers = [];
    private readonly List<MergedCells> merged = [];
    private int column;

    public void Merge(MergedCells cells) => merged.Add(cells);

    /// <summary>Adds a cell; those of a sheet come row by row and from left to right, empty ones left out.</summary>
    public void Add(int row, int atColumn, string text)
    {
        if (rowNumbers.Count == 0 || row > rowNumbers[^1])
        {
            if (rowNumbers.Count > 0)
            {
                Write("\n");
            }

            rowNumbers.Add(row);
            rowStarts.Add(offsets.Count);
            offsets.Add(bytes.WrittenCount);
            column = 1;
        }
        else if (row < rowNumbers[^1] || atColumn <= column)
        {
            throw new WorkbookException(WorkbookFault.Damaged);
        }

        while (column < atColumn)
        {
            Write(",");
            offsets.Add(bytes.WrittenCount);
            column++;
        }

        if (offsets.Count > MostCells || bytes.WrittenCount > MostBytes)
        {
            throw new WorkbookException(WorkbookFault.TooLarge);
        }

        Write(text.AsSpan().ContainsAny(Quoted) || text[0] is ' ' or '"' ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
    }

    public Sheet Finish(bool isHidden)
        => new(name, isHidden, new SourceText(file, bytes.WrittenMemory, new SheetCells(name, offsets, rowStarts, rowNumbers) { Merged = merged }));

    private void Write(string text)
    {
        var span = bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        bytes.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
