using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A benchmark whose key is nearly one of those that compare would lose the commune's figure without a word.</summary>
internal static class BenchmarkRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("reperes"))
        {
            if (row.Text("cle") is { } key && !BenchmarkKeys.Compared.Contains(key) && BenchmarkKeys.Compared.FirstOrDefault(known => IsNear(key, known)) is { } near)
            {
                faults.Add(Codes.BenchmarkAlone, row.PlaceOf("cle"), $"colonne « cle » : « {key} » ne se compare à aucun chiffre de la commune. Vouliez-vous dire « {near} » ?");
            }
        }
    }

    /// <summary>One slip of the hand, or two: farther, it is a benchmark of the commune's own, « ordinateurs_100_collegiens ».</summary>
    private static bool IsNear(string key, string known)
        => Math.Abs(key.Length - known.Length) <= 2 && Suggestion.Distance(Suggestion.Fold(key), known) <= 2;
}
