using Portal.Diagnostics;

namespace Portal.Check.Wording;

/// <summary>An acronym of a text, and where it stands.</summary>
internal readonly record struct Acronym(string Text, int Start)
{
    public int End => Start + Text.Length;
}

/// <summary>Finds acronyms: two to eight capitals without an accent and digits, two capitals at least. « ACT-01 » is an identifier, « XIV » a number.</summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 8;

    public static IEnumerable<Acronym> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (IsAcronym(text.AsSpan(i, end - i)) && !IsInCode(text, i, end))
            {
                yield return new Acronym(text[i..end], i);
            }

            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>
    /// Whether the text says what the acronym stands for: words whose initials spell it stand before or after it (« dotation de soutien à
    /// l'investissement local (DSIL) »), or an explanation follows at once (« DSIL, une aide de l'État », « DSIL (aide de l'État) »).
    /// </summary>
    public static bool IsExplained(string text, Acronym acronym)
    {
        var after = text.AsSpan(acronym.End);
        if (after.StartsWith(" (") && after[2..].IndexOf(')') is var close and > 0 && after[2..][..close].Trim().Contains(' '))
        {
            return true;
        }

        var apposed = after.StartsWith(", ") ? after[2..] : after.StartsWith(" : ") || after.StartsWith("\u00A0: ") ? after[3..] : [];
        return IsNoun(apposed) || Spells(WordsBefore(text, acronym), acronym.Text) || Spells(WordsAfter(text, acronym), acronym.Text);
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var (capitals, isRoman) = (0, true);
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            isRoman &= c is 'I' or 'V' or 'X';
            // No acronym keeps an accent: « MARCHÉS » is a word.
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return word.Length is >= Shortest and <= Longest && capitals >= Shortest && char.IsUpper(word[0]) && !isRoman;
    }

    private static bool IsInCode(string text, int start, int end)
        => (start > 0 && text[start - 1] is '-' or '_' or '/' or '.' or '@' or '#') || (end + 1 < text.Length && text[end] is '-' or '_' or '@' or '/' or '.' && char.IsLetterOrDigit(text[end + 1]));

    /// <summary>« la dotation… », « une aide… »: what a comma or a colon sets beside a name.</summary>
    private static bool IsNoun(ReadOnlySpan<char> words)
        => words.StartsWith("le ") || words.StartsWith("la ") || words.StartsWith("les ") || words.StartsWith("l’") || words.StartsWith("l'") || words.StartsWith("un ") || words.StartsWith("une ");

    /// <summary>The initials hold the letters of the acronym in their order, the first at a word next to it or as far as small words make it.</summary>
    private static bool Spells(IReadOnlyList<string> words, string acronym)
    {
        var letters = acronym.Where(char.IsLetter).Select(c => Suggestion.Fold(c.ToString())[0]).ToArray();
        var next = 0;
        foreach (var word in words)
        {
            next += next < letters.Length && word[0] == letters[next] ? 1 : 0;
        }

        return next == letters.Length;
    }

    private static List<string> WordsBefore(string text, Acronym acronym)
    {
        var start = Math.Max(text.LastIndexOfAny(['.', '!', '?', ';'], Math.Max(0, acronym.Start - 1)) + 1, 0);
        var words = WordsOf(text[start..acronym.Start]);
        return words[^Math.Min(words.Count, Window(acronym))..];
    }

    private static List<string> WordsAfter(string text, Acronym acronym)
    {
        var end = text.IndexOfAny(['.', '!', '?', ';'], acronym.End);
        var words = WordsOf(text[acronym.End..(end < 0 ? text.Length : end)]);
        return words[..Math.Min(words.Count, Window(acronym))];
    }

    /// <summary>« dotation de soutien à l'investissement local »: as many small words as others, and the words of a sentence that lead to it.</summary>
    private static int Window(Acronym acronym) => (acronym.Text.Length * 2) + 3;

    private static List<string> WordsOf(string text) => [.. Suggestion.Fold(text).Split('_', StringSplitOptions.RemoveEmptyEntries)];
}
