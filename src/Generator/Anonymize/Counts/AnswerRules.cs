using Portal.Anonymize.Plans;
using Portal.Anonymize.Responses;
using Portal.Diagnostics;

namespace Portal.Anonymize.Counts;

/// <summary>What the answers must be for the plan to hold: each value of <c>niveau</c> is a level of the portal's tables or lies below one, and what cannot be is not.</summary>
internal static class AnswerRules
{
    public static void Check(Plan plan, Answers answers, DiagnosticBag faults)
    {
        if (plan.Kind == DatasetKind.Own)
        {
            CheckImpossible(plan, answers, faults);
            return;
        }

        for (var i = 0; i < plan.Dimensions.Count; i++)
        {
            if (plan.Dimensions[i].Name == DatasetRules.Level && Levels.Missing(plan.Dimensions[i], answers.Codes[i]) is { } stray)
            {
                faults.Add(Codes.PlanInvalid, plan.Dimensions[i].PlaceOf("hierarchie"), $"« {stray} » n'est pas un niveau de « {plan.Dataset} » ({string.Join(", ", Levels.Known)}), ni réuni dans l'un d'eux. Rangez-le dans « hierarchie », par exemple « {{ cycle_2: [CP, CE1, CE2] }} ».");
            }
        }
    }

    /// <summary>What the plan says cannot be is not in the answers.</summary>
    private static void CheckImpossible(Plan plan, Answers answers, DiagnosticBag faults)
    {
        var design = Designs.Of(plan, answers)[0];
        foreach (var (dimension, code) in plan.Impossible.SelectMany(c => c).Where(c => !design.Dimensions[c.Dimension].Codes.Contains(c.Code)).Distinct())
        {
            faults.Add(Codes.PlanInvalid, plan.PlaceOf("impossibles"), $"« impossibles » : « {code} » n'est pas une valeur de « {plan.Dimensions[dimension].Name} ». {Suggestion.Sentence(code, design.Dimensions[dimension].Codes.Where(plan.Dimensions[dimension].Writes))}");
        }

        if (design.Items.Any(a => design.IsImpossible([.. a.Values.Select(v => v!)])))
        {
            faults.Add(Codes.PlanInvalid, plan.PlaceOf("impossibles"), "« impossibles » : l'export a des réponses à un croisement que le plan dit impossible. Retirez ce croisement, ou vérifiez l'export.");
        }
    }
}
