using System.Globalization;
using Portal.Model;

namespace Portal.Figures;

/// <summary>What funders paid, in the year in which they did: the accounts of that year have it, whatever the year that it was awarded for.</summary>
public static class Payments
{
    /// <summary>One contribution for each aid that was paid, in the year of its last payment, in euros. Loans and gifts in kind are none.</summary>
    public static IEnumerable<Contribution> Of(Facts facts)
        => facts.Rows("financements").Where(row => IsPaid(row) && row.Date("recu_le") is not null)
            .Select(row => new Contribution(row, row.Number("montant_recu")!.Value, Period: row.Date("recu_le")!.Value.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Money of someone else came in.</summary>
    public static bool IsPaid(Row row) => Awards.IsAid(row) && row.Text("statut") != "refuse" && row.Number("montant_recu") > 0;
}
