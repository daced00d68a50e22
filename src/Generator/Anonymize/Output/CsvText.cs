using System.Text;
using Portal.Model;

namespace Portal.Anonymize.Output;

/// <summary>Writes cells as the contract asks: commas, line feeds, quotes where needed, no text that a spreadsheet takes for a formula.</summary>
internal static class CsvText
{
    public static byte[] Line(IEnumerable<string> cells) => Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\n");

    private static string Cell(string text)
    {
        var safe = FormulaMark.On(text);
        return safe.AsSpan().ContainsAny("\",\r\n") || safe.StartsWith(' ') || safe.EndsWith(' ') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
