using System.Net;
using System.Text;

namespace Portal.Render.Search;

/// <summary>A part of a page: what stands below one of its headings, or before the first one (no heading then).</summary>
internal sealed record PageSection(string Anchor, string Heading, string Text);

/// <summary>Takes the body of a page apart at its headings, as words alone. Drawings, tables and what stands at the foot of a figure are left out.</summary>
internal static class PageSections
{
    private static readonly HashSet<string> LeftOut = new(["button", "details", "nav", "script", "style", "svg", "table"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Sources, downloads and proofs: the same words below every figure.</summary>
    private static readonly string[] Feet = ["g-pied", "chiffre-liens", "tableau-pied", "telechargements", "suite", "invisible", "evitement"];

    private static readonly HashSet<string> InSentences = new(["a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<PageSection> Of(string html)
    {
        List<PageSection> sections = [];
        var (anchor, heading, text) = ("", "", new StringBuilder());
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var end = html.IndexOf('<', at) is var next and >= 0 ? next : html.Length;
                text.Append(html, at, end - at);
                at = end;
                continue;
            }

            var name = HtmlScan.NameAt(html, at + 1);
            var tag = html.AsSpan(at, HtmlScan.EndOfTag(html, at) - at);
            if (name is "h2" or "h3" && Attribute(tag, "id") is { Length: > 0 } id)
            {
                Close();
                var end = HtmlScan.EndOfElement(html, at, name);
                (anchor, heading) = (id, Words(Bare(html[(at + tag.Length)..end])));
                at = end;
                continue;
            }

            if (!name.IsEmpty && !InSentences.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                text.Append(' ');
            }

            at = LeftOut.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || IsFoot(tag) ? HtmlScan.EndOfElement(html, at, name) : at + tag.Length;
        }

        Close();
        return sections;

        void Close()
        {
            if (Words(text.ToString()) is var words && (words.Length > 0 || heading.Length > 0))
            {
                sections.Add(new PageSection(anchor, heading, words));
            }

            text.Clear();
        }
    }

    private static bool IsFoot(ReadOnlySpan<char> tag)
    {
        foreach (var part in Attribute(tag, "class").AsSpan().Split(' '))
        {
            if (Feet.Contains(Attribute(tag, "class")[part]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"") is var at and >= 0 ? at + name.Length + 3 : -1;
        return start < 0 ? "" : tag[start..(start + tag[start..].IndexOf('"'))].ToString();
    }

    private static string Bare(string html)
    {
        var bare = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var end = html[at] == '<' ? HtmlScan.EndOfTag(html, at) : html.IndexOf('<', at) is var next and >= 0 ? next : html.Length;
            bare.Append(html[at] == '<' ? "" : html[at..end]);
            at = end;
        }

        return bare.ToString();
    }

    /// <summary>Decoded, with one space between two words; a narrow one stays, for it joins the digits of a number.</summary>
    private static string Words(string text) => string.Join(' ', WebUtility.HtmlDecode(text).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
