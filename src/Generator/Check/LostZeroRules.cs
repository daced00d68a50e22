using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// The chapters 011, 012, 013… that a spreadsheet took for numbers. Told once for each chapter: a budget repeats it on thousands of lines.
/// </summary>
internal static class LostZeroRules
{
    public static void Check(BudgetGroups budget, DiagnosticBag faults)
    {
        // A commune without a budget need not pay for reading the plans.
        if (budget.All.Count == 0)
        {
            return;
        }

        var plans = AccountPlans.Names.Select(name => AccountPlans.Find(name)!).ToList();
        var known = plans.SelectMany(p => p.Chapters.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var chapter in budget.All.Where(g => HasLost(g.Key, known)).GroupBy(g => g.Key.Chapter))
        {
            var count = chapter.Sum(g => g.Count);
            var lines = count == 1 ? "" : $" ({French.Number(count)} lignes)";
            faults.Add(Codes.CellZeroLost, chapter.MinBy(g => g.First.Index)!.First.PlaceOf("chapitre"), $"colonne « chapitre » : « {chapter.Key} »{lines} a perdu son zéro de tête : un tableur l'a pris pour un nombre. Écrivez « 0{chapter.Key} », dans une colonne au format « Texte ».");
        }
    }

    /// <summary>Where 13 and 013 are both chapters, the account tells: those of investment hold no account of charges, of products or of the vote alone.</summary>
    private static bool HasLost(BudgetKey key, HashSet<string> known)
        => key.Chapter.Length == 2 && key.Chapter[0] != '0' && known.Contains($"0{key.Chapter}")
            && (!known.Contains(key.Chapter) || key.Account is ['0' or '6' or '7', ..]);
}
