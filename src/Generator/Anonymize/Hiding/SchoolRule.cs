using Portal.Anonymize.Counts;
using Portal.Anonymize.Plans;
using Portal.Anonymize.Responses;
using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Anonymize.Hiding;

/// <summary>What is published unites at least three schools, none of which is nearly all of it. A smaller group within is for the engine to hide.</summary>
internal static class SchoolRule
{
    /// <param name="plan">The plan.</param>
    /// <param name="answers">Each person's answers and school.</param>
    /// <param name="designs">What is counted.</param>
    /// <param name="rules">How many schools, and how much of one.</param>
    /// <param name="faults">Where to tell.</param>
    public static void Check(Plan plan, Answers answers, IReadOnlyList<Design> designs, Rules rules, DiagnosticBag faults)
    {
        foreach (var design in designs)
        {
            var count = new SchoolCount();
            foreach (var answer in design.Items)
            {
                count.Add(answer.School);
            }

            if (count.Schools < rules.LeastSchools)
            {
                faults.Add(Codes.SchoolRuleBroken, plan.School.Place, $"{Subject(plan, design)} viennent de moins de {French.Number(rules.LeastSchools)} écoles : ce serait publier le résultat d'une école. Attendez les réponses d'autres écoles, ou réunissez celles de plusieurs communes.");
                return;
            }

            if (count.LargestShare > rules.MostOfOneSchool)
            {
                faults.Add(Codes.SchoolRuleBroken, plan.School.Place, $"{Subject(plan, design)} viennent à plus de {rules.MostOfOneSchool} % d'une seule école (les réponses sans école comptent avec la plus grande) : ce serait publier son résultat. Attendez les réponses d'autres écoles.");
                return;
            }
        }

        for (var d = 0; d < plan.Dimensions.Count; d++)
        {
            if (TellsSchool(answers, d, rules))
            {
                faults.Add(Codes.SchoolRuleBroken, plan.Dimensions[d].Column.Place, $"« {plan.Dimensions[d].Name} » dit de quelle école vient presque chaque réponse : ce serait publier le résultat de chaque école. Retirez cette dimension ; aucune autre colonne ne la remplace.");
            }
        }
    }

    /// <summary>
    /// Whether the value gives the school away: of the answers whose value is common enough to be shown, nearly all come from the school that gives
    /// that value most. A class, a teacher, a canteen do so as well as a name. Two values are needed: one alone says nothing.
    /// </summary>
    private static bool TellsSchool(Answers answers, int dimension, Rules rules)
    {
        if (rules.LeastSchools == 0)
        {
            return false;
        }

        var byValue = answers.Items.Where(a => a.School.Length > 0 && a.Values[dimension] is not null)
            .GroupBy(a => a.Values[dimension]!, a => a.School, StringComparer.Ordinal)
            .Where(g => g.Count() >= rules.Threshold)
            .ToList();
        var ofTheirMain = byValue.Sum(g => g.GroupBy(s => s, StringComparer.Ordinal).Max(s => s.Count()));
        return byValue.Count > 1 && ofTheirMain * 100 > byValue.Sum(g => g.Count()) * rules.MostOfOneSchool;
    }

    private static string Subject(Plan plan, Design design)
        => plan.Kind == DatasetKind.Own ? "les réponses" : $"les réponses à « {design.Indicator} »{(design.Scope.Length > 0 ? $" (« {design.Scope} »)" : "")}";
}
