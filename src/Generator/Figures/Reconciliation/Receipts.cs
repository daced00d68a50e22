using System.Globalization;
using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>
/// Over all the years whose accounts are closed: what the budget received on accounts of aids is what funders paid. Not year by year: a funder
/// may pay in several times, and its row has the day of the last.
/// </summary>
public static class Receipts
{
    /// <summary>Grants, VAT given back, gifts: of investment and of running costs, in the plans that we know. The State's general grants (741 and after) pay for no action.</summary>
    private static readonly string[] AidAccounts = ["10222", "1025", "13", "744", "747", "7488", "756", "7713"];

    /// <summary>Null where no account is closed.</summary>
    public static Balance? Of(Facts facts)
    {
        var years = Asking.ClosedYears(facts);
        if (years.Count == 0)
        {
            return null;
        }

        var accounts = facts.Rows("budget").Select(row => row.Text("compte") ?? "").Where(account => Array.Exists(AidAccounts, a => account.StartsWith(a, StringComparison.Ordinal))).Distinct().Order(StringComparer.Ordinal).ToList();
        var received = accounts.Count == 0 ? null : Asking.Of(facts, "recettes_realisees", ("exercice", years), ("compte", accounts));
        var paid = Asking.Of(facts, "aides_versees", ("exercice", years));
        var balance = new Balance(years.Count == 1 ? years[0] : $"{years[0]} à {years[^1]}", Asking.SideOf(received), Asking.SideOf(paid), Standing.Incomparable);
        var (least, most) = Bounds(facts, years);
        if (received is null || most == 0)
        {
            return balance with { Reason = received is null ? "sans_recette" : "sans_versement" };
        }

        if (received.Contributions.Any(c => c.State != ValueState.Value))
        {
            return balance with { Reason = "montant_absent" };
        }

        if (Math.Abs(balance.Gap) <= Asking.Tolerance)
        {
            return balance with { Standing = Standing.Agrees };
        }

        return received.Contributions.Sum(c => c.Amount) is var sum && sum >= least - Asking.Tolerance && sum <= most + Asking.Tolerance
            ? balance with { Standing = Standing.Explained, Reason = "versement_a_cheval" }
            : balance with { Standing = Standing.Disagrees, At = Nearest(balance) };
    }

    /// <summary>What was surely paid in these years, and what may have been: an aid is paid between its award and its last payment.</summary>
    private static (decimal Least, decimal Most) Bounds(Facts facts, IReadOnlyList<string> years)
    {
        var (least, most) = (0m, 0m);
        // An aid without the day on which it was paid explains nothing: it would explain any gap.
        foreach (var row in facts.Rows("financements").Where(row => Payments.IsPaid(row) && row.Date("recu_le") is not null))
        {
            var (from, to) = (row.Date("accorde_le")?.Year ?? int.MinValue, row.Date("recu_le")!.Value.Year);
            var amount = row.Number("montant_recu") ?? 0;
            var inside = years.Count(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= from && year <= to);
            most += inside > 0 ? amount : 0;
            least += (long)to - from + 1 == inside ? amount : 0;
        }

        return (least, most);
    }

    /// <summary>The row that brings just what is between the two sides, or the first receipt.</summary>
    private static Row Nearest(Balance balance)
        => balance.Left.Parts.Concat(balance.Right.Parts).Where(p => Math.Abs(p.Amount - Math.Abs(balance.Gap)) <= Asking.Tolerance).Select(p => p.Row).Concat(balance.Left.Parts.Select(p => p.Row)).First();
}
