using Portal.Diagnostics;

namespace Portal.Check.Counts;

internal enum TokenKind
{
    Number,

    /// <summary>A word, folded; a code such as CM2 is one too.</summary>
    Word,

    /// <summary>A sign that does not end a sentence.</summary>
    Sign,

    /// <summary>The end of a sentence.</summary>
    Stop,
}

/// <summary>A word, a number or a sign of a text, and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>« douze » is a number to a reader; « un » and « une » are articles.</summary>
    private static readonly HashSet<string> NumberWords =
    [
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
        "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "octante", "nonante", "cent", "cents", "mille",
    ];

    public static List<Token> Of(string text)
    {
        List<Token> tokens = [];
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                tokens.Add(Digits(text, i));
                i = tokens[^1].End;
            }
            else if (char.IsLetter(c))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    end++;
                }

                var word = Suggestion.Fold(text[i..end]);
                tokens.Add(new Token(NumberWords.Contains(word) ? TokenKind.Number : TokenKind.Word, word, i, end));
                i = end;
            }
            else
            {
                if (!char.IsWhiteSpace(c) && c is not ('\u00AD' or '*' or '_' or '’' or '\'' or '«' or '»' or '"' or '“' or '”'))
                {
                    tokens.Add(new Token(c is '.' or '!' or '?' or ';' ? TokenKind.Stop : TokenKind.Sign, c.ToString(), i, i + 1));
                }

                i++;
            }
        }

        return tokens;
    }

    /// <summary>« 1 174 », « 12,5 », « 2024-2025 » and « 31/12/2026 » are one; digits with letters after them (« 2e », « 10h ») are a word.</summary>
    private static Token Digits(string text, int start)
    {
        var end = start + Run(text, start);
        var isDate = false;
        while (end < text.Length)
        {
            var next = end + 1 < text.Length ? Run(text, end + 1) : 0;
            var isThousand = text[end] is ' ' or '\u00A0' or '\u202F' && next == 3 && end - start <= 3 + ((end - start) / 4 * 4);
            var isJoined = text[end] is ',' or '.' or '-' or '/' or '\u2013' && next > 0;
            if (!isThousand && !isJoined)
            {
                break;
            }

            isDate |= text[end] == '/' || (text[end] is '-' or '\u2013' && next == 4);
            end += 1 + next;
        }

        if (end < text.Length && char.IsLetter(text[end]))
        {
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            isDate = true;
        }

        return new Token(isDate ? TokenKind.Word : TokenKind.Number, text[start..end], start, end);
    }

    private static int Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
