using System.Buffers;
using System.Text;

namespace Portal.Read.Tables.Shape;

/// <summary>Cuts the first lines of a CSV, before its separator is known.</summary>
internal static class Records
{
    /// <summary>A first line that no quote closes would swallow the file.</summary>
    private const int MostBytes = 1 << 16;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n;,|\""u8);

    /// <summary>Nothing but blanks, separators and quotes.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> lines) => !lines.ContainsAnyExcept(Blanks);

    /// <summary>How many bytes there are up to the last that is none of these.</summary>
    public static int WithoutEnd(ReadOnlySpan<byte> lines) => lines.LastIndexOfAnyExcept(Blanks) + 1;

    /// <summary>Where the line that starts here ends: after its line end, which a quoted cell may hold too.</summary>
    public static int End(ReadOnlySpan<byte> text, int start)
    {
        var most = Math.Min(text.Length, start + MostBytes);
        var quoted = false;
        for (var i = start; i < most; i++)
        {
            if (text[i] == '"')
            {
                // A quote opens a cell only where a cell starts.
                quoted = !quoted && (i == start || text[i - 1] is (byte)',' or (byte)';' or (byte)'\t' or (byte)'|' or (byte)'"');
            }
            else if (!quoted && text[i] is (byte)'\n' or (byte)'\r')
            {
                return AfterLineEnd(text, i);
            }
        }

        return quoted ? PhysicalEnd(text, start) : most;
    }

    /// <summary>The cells of a line, unquoted and trimmed.</summary>
    public static List<string> Cells(ReadOnlySpan<byte> line, char separator)
    {
        List<string> cells = [];
        var text = Encoding.UTF8.GetString(line).TrimEnd('\r', '\n');
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && (quoted || cell.Length == 0))
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (c == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }

    private static int PhysicalEnd(ReadOnlySpan<byte> text, int start)
    {
        var end = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text.Length : AfterLineEnd(text, start + end);
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> text, int at) => at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1;
}
