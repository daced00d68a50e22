using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A part is no larger than its whole, and a promised rate is in percent.</summary>
internal static class PartRules
{
    private static readonly (string Dataset, string Part, string Whole)[] Parts =
    [
        ("appels_a_projets", "ecoles_retenues", "ecoles_candidates"),
        ("competences", "formes", "effectif"),
        ("equipements", "plus_de_5_ans", "quantite"),
        ("reseau", "salles_connectees", "salles"),
    ];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var (dataset, part, whole) in Parts)
        {
            foreach (var row in facts.Rows(dataset))
            {
                if (row.Number(part) is { } some && row.Number(whole) is >= 0 and { } all && some > all)
                {
                    faults.Add(Codes.PartOverWhole, row.PlaceOf(part), $"colonne « {part} » : {French.ShortNumber(some)} dépasse « {whole} » ({French.ShortNumber(all)}), dont c'est une partie. Corrigez l'un des deux nombres.");
                }
            }
        }

        foreach (var row in facts.Rows("maintenance"))
        {
            if (row.Number("taux_disponibilite") is > 0 and <= 1 and { } rate)
            {
                faults.Add(Codes.RateAsFraction, row.PlaceOf("taux_disponibilite"), $"colonne « taux_disponibilite » : {French.ShortNumber(rate, 4)} % du temps est bien peu. Ce taux est en pourcentage : écrivez {French.ShortNumber(rate * 100, 2)} si c'est ce que vous vouliez dire.");
            }
        }
    }
}
