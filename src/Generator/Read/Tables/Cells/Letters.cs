using Portal.Diagnostics;

namespace Portal.Read.Tables.Cells;

/// <summary>« 12O0 », « 3l/12/2025 »: a letter typed for the digit that it looks like.</summary>
internal static class Letters
{
    /// <summary>The mistake, or null where digits in place of the letters make nothing either.</summary>
    /// <param name="text">What the cell holds.</param>
    /// <param name="what">What it should be, with its article: « le nombre ».</param>
    /// <param name="correct">What to write, of the text in digits: null where they make nothing, empty where they leave it open.</param>
    /// <param name="quoting">Whether it may be quoted.</param>
    public static Mistake? Mistake(string text, string what, Func<string, string?> correct, Quoting quoting)
    {
        var letter = text.AsSpan().IndexOfAny("OoIl");
        if (letter < 0 || (!text.AsSpan().ContainsAnyInRange('0', '9') && text.Length > 1)
            || correct(text.Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1')) is not { } corrected)
        {
            return null;
        }

        var retype = $"Retapez {what} avec des chiffres";
        return new(Codes.CellLetterForDigit, quoting.Either(
            $"{quoting.Found(text)} contient la lettre « {text[letter]} » à la place du chiffre {(text[letter] is 'O' or 'o' ? 0 : 1)}. {(corrected.Length > 0 ? $"Écrivez {corrected}" : retype)}.",
            $"cette valeur contient une lettre à la place d'un chiffre. {retype}."));
    }
}
