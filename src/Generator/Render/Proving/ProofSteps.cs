using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Proving;

/// <summary>What stands below the rule: the total to the cent, the division, and how the site rounds what comes out.</summary>
internal static class ProofSteps
{
    /// <param name="evaluation">What the proof is of; its rows add up.</param>
    /// <param name="proofOf">The address of the proof of another figure.</param>
    /// <param name="words">The interface texts.</param>
    public static IReadOnlyList<StepView> Of(Evaluation evaluation, Func<Evaluation, string> proofOf, Words words)
    {
        if (evaluation.Measure.IsSingle || evaluation.Contributions.Count == 0)
        {
            return [];
        }

        var (sum, unit) = (Figure.Sum(evaluation.Contributions), evaluation.OwnUnit);
        List<StepView> steps = [new(words["tableau.total"], Exact(sum, unit)) { IsTotal = true, IsSecret = sum.State == ValueState.Secret }];
        var shown = sum;
        if (evaluation.Query.Per is { } per && sum.State == ValueState.Value && evaluation.Divided() is var (divisor, result))
        {
            var year = evaluation.CountOfDivisor();
            var label = words[$"preuve.divise_{per}"].Replace("{annee}", year?.Query.Filter[0].Values[0] ?? "", StringComparison.Ordinal);
            steps.Add(new StepView(label, $"÷ {French.ShortNumber(divisor)}", year is null ? null : proofOf(year)));
            steps.Add(new StepView(words[$"preuve.par_{per}"], Exact(result with { Value = Math.Round(result.Value, 2, MidpointRounding.AwayFromZero) }, unit)) { IsTotal = true });
            shown = result;
        }

        if (FigureText.Of(shown, unit) is var text && text != steps[^1].Value)
        {
            steps.Add(new StepView(words["preuve.arrondi"], text));
        }

        if (FigureText.Key(shown, unit) is var key && key != text)
        {
            steps.Add(new StepView(words["preuve.en_grand"], key));
        }

        steps.AddRange(ProofCounting.Steps(evaluation, proofOf, words));
        return steps;
    }

    /// <summary>To the cent: here nothing is rounded.</summary>
    public static string Exact(Figure figure, Unit unit)
        => figure.State == ValueState.Value && unit.Kind == UnitKind.Euros ? French.Euros(figure.Value) : FigureText.Of(figure, unit);
}
