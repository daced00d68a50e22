using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// No chapter spends more than the credits opened on it. The council votes by chapter, so a line may, and often does. Receipts have no ceiling.
/// </summary>
internal static class ChapterRules
{
    public static void Check(BudgetGroups budget, DiagnosticBag faults)
    {
        var expenses = budget.All.Where(g => g.Key is { IsExpense: true, IsOrder: false, Chapter.Length: > 0 }).ToList();
        var voted = expenses.Where(g => !g.Key.IsAccounts).ToLookup(g => (g.Key.Year, g.Key.Chapter));
        foreach (var chapter in expenses.Where(g => g.Key.IsAccounts && budget.IsWhole(g.Key.Year)).GroupBy(g => (g.Key.Year, g.Key.Stage, g.Key.Chapter)))
        {
            var (year, _, name) = chapter.Key;
            // The account of the year's end repeats the credits; where it does not, the votes have them.
            if ((Opened(chapter) ?? Opened(voted[(year, name)])) is { } opened && chapter.Sum(g => g.Realised ?? 0) is var realised && realised > opened)
            {
                faults.Add(Codes.ChapterOverspent, chapter.MinBy(g => g.First.Index)!.First.PlaceOf("montant_realise"), $"exercice {year}, chapitre {name} : {French.Euros(realised)} de dépenses réalisées pour {French.Euros(opened)} de crédits ouverts. Vérifiez les montants, ou ajoutez la décision modificative qui manque ; si le tableau n'a pas tout le chapitre, le reste a pu le permettre.");
            }
        }
    }

    /// <summary>Null where no line says: nothing is not zero.</summary>
    private static decimal? Opened(IEnumerable<BudgetGroup> groups)
        => groups.Where(g => g.Opened is not null).ToList() is { Count: > 0 } known ? known.Sum(g => g.Opened) : null;
}
