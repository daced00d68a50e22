using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>For each year whose accounts are closed: what was spent is what the commune put in and what it was awarded.</summary>
public static class Spending
{
    public static IEnumerable<Balance> Of(Facts facts) => Asking.ClosedYears(facts).Select(year => Of(facts, year)).OfType<Balance>();

    private static Balance? Of(Facts facts, string year)
    {
        if (Asking.Of(facts, "depenses_realisees", ("exercice", [year])) is not { } spent)
        {
            return null;
        }

        // A gift in kind pays for nothing that goes through the budget.
        var inKind = facts.Rows("financements").Any(row => row["exercice"].ToString() == year && row["en_nature"].IsTrue);
        var own = Asking.Of(facts, "apport_commune", ("exercice", [year]));
        var aids = inKind ? Asking.Of(facts, "aides_accordees", ("exercice", [year]), ("en_nature", ["false", ""])) : Asking.Of(facts, "aides_accordees", ("exercice", [year]));
        var balance = new Balance(year, Asking.SideOf(spent), Asking.SideOf(own, aids), Standing.Incomparable);
        if (own is null)
        {
            return balance with { Reason = aids is null ? "sans_financement" : "sans_part_commune" };
        }

        if (spent.Contributions.Any(c => c.State != ValueState.Value))
        {
            return balance with { Reason = "montant_absent" };
        }

        if (Math.Abs(balance.Gap) <= Asking.Tolerance)
        {
            return balance with { Standing = Standing.Agrees };
        }

        var finished = facts.Rows("actions").Where(row => row.Text("statut") == "termine").Select(row => row.Text("action_id")).ToHashSet();
        return balance.Left.Parts.Concat(balance.Right.Parts).Any(p => p.Row.Text("action_id") is null || !finished.Contains(p.Row.Text("action_id")))
            ? balance with { Standing = Standing.Explained, Reason = "action_en_cours" }
            : balance with { Standing = Standing.Disagrees, At = Farthest(balance) };
    }

    /// <summary>Of the action whose funding is farthest from what it cost that year: a source of funding, or a line of the budget where it has none.</summary>
    private static Row Farthest(Balance balance)
    {
        var gaps = balance.Left.Parts.Select(p => (p.Row, p.Amount)).Concat(balance.Right.Parts.Select(p => (p.Row, Amount: -p.Amount)))
            .GroupBy(p => p.Row.Text("action_id"), StringComparer.Ordinal)
            .OrderByDescending(g => Math.Abs(g.Sum(p => p.Amount))).ThenBy(g => g.Key, StringComparer.Ordinal);
        return gaps.First().OrderBy(p => p.Row.Schema.Name != "financements").ThenBy(p => p.Row.Index).First().Row;
    }
}
