using Portal.Diagnostics;

namespace Portal.Read.Tables.Cells;

/// <summary>Yes and no, as people and spreadsheets write them.</summary>
internal static class Words
{
    public static bool? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "oui" or "vrai" or "true" or "yes" or "1" or "x" or "o" or "☑" or "☒" or "✓" or "✔" or "✅" => true,
        "non" or "faux" or "false" or "no" or "0" or "n" or "☐" or "✗" or "✘" or "❌" => false,
        "1.0" or "1,0" => true,
        "0.0" or "0,0" => false,
        _ => null,
    };
}
