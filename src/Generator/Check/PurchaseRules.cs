using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A source of funding buys no more than it brought, and of a donation residents are told what it bought.</summary>
internal static class PurchaseRules
{
    /// <summary>Prices are rounded to the cent, a donation often to the euro.</summary>
    private const decimal Tolerance = 1;

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("financements"))
        {
            if (row.Text("financement_id") is not { } id)
            {
                continue;
            }

            var lots = Purchases.Lots(facts, id).ToList();
            var lines = Purchases.Expenses(facts, id).ToList();
            if (BroughtBy(row) is { } brought)
            {
                // The same purchase may stand in both tables: each is held to the amount, not their sum.
                Hold(id, brought, lots, Purchases.CostOf, "quantite", faults);
                Hold(id, brought, lines, Purchases.AmountOf, "montant_realise", faults);
            }

            if (row.Text("origine") == "mecenat" && row.Number("montant_recu") > 0 && row["contrepartie"].IsMissing && !row.IsRefused("contrepartie"))
            {
                faults.Add(Codes.ReturnUnsaid, row.PlaceOf("contrepartie"), "colonne « contrepartie » : ce don a été reçu, et rien ne dit ce que le donateur a demandé en retour. Écrivez-le, ou écrivez « Aucune ».");
            }

            if (row.Text("origine") == "mecenat" && row.Number("montant_recu") > 0 && lots.Count == 0 && lines.Count == 0)
            {
                faults.Add(Codes.DonationUnexplained, row.PlaceOf("financement_id"), $"ce don a été reçu, et rien ne dit ce qu'il a payé. Écrivez « {id} » dans « financement_id » des lots de « equipements.csv » ou des lignes de « budget.csv » qu'il a payés.");
            }
        }
    }

    /// <summary>What a source brings at most; null where no amount is known, so that nothing can be held to it.</summary>
    private static decimal? BroughtBy(Row row)
        => (Awards.Of(row), row.Number("montant_recu")) switch
        {
            ({ } awarded, { } received) => Math.Max(awarded, received),
            var (awarded, received) => awarded ?? received,
        };

    private static void Hold(string id, decimal brought, List<Row> bought, Func<Row, decimal?> costOf, string column, DiagnosticBag faults)
    {
        var total = bought.Sum(row => costOf(row) ?? 0);
        // A negative amount was told where it stands: here it only brings nothing.
        if (total > Math.Max(brought, 0) + Tolerance)
        {
            var last = bought[^1];
            faults.Add(Codes.BoughtOverPaid, last.PlaceOf(column), $"les lignes de « {last.Schema.Name} » que « {id} » a payées font {French.Euros(total)}, et ce financement n'apporte que {French.Euros(brought)}. Corrigez un montant, ou videz « financement_id » là où un autre argent a aussi payé.");
        }
    }
}
