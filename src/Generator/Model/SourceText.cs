using System.Text;

namespace Portal.Model;

/// <summary>The UTF-8 bytes of a file that was read, so that any byte of it can be turned into a line and a column when asked.</summary>
/// <param name="file">The file, relative to the commune's root.</param>
/// <param name="bytes">Its text; of a workbook, the CSV that stands for one sheet.</param>
/// <param name="sheet">The sheet's cells, of a workbook.</param>
public sealed class SourceText(string file, ReadOnlyMemory<byte> bytes, SheetCells? sheet = null)
{
    private int[]? lineStarts;

    public string File => file;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The sheet that the bytes stand for as a CSV; null for a file of text.</summary>
    public SheetCells? Sheet => sheet;

    /// <summary>The file, and the sheet where it has several.</summary>
    public string Name => sheet is null ? file : $"{file}!{sheet.Name}";

    public Place PlaceAt(int offset)
    {
        if (sheet is not null)
        {
            var (row, column) = sheet.At(offset);
            return new Place(file, row, column) { Sheet = sheet.Name };
        }

        var starts = lineStarts ??= FindLineStarts(bytes.Span);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        var before = bytes.Span[starts[line]..Math.Min(offset, bytes.Length)];
        return new Place(file, line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    private static int[] FindLineStarts(ReadOnlySpan<byte> text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            // A lone CR ends a line too: old spreadsheets write it.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
