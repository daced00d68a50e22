using System.Net;
using System.Text;
using Portal.Protect;

namespace Portal.Verify.Leaks;

/// <summary>
/// The passages of HTML, SVG and XML: sentences, what attributes say, comments, rows of tables under their caption, and each number under its
/// headings. The tables of documents are read alike, whatever their format calls a row.
/// </summary>
internal sealed class Markup
{
    /// <summary>Elements that stand inside a sentence, by their local names.</summary>
    private static readonly HashSet<string> Inline = new(["a", "abbr", "b", "bdi", "button", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "r", "s", "samp", "small", "span", "strong", "sub", "sup", "t", "time", "tspan", "u", "v", "is", "rpr", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Attributes that say nothing: addresses, sizes, names for style sheets and programs.</summary>
    private static readonly HashSet<string> Silent = new(["class", "id", "href", "src", "srcset", "style", "d", "viewbox", "x", "y", "width", "height", "transform", "rel", "type", "lang", "for", "role", "scope", "xmlns", "points", "fill", "stroke"], StringComparer.OrdinalIgnoreCase);

    private readonly List<Passage> passages = [];
    private readonly StringBuilder words = new();
    private readonly List<string> row = [];
    private readonly IReadOnlyList<string> shared;
    private List<string> head = [];
    private string caption = "";
    private int line = 1;
    private int wordsLine = 1;
    private bool isBlank = true;
    private bool isInCell;
    private bool isShared;

    private Markup(IReadOnlyList<string> shared) => this.shared = shared;

    /// <param name="text">The file.</param>
    /// <param name="shared">The texts that a sheet's cells name by their number; none for other files.</param>
    public static IReadOnlyList<Passage> PassagesOf(string text, IReadOnlyList<string>? shared = null)
    {
        var markup = new Markup(shared ?? []);
        markup.Read(text);
        return markup.passages;
    }

    private void Read(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] == '<' ? Tags.EndOf(text, i) : text.IndexOf('<', i) is var next and >= 0 ? next : text.Length;
            var piece = text.AsSpan(i, end - i);
            if (text[i] != '<')
            {
                AddWords(WebUtility.HtmlDecode(piece.ToString()));
            }
            else if (piece.StartsWith("<![CDATA["))
            {
                AddWords(piece[9..].ToString().TrimEnd('>').TrimEnd(']'));
            }
            else if (piece.StartsWith("<!--"))
            {
                Sentences(piece.Trim("<!->").ToString(), line);
            }
            else
            {
                Visit(piece);
            }

            line += piece.Count('\n');
            i = end;
        }

        Flush();
    }

    private void AddWords(string text)
    {
        if (isBlank)
        {
            wordsLine = line + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n');
            isBlank = string.IsNullOrWhiteSpace(text);
        }

        words.Append(text);
    }

    private void Visit(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith("</");
        var inner = tag.Trim("</>");
        var stop = inner.IndexOfAny(" \t\n\r");
        var name = (stop < 0 ? inner : inner[..stop]).ToString();
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
        if (!isEnd && stop >= 0)
        {
            Attributes(inner[stop..].ToString(), local);
        }

        switch (local)
        {
            case "tr" or "row" or "table-row":
                Flush();
                CloseRow();
                break;
            case "td" or "th" or "c" or "tc" or "table-cell":
                CloseCell();
                isInCell = !isEnd && !tag.EndsWith("/>");
                isShared = inner.Contains("t=\"s\"", StringComparison.Ordinal);
                break;
            case "table":
                Flush();
                CloseRow();
                (head, caption) = ([], "");
                break;
            case "caption" when isEnd:
                caption = words.ToString().Trim();
                Flush();
                break;
            case "creator" or "lastmodifiedby" or "initial-creator" or "author" or "manager" when isEnd:
                passages.Add(new Passage([words.ToString().Trim()], wordsLine) { IsAuthor = true });
                Flush();
                break;
            case var _ when !Inline.Contains(local) && !isInCell:
                Flush();
                break;
            case var _ when !Inline.Contains(local) || local == "br":
                words.Append(' ');
                break;
        }
    }

    private void Attributes(string text, string element)
    {
        foreach (var (name, value) in Tags.Attributes(text))
        {
            if (!Silent.Contains(name) && !name.StartsWith("xmlns", StringComparison.Ordinal) && value.Length > 1)
            {
                Sentences(value, line);
            }
            else if (name == "href" && element == "a" && value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            {
                passages.Add(new Passage([value[7..]], line));
            }
        }
    }

    private void CloseCell()
    {
        if (isInCell)
        {
            var text = words.ToString().Trim();
            row.Add(isShared && int.TryParse(text, out var at) && at >= 0 && at < shared.Count ? shared[at] : text);
            Clear();
        }
    }

    private void Clear()
    {
        words.Clear();
        isBlank = true;
    }

    private void CloseRow()
    {
        if (row.Exists(cell => cell.Length > 0))
        {
            List<string> cells = [.. row];
            passages.Add(new Passage(cells, wordsLine, head.Count == cells.Count ? head : null) { Caption = caption });
            if (head.Count == 0)
            {
                head = cells;
            }
            else if (head.Count == cells.Count)
            {
                passages.AddRange(Enumerable.Range(1, cells.Count - 1).Where(i => cells[i].Any(char.IsAsciiDigit)).Select(i => new Passage([cells[0], head[i], cells[i]], wordsLine) { Caption = caption }));
            }
        }

        row.Clear();
    }

    private void Flush()
    {
        if (isInCell)
        {
            words.Append(' ');
            return;
        }

        Sentences(words.ToString(), wordsLine);
        Clear();
    }

    private void Sentences(string text, int at)
    {
        foreach (var sentence in Passages.SentencesOf(text))
        {
            passages.Add(new Passage([sentence], at));
        }
    }
}
