using Portal.Diagnostics;
using Portal.Figures;

namespace Portal.Check;

/// <summary>The section of a budget line follows from its account (M57 and M14 alike).</summary>
internal static class BudgetRules
{
    private static readonly string[] Investment = ["001", "020", "021", "024"];

    private static readonly string[] Operating = ["002", "022", "023"];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("budget"))
        {
            var column = row.Text("etape") is "compte_administratif" or "compte_financier_unique" ? "montant_realise" : "montant_vote";
            if (row[column].IsMissing && !row.IsRefused(column) && !row["etape"].IsMissing)
            {
                faults.Add(Codes.AmountMissing, row.PlaceOf(column), $"colonne « {column} » : vide sur une ligne de cette étape ; les totaux se feront sans elle, et le diront. Écrivez le montant, ou 0 si rien n'a été dépensé ni reçu.");
            }

            if (row.Text("section") is { } section && row.Text("compte") is { Length: > 0 } account && SectionOf(account) is { } expected && section != expected)
            {
                faults.Add(Codes.SectionWrong, row.PlaceOf("section"), $"colonne « section » : « {section} » ne va pas avec le compte {account}, qui est de la section « {expected} ». Corrigez l'un des deux.");
            }
        }
    }

    private static string? SectionOf(string account)
        => Investment.Contains(account) ? "investissement"
            : Operating.Contains(account) ? "fonctionnement"
            : account[0] is >= '1' and <= '5' ? "investissement"
            : account[0] is '6' or '7' ? "fonctionnement"
            : null;
}
