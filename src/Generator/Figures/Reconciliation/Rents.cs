using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>For each year whose accounts are closed: what was paid on accounts of rents is what the leases say. A gap is told: LeaseRules warns of it.</summary>
public static class Rents
{
    /// <summary>Rents are rounded, and revised once a year.</summary>
    public const decimal Tolerance = 0.01m;

    /// <summary>No revision of a year goes beyond it.</summary>
    private const decimal MostRevised = 0.1m;

    public static IEnumerable<Balance> Of(Facts facts)
    {
        var accounts = facts.Rows("budget").Select(row => row.Text("compte") ?? "").Where(Leases.IsRentOfThings).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var year in Asking.ClosedYears(facts))
        {
            var paid = accounts.Count == 0 ? null : Asking.Of(facts, "depenses_realisees", ("exercice", [year]), ("compte", accounts));
            var due = Asking.Of(facts, "loyers", ("exercice", [year]));
            if (paid is null && due is null)
            {
                continue;
            }

            var balance = new Balance(year, Asking.SideOf(paid), Asking.SideOf(due), Standing.Incomparable);
            if (balance.Left.Parts.Concat(balance.Right.Parts).Any(part => part.State == ValueState.Missing))
            {
                yield return balance with { Reason = "montant_absent" };
                continue;
            }

            yield return paid is null ? balance with { Reason = "sans_loyer_paye" }
                : due is null ? balance with { Reason = "sans_location" }
                : Math.Abs(balance.Gap) <= Math.Max(Asking.Tolerance, balance.Right.Sum * Tolerance) ? balance with { Standing = Standing.Agrees }
                : Math.Abs(balance.Gap) <= balance.Right.Sum * MostRevised ? balance with { Standing = Standing.Explained, Reason = "loyers_revises" }
                : balance with { Standing = Standing.Disagrees, Reason = "loyers_loin" };
        }
    }
}
