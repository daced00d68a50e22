using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A grant is asked for, then awarded, then received, and no more is received than awarded.</summary>
internal static class FundingRules
{
    private static readonly string[] Steps = ["demande_le", "accorde_le", "recu_le"];

    private static readonly string[] Amounts = ["montant_accorde", "montant_recu"];

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("financements"))
        {
            for (var i = 1; i < Steps.Length; i++)
            {
                if (row.Date(Steps[i]) is { } date && Steps.Take(i).Select(step => row.Date(step)).Max() is { } before && date < before)
                {
                    faults.Add(Codes.DatesDisordered, row.PlaceOf(Steps[i]), $"colonne « {Steps[i]} » : le {French.LongDate(date)} précède l'étape d'avant (le {French.LongDate(before)}). L'ordre attendu est demande, accord, versement : corrigez la date fausse.");
                }
            }

            if (row.Text("statut") == "refuse" && Array.Find(Amounts, column => row.Number(column) > 0) is { } paid)
            {
                faults.Add(Codes.RefusedAndPaid, row.PlaceOf(paid), $"colonne « {paid} » : {French.Euros(row.Number(paid)!.Value)}, et « statut » dit que la demande a été refusée. Mettez 0 dans « {paid} », ou corrigez le statut.");
            }

            if (Payments.IsPaid(row) && row.Text("statut") is "recu" or "recu_en_partie" or "clos" && row["recu_le"].IsMissing && !row.IsRefused("recu_le"))
            {
                faults.Add(Codes.PaymentUndated, row.PlaceOf("recu_le"), "colonne « recu_le » : cette aide a été reçue, et rien ne dit quand. Écrivez la date du dernier versement ; sans elle, l'aide ne peut pas être comparée au budget.");
            }

            if (row.Number("montant_recu") > row.Number("montant_accorde"))
            {
                faults.Add(Codes.ReceivedOverAwarded, row.PlaceOf("montant_recu"), $"colonne « montant_recu » : {French.Euros(row.Number("montant_recu")!.Value)} dépasse le montant accordé ({French.Euros(row.Number("montant_accorde")!.Value)}). Vérifiez les deux, ou expliquez-le dans « conditions ».");
            }
        }
    }
}
