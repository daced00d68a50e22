using Portal.Diagnostics;
using Portal.Figures;

namespace Portal.Check;

/// <summary>Each term has its own anchor in the page: two that differ by their capitals or accents alone would share one.</summary>
internal static class GlossaryRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in facts.Rows("glossaire"))
        {
            // The very same term twice is the same identifier twice, and told as such.
            if (row.Text("terme") is { } term && !terms.TryAdd(Suggestion.Fold(term), term) && terms[Suggestion.Fold(term)] is var first && first != term)
            {
                faults.Add(Codes.KeyTwice, row.PlaceOf("terme"), $"colonne « terme » : « {term} » se confond avec « {first} », déjà plus haut : ils ne diffèrent que par des majuscules, des accents ou des signes. Gardez l'un des deux, ou précisez le terme.");
            }
        }
    }
}
