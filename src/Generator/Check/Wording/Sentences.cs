namespace Portal.Check.Wording;

/// <summary>A sentence of a text: where it starts, and how many words it has.</summary>
internal readonly record struct Sentence(int Start, int Words);

/// <summary>Cuts a text into sentences. A word is what stands between two spaces and holds a letter, a digit or a figure: « 12 000 € » is one.</summary>
internal static class Sentences
{
    public static IEnumerable<Sentence> In(string text)
    {
        var (start, words) = (-1, 0);
        for (var i = 0; i < text.Length;)
        {
            var end = text.IndexOf(' ', i) is var space and >= 0 ? space : text.Length;
            var word = text.AsSpan(i, end - i);
            if (HoldsWord(word))
            {
                start = words == 0 ? i : start;
                words++;
            }

            if (words > 0 && (end == text.Length || word.TrimEnd("»”\")\u00A0\u202F") is [.., '.' or '!' or '?' or '…']))
            {
                yield return new Sentence(start, words);
                words = 0;
            }

            i = end + 1;
        }
    }

    private static bool HoldsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c == Model.Prose.Figure)
            {
                return true;
            }
        }

        return false;
    }
}
