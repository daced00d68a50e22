using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// A lease that ends within six months needs a decision; the rents of a year are those that its accounts paid; and a lease, being a way to
/// pay, is a receipt nowhere.
/// </summary>
internal static class LeaseRules
{
    private static readonly string[] NotAids = ["emprunt", "autre"];

    private static readonly string[] LeaseWords = ["location", "credit_bail", "leasing"];

    public static void Check(Facts facts, BudgetGroups budget, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("locations"))
        {
            if (Leases.End(row) is { } end && end >= facts.Today && end <= facts.Today.AddMonths(6) && row["fin_prevue"].IsMissing && !row.IsRefused("fin_prevue"))
            {
                faults.Add(Codes.LeaseEnding, row.PlaceOf("debut"), $"cette location se termine le {French.LongDate(end)} et rien n'est prévu ensuite. Remplissez « fin_prevue » : restitution, achat ou renouvellement.");
            }
        }

        CheckRents(facts, budget, faults);
        foreach (var group in budget.All.Where(g => g.Key.Direction == "recette" && IsOnLeaseAccount(g.Key.Account)))
        {
            faults.Add(Codes.LeaseAsReceipt, group.First.PlaceOf("sens"), $"colonne « sens » : une recette au compte {group.Key.Account}, qui est un compte de loyers payés. Une location est une façon de payer, pas une recette : écrivez « depense », ou corrigez le compte.");
        }

        var lessors = facts.Rows("locations").Select(row => Suggestion.Fold(row.Text("bailleur") ?? "")).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var row in facts.Rows("financements"))
        {
            if (LeaseColumn(row, lessors) is { } column)
            {
                faults.Add(Codes.LeaseAsReceipt, row.PlaceOf(column), $"colonne « {column} » : « {row.Text(column)} » désigne une location. C'est une façon de payer, pas un financement : supprimez cette ligne et inscrivez le contrat dans « locations.csv ».");
            }
        }
    }

    /// <summary>Only where an account was closed. Of a line, the part of the programme: leases are listed for it alone.</summary>
    private static void CheckRents(Facts facts, BudgetGroups budget, DiagnosticBag faults)
    {
        var leases = facts.Rows("locations");
        if (!facts.Datasets.ContainsKey("locations") || leases.Any(row => row["loyer"].IsMissing || row["periodicite"].IsMissing || Leases.End(row) is null))
        {
            return;
        }

        var due = Leases.Rents(facts).ToLookup(rent => rent.Period!);
        foreach (var accounts in budget.All.Where(g => g.Key.IsAccounts && budget.IsWhole(g.Key.Year)).GroupBy(g => g.Key.Year))
        {
            var paid = accounts.Where(g => g.Key is { IsExpense: true, IsOrder: false } && Leases.IsRentOfThings(g.Key.Account)).ToList();
            var (expected, found) = (due[accounts.Key].Sum(rent => rent.Amount), paid.Sum(g => g.ForProgramme));
            if (paid.Exists(g => g.LacksRealised) || Math.Abs(expected - found) <= Math.Max(1, expected * Figures.Reconciliation.Rents.Tolerance))
            {
                continue;
            }

            var place = paid.MinBy(g => g.First.Index) is { } first ? first.First.PlaceOf("montant_realise") : due[accounts.Key].First().Row.PlaceOf("loyer");
            faults.Add(Codes.RentsDiffer, place, $"exercice {accounts.Key} : {French.Euros(found)} réalisés pour le programme aux comptes de location (6122 et 6135, 612 et 613 en M57_A), et {French.Euros(expected)} de loyers dus d'après « locations.csv ». Corrigez le montant, « part_programme » ou le contrat, ou ajoutez la ligne qui manque.");
        }
    }

    private static bool IsOnLeaseAccount(string account)
        => account.StartsWith("612", StringComparison.Ordinal) || account.StartsWith("613", StringComparison.Ordinal);

    /// <summary>
    /// The column that shows a lease in a source of funding: an account of rents; or, where the money is no aid, a scheme or a funder that is
    /// a lease by its name, or a lessor of ours. An aid to lease, or a lessor who gives, is none.
    /// </summary>
    private static string? LeaseColumn(Row row, HashSet<string> lessors)
    {
        if (IsOnLeaseAccount(row.Text("compte") ?? ""))
        {
            return "compte";
        }

        if (!NotAids.Contains(row.Text("origine")))
        {
            return null;
        }

        var (scheme, funder) = (Suggestion.Fold(row.Text("dispositif") ?? ""), Suggestion.Fold(row.Text("financeur") ?? ""));
        return Array.Exists(LeaseWords, word => scheme.StartsWith(word, StringComparison.Ordinal)) ? "dispositif"
            : lessors.Contains(funder) || Array.Exists(LeaseWords[1..], word => $"_{funder}_".Contains($"_{word}_", StringComparison.Ordinal)) ? "financeur"
            : null;
    }
}
