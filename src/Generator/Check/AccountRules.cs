using System.Globalization;
using Portal.Accounts;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// An account is one of the plan that the settings declare for its year, and takes entries. Where the edition of that year is not held, the
/// nearest one serves, and doubts where it would otherwise refuse. Told once for each account: a budget repeats it on thousands of lines.
/// </summary>
internal static class AccountRules
{
    /// <summary>Below, the plan M14 stops at shorter accounts: those that only group others in ours take entries there.</summary>
    private const decimal ShortM14Population = 3500;

    public static void Check(BudgetGroups budget, Settings settings, DiagnosticBag faults)
    {
        // Without any plan, the settings are at fault and say so.
        if (settings.AccountPlans.Count == 0)
        {
            return;
        }

        var undeclared = new HashSet<string>(StringComparer.Ordinal);
        var doubts = new Dictionary<(AccountPlan Plan, string Code), Doubt>();
        foreach (var group in budget.All.Where(g => g.Key.Year.Length > 0))
        {
            var year = int.Parse(group.Key.Year, CultureInfo.InvariantCulture);
            if (PlanOf(settings, year) is not { } plan)
            {
                if (undeclared.Add(group.Key.Year))
                {
                    faults.Add(Codes.PlanUndeclared, group.First.PlaceOf("exercice"), $"colonne « exercice » : « plans_comptables » ne dit pas le plan de {group.Key.Year} ; les comptes de cette année ne sont pas contrôlés. Ajoutez l'année et son plan dans « data/commune.yml ».");
                }
            }
            else if (IsNumber(group.Key.Account) && !Takes(plan, group.Key.Account, settings.Population))
            {
                var known = doubts.GetValueOrDefault((plan, group.Key.Account), new Doubt(group, year, 0));
                var first = known.Year != plan.Year && year == plan.Year ? new Doubt(group, year, known.Lines) : known;
                doubts[(plan, group.Key.Account)] = first with { Lines = known.Lines + group.Count };
            }
        }

        foreach (var ((plan, code), doubt) in doubts)
        {
            Tell(plan, code, doubt, faults);
        }
    }

    /// <summary>The last plan declared for that year or before; null before the first.</summary>
    private static AccountPlan? PlanOf(Settings settings, int year)
        => settings.AccountPlans.LastOrDefault(p => p.Year <= year).Plan is { } name ? AccountPlans.Find(name) : null;

    /// <summary>What is not even a number was told by its column's pattern.</summary>
    private static bool IsNumber(string code) => code.Length is >= 3 and <= 10 && code.All(char.IsAsciiDigit);

    private static bool Takes(AccountPlan plan, string code, decimal population)
        => plan.Find(code) is { } account
            ? account.IsPostable || (plan.Name == "M14" && population < ShortM14Population)
            // The plan leaves these to be subdivided by operation or by mandate.
            : code.StartsWith("45", StringComparison.Ordinal) && Parent(plan, code) is { IsPostable: true };

    private static void Tell(AccountPlan plan, string code, Doubt doubt, DiagnosticBag faults)
    {
        var lines = doubt.Lines == 1 ? "" : $" ({French.Number(doubt.Lines)} lignes)";
        var where = $"colonne « compte » : « {code} »{lines}";
        var account = plan.Find(code);
        var place = doubt.Group.First.PlaceOf("compte");
        var problem = account is null ? "n'est pas dans le plan" : "regroupe d'autres comptes et ne reçoit pas d'écriture dans le plan";
        if (doubt.Year != plan.Year)
        {
            faults.Add(Codes.AccountDoubtful, place, $"{where} {problem} {plan.Name} de {plan.Year}, le plus proche de {doubt.Year} que le portail connaisse. Vérifiez-le dans le plan de {doubt.Year}. {Advice(plan, code)}");
        }
        else if (account is not null && plan.Name == "M14")
        {
            faults.Add(Codes.AccountDoubtful, place, $"{where} {problem} M14 des communes de {French.Number(ShortM14Population)} habitants ou plus. Vérifiez le plan de la commune et « population ». {Advice(plan, code)}");
        }
        else
        {
            faults.Add(account is null ? Codes.AccountUnknown : Codes.AccountOfGroup, place, $"{where} {problem} {plan.Name} de {plan.Year}. {Advice(plan, code)}");
        }
    }

    /// <summary>The accounts that take entries in its place: where the plan stops, or the three nearest in the same group.</summary>
    private static string Advice(AccountPlan plan, string code)
    {
        var group = plan.Find(code) ?? Parent(plan, code);
        if (group is { IsPostable: true })
        {
            return $"Le plan s'arrête à {Named(group)} : écrivez ce compte.";
        }

        var near = group is null ? [] : plan.Accounts.Values
            .Where(a => a.IsPostable && a.Code.StartsWith(group.Code, StringComparison.Ordinal))
            .OrderBy(a => Math.Abs(a.Code.Length - code.Length)).ThenBy(a => Math.Abs(Number(a.Code) - Number(code))).ThenBy(a => a.Code, StringComparer.Ordinal)
            .Take(3).Select(Named).ToList();
        return near.Count == 0 ? "Recopiez le compte depuis le budget voté, ou corrigez « plans_comptables »." : $"Écrivez le compte détaillé, par exemple {string.Join(" ou ", near)}.";
    }

    private static Account? Parent(AccountPlan plan, string code)
        => Enumerable.Range(1, code.Length - 1).Select(cut => plan.Find(code[..^cut])).FirstOrDefault(a => a is not null);

    private static long Number(string code) => long.Parse(code, CultureInfo.InvariantCulture);

    private static string Named(Account account) => $"{account.Code} ({account.Label})";

    private sealed record Doubt(BudgetGroup Group, int Year, int Lines);
}
