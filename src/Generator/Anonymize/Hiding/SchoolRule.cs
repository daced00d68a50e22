using Portal.Anonymize.Counts;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Anonymize.Hiding;

/// <summary>What is published unites at least three schools, none of which is nearly all of it. A smaller group within is for the engine to hide.</summary>
internal static class SchoolRule
{
    /// <param name="plan">The plan.</param>
    /// <param name="designs">What is counted.</param>
    /// <param name="rules">How many schools, and how much of one.</param>
    /// <param name="faults">Where to tell.</param>
    public static void Check(Plan plan, IReadOnlyList<Design> designs, Rules rules, DiagnosticBag faults)
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
    }

    private static string Subject(Plan plan, Design design)
        => plan.Kind == DatasetKind.Own ? "les réponses" : $"les réponses à « {design.Indicator} »{(design.Scope.Length > 0 ? $" (« {design.Scope} »)" : "")}";
}
