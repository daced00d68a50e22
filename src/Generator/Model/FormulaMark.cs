using System.Buffers;

namespace Portal.Model;

/// <summary>
/// The apostrophe before a text that a spreadsheet would otherwise take for a formula or a number. Spreadsheets do not show it; the portal
/// writes it in its CSV files, and takes it off when it reads one.
/// </summary>
public static class FormulaMark
{
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> Digits = SearchValues.Create(" 0123456789");

    /// <summary>The text as a file may hold it: <see cref="Off"/> gives it back.</summary>
    public static string On(string text) => text.Length > 0 && (Formula.Contains(text[0]) || IsMarked(text)) ? $"'{text}" : text;

    /// <summary>The text without the mark, or as it is where it has none.</summary>
    public static string Off(string text) => IsMarked(text) ? text[1..] : text;

    private static bool IsMarked(string text)
    {
        if (text.Length == 0 || text[0] != '\'')
        {
            return false;
        }

        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && (Formula.Contains(rest[0]) || !rest.ContainsAnyExcept(Digits));
    }
}
