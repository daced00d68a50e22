using System.Text;
using System.Text.Json;
using Portal.Protect;

namespace Portal.Verify.Leaks;

/// <summary>The records of data files: a line of a CSV, an object of a JSON.</summary>
internal static class Records
{
    /// <summary>Each line as its cells, under the first; then each number with the first cell of its line and its heading.</summary>
    public static IReadOnlyList<Passage> OfCsv(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        var separator = ',';
        foreach (var sign in ";\t|")
        {
            separator = first.Count(sign) > first.Count(separator) ? sign : separator;
        }

        var found = new List<Passage>();
        IReadOnlyList<string>? head = null;
        foreach (var (cells, line) in Rows(text, separator))
        {
            found.Add(new Passage(cells, line, head));
            if (head is not null && head.Count == cells.Count)
            {
                found.AddRange(Enumerable.Range(1, cells.Count - 1).Where(i => cells[i].Any(char.IsAsciiDigit)).Select(i => new Passage([cells[0], head[i], cells[i]], line)));
            }

            head ??= cells;
        }

        return found;
    }

    /// <summary>Each object and each list with the scalars that it holds itself; null where the text is no JSON.</summary>
    public static IReadOnlyList<Passage>? OfJson(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes.Span[3..] : bytes.Span;
        var found = new List<Passage>();
        var open = new Stack<(List<string> Cells, int Line)>();
        var (line, counted) = (1, 0);
        open.Push(([], 1));
        var reader = new Utf8JsonReader(span, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.Read())
            {
                var at = (int)reader.TokenStartIndex;
                line += span[counted..at].Count((byte)'\n');
                counted = at;
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(([], line));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        Close(open.Pop());
                        break;
                    case JsonTokenType.PropertyName or JsonTokenType.String:
                        open.Peek().Cells.Add(reader.GetString() ?? "");
                        break;
                    case JsonTokenType.Number:
                        open.Peek().Cells.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }

        Close(open.Pop());
        return found;

        void Close((List<string> Cells, int Line) record)
        {
            if (record.Cells.Count > 0)
            {
                found.Add(new Passage(record.Cells, record.Line));
            }
        }
    }

    private static IEnumerable<(IReadOnlyList<string> Cells, int Line)> Rows(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (isQuoted, line, start) = (false, 1, 1);
        foreach (var c in text)
        {
            line += c == '\n' ? 1 : 0;
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (c == separator || c == '\n'))
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n')
                {
                    yield return (cells, start);
                    (cells, start) = ([], line);
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        yield return (cells, start);
    }
}
