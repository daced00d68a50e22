using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables.Cells;

namespace Portal.Anonymize.Plans;

/// <summary>An answer as it is compared and published: one line, plain spaces, no mark of a spreadsheet.</summary>
internal static class ValueText
{
    public static string Plain(string text)
        => string.Join(' ', FormulaMark.Off(Decoding.Clean(text).Trim()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();

    /// <summary>Two ways to write one answer: capitals, spaces and the kind of apostrophe.</summary>
    public static string Fold(string text) => Glyphs.Plain(Plain(text)).ToLowerInvariant();

    /// <summary>The one of some values that a text means: as it is written, else but for capitals, spaces, accents and signs where only one is so.</summary>
    public static string? Among(string text, IReadOnlyList<string> values)
    {
        var plain = Plain(text);
        if (values.Contains(plain, StringComparer.Ordinal))
        {
            return plain;
        }

        var near = values.Where(v => Fold(v) == Fold(plain)).ToList();
        near = near.Count > 0 ? near : [.. values.Where(v => Suggestion.Fold(v) is { Length: > 0 } folded && folded == Suggestion.Fold(plain))];
        return near.Count == 1 ? near[0] : null;
    }
}
