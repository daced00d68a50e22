using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Figures;

namespace Portal.Check;

/// <summary>The section of a budget line follows from its account (M57 and M14 alike).</summary>
internal static class BudgetRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("budget"))
        {
            var column = row.Text("etape") is "compte_administratif" or "compte_financier_unique" ? "montant_realise" : "montant_vote";
            if (row[column].IsMissing && !row.IsRefused(column) && !row["etape"].IsMissing)
            {
                faults.Add(Codes.AmountMissing, row.PlaceOf(column), $"colonne « {column} » : vide sur une ligne de cette étape ; les totaux se feront sans elle, et le diront. Écrivez le montant, ou 0 si rien n'a été dépensé ni reçu.");
            }

            if (row.Text("section") is { } section && row.Text("compte") is { Length: > 0 } account && AccountPlan.SectionOf(account) is { } expected && section != expected)
            {
                faults.Add(Codes.SectionWrong, row.PlaceOf("section"), $"colonne « section » : « {section} » ne va pas avec le compte {account}, qui est de la section « {expected} ». Corrigez l'un des deux.");
            }
        }
    }
}
