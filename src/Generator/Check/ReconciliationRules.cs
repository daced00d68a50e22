using Portal.Diagnostics;
using Portal.Figures;
using Portal.Figures.Reconciliation;
using Portal.Model;

namespace Portal.Check;

/// <summary>Tables that tell of the same money say the same. The page « Les comptes se recoupent-ils ? » shows all of it; what nothing explains is an error here.</summary>
internal static class ReconciliationRules
{
    private static readonly string[] Budget = ["action_id", "exercice", "etape", "sens", "mouvement", "compte", "montant_realise", "part_programme"];

    private static readonly string[] Funding = ["action_id", "exercice", "origine", "statut", "montant_accorde", "montant_recu", "recu_le", "accorde_le", "en_nature"];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        if (!facts.Datasets.ContainsKey("budget") || !facts.Datasets.ContainsKey("financements") || !Sums.CanAdd(facts, "budget", Budget) || !Sums.CanAdd(facts, "financements", Funding) || !Sums.CanAdd(facts, "actions", "statut", "cout_prevu"))
        {
            // There is nothing to compare; or what is refused was told where it stands, and a sum would only tell it again.
            return;
        }

        foreach (var balance in Spending.Of(facts).Where(b => b.Standing == Standing.Disagrees))
        {
            var row = balance.At!.Value;
            faults.Add(Codes.SpendingUnfunded, row.PlaceOf(row.Schema.Name == "budget" ? "montant_realise" : "montant_accorde"), $"exercice {balance.Period} : {French.Euros(balance.Left.Sum)} dépensés pour le programme d'après « budget », et {French.Euros(balance.Right.Sum)} de financements, part de la commune comprise, d'après « financements » ; l'écart est de {French.Euros(Math.Abs(balance.Gap))}, et ce qui reste à trouver pour les actions en cours ne l'explique pas. L'écart le plus grand est celui {(row.Text("action_id") is { } action ? $"de l'action « {action} »" : "des lignes sans action")} : complétez la part de la commune, corrigez un montant, ou rattachez le financement à l'exercice de la dépense.");
        }

        if (Receipts.Of(facts) is { Standing: Standing.Disagrees } receipts)
        {
            var row = receipts.At!.Value;
            faults.Add(Codes.ReceiptsDiffer, row.PlaceOf(row.Schema.Name == "budget" ? "montant_realise" : "montant_recu"), $"{receipts.Period} : {French.Euros(receipts.Left.Sum)} de subventions, FCTVA et dons reçus d'après « budget », et {French.Euros(receipts.Right.Sum)} d'aides versées d'après « financements » ; l'écart est de {French.Euros(Math.Abs(receipts.Gap))}. Ajoutez la recette ou l'aide qui manque, corrigez « montant_recu », « recu_le » ou « en_nature », ou mettez 0 dans « part_programme » d'une recette étrangère au programme.");
        }
    }
}
