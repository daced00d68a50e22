using Portal.Model;

namespace Portal.Figures;

/// <summary>What one source of funding paid for by itself (<c>financement_id</c>): lots of the inventory, and the lines of the closed accounts.</summary>
public static class Purchases
{
    public static IEnumerable<Row> Lots(Facts facts, string fundingId)
        => Inventory.Counted(facts).Where(row => row.Text("financement_id") == fundingId);

    /// <summary>Real expenses as the accounts closed them: a vote buys nothing.</summary>
    public static IEnumerable<Row> Expenses(Facts facts, string fundingId)
        => facts.Rows("budget").Where(row => row.Text("financement_id") == fundingId && row.Text("sens") == "depense"
            && row.Text("mouvement") is null or "reel" && row.Text("etape") is "compte_administratif" or "compte_financier_unique");

    /// <summary>In euros, or null for a lot whose price is not known.</summary>
    public static decimal? CostOf(Row lot) => lot.Number("quantite") * lot.Number("cout_unitaire");

    /// <summary>In euros, the programme's part of the line; null where nothing is realised yet.</summary>
    public static decimal? AmountOf(Row line) => line.Number("montant_realise") * (line.Number("part_programme") ?? 1);
}
