using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Figures;

namespace Portal.Check;

/// <summary>The section of a budget line follows from its account (M57 and M14 alike).</summary>
internal static class BudgetRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        if (!facts.Datasets.TryGetValue("budget", out var budget))
        {
            return;
        }

        // By number: names are looked up once, not on each of 200,000 lines.
        var schema = budget.Schema;
        var (stage, section, account) = (schema.IndexOf("etape"), schema.IndexOf("section"), schema.IndexOf("compte"));
        var (voted, realised) = (schema.IndexOf("montant_vote"), schema.IndexOf("montant_realise"));
        foreach (var row in budget.Rows)
        {
            var amount = row[stage].Text is "compte_administratif" or "compte_financier_unique" ? realised : voted;
            if (row[amount].IsMissing && !row.IsRefused(amount) && !row[stage].IsMissing)
            {
                var column = schema.Fields[amount].Name;
                faults.Add(Codes.AmountMissing, row.PlaceOf(column), $"colonne « {column} » : vide sur une ligne de cette étape ; les totaux se feront sans elle, et le diront. Écrivez le montant, ou 0 si rien n'a été dépensé ni reçu.");
            }

            if (row[section].Text is { } found && row[account].Text is { } code && AccountPlan.SectionOf(code) is { } expected && found != expected)
            {
                faults.Add(Codes.SectionWrong, row.PlaceOf("section"), $"colonne « section » : « {found} » ne va pas avec le compte {code}, qui est de la section « {expected} ». Corrigez l'un des deux.");
            }
        }
    }
}
