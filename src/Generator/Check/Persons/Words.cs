using Portal.Diagnostics;

namespace Portal.Check.Persons;

/// <summary>Words as they are compared: lower case, without accents.</summary>
internal static class Words
{
    private static readonly char[] Marks = ['_'];

    public static string[] Of(string text) => Suggestion.Fold(text).Split(Marks, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The word that ends before an index, or nothing.</summary>
    public static string Before(string text, int index)
    {
        var end = index;
        while (end > 0 && !char.IsLetter(text[end - 1]) && index - end < 4)
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return Suggestion.Fold(text[start..end]);
    }
}
