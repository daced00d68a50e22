using System.Net;

namespace Portal.Render.Glossary;

/// <summary>
/// A term as a text may write it. A word is found in any case and in the plural; an acronym (no small letter) as it is. A space is any blank, an
/// apostrophe any apostrophe, and what HTML encodes is read as residents read it.
/// </summary>
internal sealed class TermPattern
{
    private const int LongestEntity = 10;

    private readonly string term;
    private readonly bool isAcronym;

    public TermPattern(string term)
    {
        this.term = string.Concat(term.Trim().Select(Plain));
        isAcronym = !this.term.Any(char.IsLower);
        var length = 0;
        while (length < this.term.Length && (char.IsLetterOrDigit(this.term[length]) || this.term[length] == '-'))
        {
            length++;
        }

        var word = this.term[..length];
        Start = isAcronym ? word : word.EndsWith("al", StringComparison.Ordinal) ? word[..^1] : word.TrimEnd('s', 'x');
    }

    /// <summary>What every writing of the term starts with, capitals apart; empty where nothing can be looked for.</summary>
    public string Start { get; }

    public int Length => term.Length;

    /// <summary>How many characters of the HTML the term takes at this place; 0 where it is not there.</summary>
    public int LengthAt(ReadOnlySpan<char> html, int start)
    {
        var (at, i) = (start, 0);
        while (i < term.Length)
        {
            var (read, width) = Read(html, at);
            if (width > 0 && Same(read, term[i]))
            {
                (at, i) = (at + width, i + 1);
                while (term[i - 1] == ' ' && Read(html, at) is (' ', > 0 and var more))
                {
                    at += more;
                }

                at += !isAcronym && IsEndOfWord(i) && !Ends(html, at) ? Plural(html, at, term[i - 1]) : 0;
            }
            else if (!isAcronym && term[i] is 's' or 'x' && IsEndOfWord(i + 1) && Ends(html, at))
            {
                // « Crédits ouverts » is also found in the singular.
                i++;
            }
            else if (!isAcronym && term[i] == 'l' && IsEndOfWord(i + 1) && html[at..].StartsWith("ux", StringComparison.OrdinalIgnoreCase))
            {
                (at, i) = (at + 2, i + 1);
            }
            else
            {
                return 0;
            }
        }

        return IsBoundary(html, at) ? at - start : 0;
    }

    /// <summary>Whether a word may start here: « www.ent.fr » and « sous-compte » hold none.</summary>
    public static bool MayStart(ReadOnlySpan<char> html, int at)
        => at == 0 || (!char.IsLetterOrDigit(html[at - 1]) && html[at - 1] is not ('-' or '_' or '/' or '.' or '@' or '&' or '#'));

    private static bool IsBoundary(ReadOnlySpan<char> html, int at)
    {
        var (read, _) = Read(html, at);
        return !char.IsLetterOrDigit(read) && read is not ('_' or '+' or '@') && !(read is '-' or '.' && char.IsLetterOrDigit(Read(html, at + 1).Read));
    }

    private bool IsEndOfWord(int i) => i == term.Length || !char.IsLetterOrDigit(term[i]);

    private static bool Ends(ReadOnlySpan<char> html, int at) => !char.IsLetterOrDigit(Read(html, at).Read);

    private static int Plural(ReadOnlySpan<char> html, int at, char last)
        => last is not ('s' or 'x' or 'z') && char.ToLowerInvariant(Read(html, at).Read) is 's' or 'x' && Ends(html, at + 1) ? 1 : 0;

    private bool Same(char read, char wanted) => read == wanted || (!isAcronym && char.ToLowerInvariant(read) == char.ToLowerInvariant(wanted));

    /// <summary>The character that residents read, and how many the HTML takes for it; none at the end.</summary>
    private static (char Read, int Width) Read(ReadOnlySpan<char> html, int at)
    {
        if (at >= html.Length)
        {
            return ('\0', 0);
        }

        if (html[at] == '&' && html.Slice(at, Math.Min(LongestEntity, html.Length - at)).IndexOf(';') is var end and > 0
            && WebUtility.HtmlDecode(html.Slice(at, end + 1).ToString()) is [var decoded])
        {
            return (Plain(decoded), end + 1);
        }

        return (Plain(html[at]), 1);
    }

    private static char Plain(char c) => c switch { '\'' => '’', '\u00A0' or '\u202F' or '\n' or '\r' or '\t' => ' ', _ => c };
}
