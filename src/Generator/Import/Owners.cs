using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Import;

/// <summary>Whose budgets a file holds.</summary>
internal static class Owners
{
    /// <summary>The budgets of one commune: this one where the file knows it, else the only one that the file knows.</summary>
    public static IReadOnlyList<Tally> Keep(IReadOnlyCollection<Tally> budgets, string siren, string file, DiagnosticBag faults)
    {
        var kept = OfOneOwner(budgets, siren, file, faults);
        if (faults.HasErrors)
        {
            return kept;
        }

        foreach (var document in kept.GroupBy(b => (b.Budget.Stage, b.Budget.Year)))
        {
            // A principal budget and its annexes: the table has no column to tell them apart, and every total would add them up.
            var distinct = document.DistinctBy(b => (b.Budget.Siret, Suggestion.Fold(b.Budget.Name))).ToList();
            if (distinct.Count > 1)
            {
                faults.Add(Codes.ImportSeveralBudgets, distinct[1].First, $"ce fichier contient {distinct.Count} budgets de la commune pour la même étape ({Stages.Say(document.Key.Stage)} {document.Key.Year}), dont {string.Join(" et ", distinct.Take(2).Select(b => Say(b.Budget)))} : le tableau ne les distinguerait pas, et leurs montants s'ajouteraient. Demandez au service des finances le fichier du seul budget principal.");
            }
        }

        return kept;
    }

    private static IReadOnlyList<Tally> OfOneOwner(IReadOnlyCollection<Tally> budgets, string siren, string file, DiagnosticBag faults)
    {
        var owners = budgets.Where(b => b.Budget.Siren.Length > 0).DistinctBy(b => b.Budget.Siren).ToList();
        if (siren.Length > 0 && owners.Exists(b => b.Budget.Siren == siren))
        {
            foreach (var other in owners.Where(b => b.Budget.Siren != siren))
            {
                var lines = budgets.Where(b => b.Budget.Siren == other.Budget.Siren).Sum(b => b.Lines);
                faults.Add(Codes.ImportBudgetLeft, other.First, $"le budget de {Say(other.Budget)} n'est pas celui de la commune, que ce fichier contient aussi : il est laissé de côté, avec {French.Number(lines)} {French.Plural(lines, "ligne", "lignes")}.");
            }

            return [.. budgets.Where(b => b.Budget.Siren.Length == 0 || b.Budget.Siren == siren)];
        }

        if (owners.Count > 1)
        {
            faults.Add(Codes.ImportSeveralOwners, Place.Start(file), $"ce fichier contient les budgets de {owners.Count} collectivités, dont {string.Join(" et ", owners.Take(2).Select(b => Say(b.Budget)))}, et aucune n'a le SIREN des réglages : on ne peut pas choisir. Écrivez le bon « siren » dans data/commune.yml, ou demandez un fichier qui ne contient que le budget de la commune.");
        }
        else if (siren.Length > 0 && owners.Count == 1)
        {
            faults.Add(Codes.ImportOtherOwner, owners[0].First, $"ce budget est celui de {Say(owners[0].Budget)}, alors que les réglages portent le SIREN {siren}. Vérifiez que c'est le bon fichier avant de publier ces lignes.");
        }

        return [.. budgets];
    }

    private static string Say(Budget budget) => budget.Name.Length > 0 ? $"« {budget.Name} » (SIRET {budget.Siret})" : $"l'établissement de SIRET {budget.Siret}";
}
