using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A part is no larger than its whole.</summary>
internal static class PartRules
{
    private static readonly (string Dataset, string Part, string Whole)[] Parts =
    [
        ("equipements", "plus_de_5_ans", "quantite"),
        ("reseau", "salles_connectees", "salles"),
    ];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var (dataset, part, whole) in Parts)
        {
            foreach (var row in facts.Rows(dataset))
            {
                if (row.Number(part) is { } some && row.Number(whole) is { } all && some > all)
                {
                    faults.Add(Codes.PartOverWhole, row.PlaceOf(part), $"colonne « {part} » : {French.ShortNumber(some)} dépasse « {whole} » ({French.ShortNumber(all)}), dont c'est une partie. Corrigez l'un des deux nombres.");
                }
            }
        }
    }
}
