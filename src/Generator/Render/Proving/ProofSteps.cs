using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Proving;

/// <summary>What stands below the rule: the total to the cent, the division, and how the site rounds what comes out.</summary>
internal static class ProofSteps
{
    /// <param name="evaluation">What the proof is of; its rows add up.</param>
    /// <param name="proofOf">The address of the proof of another figure.</param>
    /// <param name="settings">Where the number of inhabitants comes from.</param>
    /// <param name="words">The interface texts.</param>
    public static IReadOnlyList<StepView> Of(Evaluation evaluation, Func<Evaluation, string> proofOf, Settings settings, Words words)
    {
        if (evaluation.Measure.IsSingle || evaluation.Contributions.Count == 0)
        {
            // No part of something is still a share of it.
            return [.. ProofCounting.Steps(evaluation, proofOf, words)];
        }

        var (sum, unit) = (Figure.Sum(evaluation.Contributions), evaluation.OwnUnit);
        List<StepView> steps = [new(words["tableau.total"], Exact(sum, unit)) { IsTotal = true, IsSecret = sum.State == ValueState.Secret }];
        var shown = sum;
        if (evaluation.Query.Per is { } per && sum.State == ValueState.Value && evaluation.Divided() is var (divisor, result))
        {
            var year = evaluation.CountOfDivisor();
            var label = per == "habitant" ? Inhabitants(settings, words) : words[$"preuve.divise_{per}"].Replace("{annee}", year?.Query.Filter[0].Values[0] ?? "", StringComparison.Ordinal);
            steps.Add(new StepView(label, $"÷ {French.ShortNumber(divisor)}", year is null ? null : proofOf(year)));
            steps.Add(new StepView(words[$"preuve.par_{per}"], Exact(result with { Value = Math.Round(result.Value, 2, MidpointRounding.AwayFromZero) }, unit)) { IsTotal = true });
            shown = result;
        }

        var periods = evaluation.ByPeriod();
        foreach (var period in periods)
        {
            var figure = period.Divided()?.Result ?? Figure.None;
            steps.Add(new StepView($"{words[$"preuve.par_{evaluation.Query.Per}"]}, {period.PeriodOf(period.Contributions[0])}", FigureText.Of(figure, unit), proofOf(period)));
        }

        if (periods.Count > 0)
        {
            return steps;
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

    /// <summary>No table counts the inhabitants: the label says where their number comes from.</summary>
    private static string Inhabitants(Settings settings, Words words)
        => settings.PopulationYear is { } year
            ? words["preuve.divise_habitant_en"].Replace("{annee}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : words["preuve.divise_habitant"];

    /// <summary>To the cent: here nothing is rounded.</summary>
    public static string Exact(Figure figure, Unit unit)
        => figure.State == ValueState.Value && unit.Kind == UnitKind.Euros ? French.Euros(figure.Value) : FigureText.Of(figure, unit);
}
