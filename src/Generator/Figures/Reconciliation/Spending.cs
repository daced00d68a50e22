using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>For each year whose accounts are closed: what was spent is what the commune put in, what it was awarded and what it borrowed.</summary>
public static class Spending
{
    public static IEnumerable<Balance> Of(Facts facts) => Asking.ClosedYears(facts).Select(year => Of(facts, year)).OfType<Balance>();

    private static Balance? Of(Facts facts, string year)
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

        var gaps = ActionGap.Of(facts, balance);
        return ActionGap.Explain(gaps)
            ? balance with { Standing = Standing.Explained, Reason = "action_en_cours" }
            : balance with { Standing = Standing.Disagrees, At = ActionGap.Farthest(gaps).Row };
    }
}
