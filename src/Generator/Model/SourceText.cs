using System.Text;

namespace Portal.Model;

/// <summary>The UTF-8 bytes of a file that was read, so that any byte of it can be turned into a line and a column when asked.</summary>
public sealed class SourceText(string file, ReadOnlyMemory<byte> bytes)
{
    private int[]? lineStarts;

    public string File => file;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public Place PlaceAt(int offset)
    {
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
