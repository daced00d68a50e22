using Portal.Diagnostics;

namespace Portal.Import;

/// <summary>Reads the short codes and words of a budget line, as TotEM and SCDL files write them. What is no known word gives null.</summary>
internal static class FieldText
{
    public static bool IsYear(string text) => text.Length == 4 && IsDigits(text);

    public static bool IsAccount(string text) => text.Length is >= 3 and <= 10 && IsDigits(text);

    public static bool IsFunction(string text) => text.Length <= 5 && IsDigits(text);

    public static bool IsChapter(string text) => text.Length <= 10 && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>A text of the file, without what a spreadsheet would take for the start of a formula.</summary>
    public static string Label(string text) => text.TrimStart(['=', '+', '-', '@', ' ']);

    public static string? Direction(string text) => Suggestion.Fold(text) switch
    {
        "d" or "depense" or "depenses" => "depense",
        "r" or "recette" or "recettes" => "recette",
        _ => null,
    };

    public static string? Movement(string text) => Suggestion.Fold(text) switch
    {
        "0" or "r" or "reel" or "reelle" or "false" => "reel",
        "1" or "o" or "ordre" or "true" => "ordre",
        _ => null,
    };

    /// <summary>« Investissement », « INVE », « I »; « exploitation » is what the operating section of a trading service is called.</summary>
    public static string? Section(string text)
    {
        var folded = Suggestion.Fold(text);
        return folded.Length == 0 ? null
            : "investissement".StartsWith(folded, StringComparison.Ordinal) ? "investissement"
            : "fonctionnement".StartsWith(folded, StringComparison.Ordinal) || folded is "e" or "exploitation" ? "fonctionnement"
            : null;
    }

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>As much of a found text as a message needs.</summary>
    public static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static bool IsDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
