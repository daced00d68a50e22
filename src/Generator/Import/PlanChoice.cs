using Portal.Accounts;
using Portal.Diagnostics;

namespace Portal.Import;

/// <summary>Which plan of accounts a budget was written with.</summary>
internal static class PlanChoice
{
    private const string FirstYearWithoutM14 = "2024";

    /// <summary>The plans that a TotEM nomenclature names (« M14-M14_COM_SUP3500 », « M57-M57_D », « M57_A »); none for another one's.</summary>
    public static IReadOnlyList<string> Named(string nomenclature)
    {
        var name = nomenclature.Trim().ToUpperInvariant();
        return name.Contains("M57_A", StringComparison.Ordinal) ? ["M57_A"]
            : name is "M57" or "M57-M57" ? ["M57_D", "M57_A"]
            : name.StartsWith("M57", StringComparison.Ordinal) ? ["M57_D"]
            : name.StartsWith("M14", StringComparison.Ordinal) ? ["M14"]
            : [];
    }

    /// <summary>The plans that a budget of that year may follow, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(string year) => string.CompareOrdinal(year, FirstYearWithoutM14) < 0 ? ["M14", "M57_D", "M57_A"] : ["M57_D", "M57_A"];

    /// <summary>Of several plans, the one that allows entries on most of the accounts, then whose labels are most often the file's.</summary>
    public static AccountPlan Best(IReadOnlyList<string> names, IReadOnlyCollection<BudgetLine> lines)
    {
        var plans = names.Select(n => AccountPlans.Find(n)!).ToList();
        return plans.Count == 1
            ? plans[0]
            : plans.OrderByDescending(p => lines.Count(l => p.Find(l.Account) is { IsPostable: true }))
                .ThenByDescending(p => lines.Count(l => p.Find(l.Account) is { } account && l.Labels.Account.Length > 0 && Suggestion.Fold(account.Label) == Suggestion.Fold(l.Labels.Account)))
                .First();
    }
}
