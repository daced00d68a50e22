using System.Buffers;
using System.Text;
using Portal.Render.Views;

namespace Portal.Render.Glossary;

/// <summary>What a page became: the first mention of each term opens its definition.</summary>
/// <param name="Html">The page's body.</param>
/// <param name="Terms">The terms that it mentions, in the glossary's order.</param>
internal sealed record MarkedPage(string Html, IReadOnlyList<TermView> Terms);

/// <summary>
/// Turns the first mention of each glossary term in a page into a button that opens the definition. One pass over the HTML, with one search for
/// all terms: it looks at text alone, and not where a button may not stand or would be in the way.
/// </summary>
internal sealed class GlossaryMarker
{
    private static readonly HashSet<string> LeftOut = new(
        ["a", "button", "caption", "code", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "label", "nav", "pre", "script", "select", "style", "summary", "svg", "textarea", "th", "time"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The glossary explains itself. The home page is written without terms and weighed to the byte: its other words lead to pages that explain them. The words of the search page are examples.</summary>
    private static readonly string[] PagesLeftOut = ["/", "/glossaire/", "/recherche/"];

    private readonly IReadOnlyList<TermView> terms;
    private readonly (TermPattern Pattern, int Term)[] longestFirst;
    private readonly SearchValues<string> starts;

    public GlossaryMarker(IReadOnlyList<TermView> terms)
    {
        this.terms = terms;
        longestFirst = [.. terms.Select((t, i) => (Pattern: new TermPattern(t.Term), Term: i)).Where(t => t.Pattern.Start.Length > 0).OrderByDescending(t => t.Pattern.Length).ThenBy(t => t.Term)];
        starts = SearchValues.Create([.. longestFirst.Select(t => t.Pattern.Start).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="html">The body of a page, its title and menu apart.</param>
    /// <param name="path">The page's address.</param>
    public MarkedPage Mark(string html, string path)
    {
        var marks = longestFirst.Length == 0 || PagesLeftOut.Contains(path) ? [] : Find(html);
        if (marks.Count == 0)
        {
            return new MarkedPage(html, []);
        }

        var (marked, copied) = (new StringBuilder(html.Length + (marks.Count * 80)), 0);
        foreach (var (start, length, term) in marks)
        {
            var elided = ElidedBefore(html, copied, start);
            marked.Append(html, copied, start - elided - copied).Append(elided > 0 ? "<span class=\"elision\">" : "").Append(html, start - elided, elided)
                .Append("<button type=\"button\" class=\"mot\" popovertarget=\"mot-").Append(terms[term].Anchor).Append("\">")
                .Append(html, start, length).Append("</button>").Append(elided > 0 ? "</span>" : "");
            copied = start + length;
        }

        return new MarkedPage(marked.Append(html, copied, html.Length - copied).ToString(), [.. marks.Select(m => m.Term).Order().Select(t => terms[t])]);
    }

    /// <summary>How many characters of « l’ », « d’ », « qu’ » or « ( » stand before a word, which a line would else leave behind: a button is no letter.</summary>
    private static int ElidedBefore(string html, int from, int start)
    {
        if (start > from && html[start - 1] == '(')
        {
            return 1;
        }

        if (start - from < 2 || html[start - 1] != '’')
        {
            return 0;
        }

        var letters = start - 2;
        while (letters >= from && char.IsAsciiLetter(html[letters]))
        {
            letters--;
        }

        return start - 1 - letters is var length and (2 or 3) ? length : 0;
    }

    private List<(int Start, int Length, int Term)> Find(string html)
    {
        var marks = new List<(int Start, int Length, int Term)>();
        var isMarked = new bool[terms.Count];
        // A mark in what is folded may never be seen: the first mention in the open is the one to explain, and only where there is none the folded one.
        Walk(html, isFoldedRead: false, marks, isMarked);
        if (html.Contains("<details", StringComparison.Ordinal))
        {
            Walk(html, isFoldedRead: true, marks, isMarked);
            marks.Sort();
        }

        return marks;
    }

    private void Walk(string html, bool isFoldedRead, List<(int Start, int Length, int Term)> marks, bool[] isMarked)
    {
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at) is var tag and >= 0 ? tag : html.Length;
                FindIn(html, at, next, marks, isMarked);
                at = next;
                continue;
            }

            var name = HtmlScan.NameAt(html, at + 1);
            if (!LeftOut.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && (isFoldedRead || name is not "details"))
            {
                at = HtmlScan.EndOfTag(html, at);
                continue;
            }

            // What a row’s header says in small is a sentence on the row, no name.
            var end = HtmlScan.EndOfElement(html, at, name);
            at = name is "th" && html.IndexOf("<small", at, end - at, StringComparison.Ordinal) is var small and >= 0 ? HtmlScan.EndOfTag(html, small) : end;
        }
    }

    private void FindIn(string html, int start, int end, List<(int Start, int Length, int Term)> marks, bool[] isMarked)
    {
        var text = html.AsSpan(start, end - start);
        for (var at = 0; text[at..].IndexOfAny(starts) is var found and >= 0;)
        {
            at += found;
            var width = 1;
            foreach (var (pattern, term) in TermPattern.MayStart(text, at) ? longestFirst : [])
            {
                if (pattern.LengthAt(text, at) is var length and > 0)
                {
                    if (!isMarked[term])
                    {
                        marks.Add((start + at, length, term));
                        isMarked[term] = true;
                    }

                    // A shorter term is not looked for in a longer one, marked or not.
                    width = length;
                    break;
                }
            }

            at += width;
        }
    }
}
