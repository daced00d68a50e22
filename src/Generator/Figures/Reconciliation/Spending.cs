using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>For each year whose accounts are closed: what was spent is what the commune put in, what it was awarded and what it borrowed.</summary>
public static class Spending
{
    public static IEnumerable<Balance> Of(Facts facts)
    {
        var left = ActionGap.Lacks(facts);
        List<Balance> balances = [];
        foreach (var year in Asking.ClosedYears(facts))
        {
            if (Of(facts, year, ref left) is { } balance)
            {
                balances.Add(balance);
            }
        }

        return balances;
    }

    /// <param name="facts">What the figures are computed from.</param>
    /// <param name="year">A year whose accounts are closed.</param>
    /// <param name="left">What actions still lack; a year that this explains uses it up.</param>
    private static Balance? Of(Facts facts, string year, ref IReadOnlyDictionary<string, decimal?> left)
    {
        if (Asking.Of(facts, "depenses_realisees", ("exercice", [year])) is not { } spent)
        {
            return null;
        }

        var own = Asking.Of(facts, "apport_commune", ("exercice", [year]));
        var aids = Asking.Of(facts, "aides_accordees", ("exercice", [year]));
        var loans = Asking.Of(facts, "financements_accordes", ("exercice", [year]), ("origine", ["emprunt"]));
        var balance = new Balance(year, Asking.SideOf(spent), Asking.SideOf(own, aids, loans), Standing.Incomparable);
        if (own is null)
        {
            return balance with { Reason = aids is null && loans is null ? "sans_financement" : "sans_part_commune" };
        }

        if (spent.Contributions.Any(c => c.State != ValueState.Value))
        {
            return balance with { Reason = "montant_absent" };
        }

        if (Math.Abs(balance.Gap) <= Asking.Tolerance)
        {
            return balance with { Standing = Standing.Agrees };
        }

        var gaps = ActionGap.Of(balance, left);
        if (!ActionGap.Explain(gaps))
        {
            return balance with { Standing = Standing.Disagrees, At = ActionGap.Farthest(gaps).Row };
        }

        left = ActionGap.After(gaps, left);
        return balance with { Standing = Standing.Explained, Reason = "action_en_cours" };
    }
}
