using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// A whole budget balances, section by section, and what its ordre lines spend they receive. Only for the years that the settings say are whole:
/// of one programme's lines nothing of the kind can be asked.
/// </summary>
/// <remarks>
/// A budget is voted by stages that add up, each balanced: primitif, supplémentaire, décisions modificatives. The account of the year's end
/// repeats the credits of them all. So the votes are summed together, and the account apart; what is realised balances in its ordre lines alone.
/// </remarks>
internal static class BalanceRules
{
    public static void Check(BudgetGroups budget, Settings settings, DiagnosticBag faults)
    {
        foreach (var year in settings.FullBudgets.Distinct().Select(y => y.ToString("0000", CultureInfo.InvariantCulture)).Where(budget.IsWhole))
        {
            var groups = budget.All.Where(g => g.Key.Year == year).ToList();
            foreach (var document in groups.Where(g => g.Opened is not null).GroupBy(g => g.Key.IsAccounts))
            {
                foreach (var section in document.Where(g => g.Key.Section.Length > 0).GroupBy(g => g.Key.Section))
                {
                    CheckSection($"exercice {year}, {Name(document.Key)}, section « {section.Key} »", year, [.. section], faults);
                }

                CheckOrder($"exercice {year}, {Name(document.Key)}", document.Where(g => g.Key.IsOrder).ToList(), g => g.Opened, "credits_ouverts", faults);
            }

            CheckOrder($"exercice {year}, montants réalisés", groups.Where(g => g.Key.IsAccounts && g.Key.IsOrder).ToList(), g => g.Realised, "montant_realise", faults);
        }
    }

    private static string Name(bool accounts) => accounts ? "crédits ouverts au compte de fin d'année" : "crédits votés";

    private static void CheckSection(string what, string year, List<BudgetGroup> groups, DiagnosticBag faults)
    {
        var (spent, received) = Sums(groups, g => g.Opened);
        if (spent > received)
        {
            faults.Add(Codes.ExpensesOverReceipts, Place(groups, expense: true, "credits_ouverts"), $"{what} : {French.Euros(spent)} de dépenses pour {French.Euros(received)} de recettes. Un budget s'équilibre : ajoutez la recette qui manque ou corrigez un montant ; si le tableau n'a pas tout le budget, retirez {year} de « budgets_complets ».");
        }
        else if (received > spent)
        {
            faults.Add(Codes.ReceiptsOverExpenses, Place(groups, expense: false, "credits_ouverts"), $"{what} : {French.Euros(received)} de recettes pour {French.Euros(spent)} de dépenses. Le conseil peut voter un excédent ; sinon, ajoutez la dépense qui manque, ou retirez {year} de « budgets_complets ».");
        }
    }

    private static void CheckOrder(string what, List<BudgetGroup> groups, Func<BudgetGroup, decimal?> amount, string column, DiagnosticBag faults)
    {
        var (spent, received) = Sums(groups, amount);
        if (spent != received)
        {
            faults.Add(Codes.OrderUnbalanced, Place(groups, spent > received, column), $"{what} : les opérations d'ordre font {French.Euros(spent)} de dépenses et {French.Euros(received)} de recettes. Chacune s'inscrit deux fois, pour le même montant : ajoutez la ligne qui manque, ou corrigez « mouvement » ou un montant.");
        }
    }

    private static (decimal Spent, decimal Received) Sums(List<BudgetGroup> groups, Func<BudgetGroup, decimal?> amount)
        => (groups.Where(g => g.Key.IsExpense).Sum(g => amount(g) ?? 0), groups.Where(g => !g.Key.IsExpense).Sum(g => amount(g) ?? 0));

    /// <summary>The first line of the heavier side, where there is one.</summary>
    private static Place Place(List<BudgetGroup> groups, bool expense, string column)
        => (groups.Where(g => g.Key.IsExpense == expense).MinBy(g => g.First.Index) ?? groups[0]).First.PlaceOf(column);
}
