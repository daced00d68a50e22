using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Proving;

/// <summary>A figure made of other figures, laid out as a proof is: each of them leads to its own proof, which has the rows.</summary>
internal static class CalculationPages
{
    /// <param name="facts">What names the figures.</param>
    /// <param name="calculation">What the page proves.</param>
    /// <param name="proofOf">The address of the proof of a figure.</param>
    /// <param name="words">The interface texts.</param>
    /// <param name="report">Where to report a mistake.</param>
    public static ProofView View(Facts facts, Calculation calculation, Func<Evaluation, string> proofOf, Words words, string report) => new()
    {
        Title = calculation.Title,
        Value = Rounded(calculation),
        Formula = words[$"calcul.{KeyOf(calculation.Operation)}"],
        Heading = words["calcul.chiffres"],
        Rows = [.. calculation.First.Select(figure => new ProofRowView(NameOf(facts, figure), ValueOf(figure)) { Address = proofOf(figure) })],
        Steps = [.. Steps(facts, calculation, proofOf, words)],
        Report = report,
    };

    private static IEnumerable<StepView> Steps(Facts facts, Calculation calculation, Func<Evaluation, string> proofOf, Words words)
    {
        var isRatio = calculation.Operation == Operation.Ratio;
        if (calculation.First.Count > 1)
        {
            yield return new StepView(words["tableau.total"], French.Euros(calculation.Total)) { IsTotal = true };
        }

        foreach (var figure in calculation.Second)
        {
            yield return new StepView($"{words[isRatio ? "calcul.divise" : "calcul.moins"]}{French.NoBreakSpace}: {NameOf(facts, figure)}", $"{(isRatio ? "÷" : "−")} {ValueOf(figure)}", proofOf(figure));
        }

        if (calculation.Per != 1)
        {
            yield return new StepView(words["calcul.multiplie"], $"× {French.Number(calculation.Per)}");
        }

        var exact = Exact(calculation);
        if (calculation.Second.Count > 0)
        {
            yield return new StepView(words["calcul.resultat"], exact) { IsTotal = true };
        }

        if (Rounded(calculation) is var rounded && rounded != exact)
        {
            yield return new StepView(words["preuve.arrondi"], rounded);
        }
    }

    private static string KeyOf(Operation operation) => operation switch { Operation.Ratio => "rapport", Operation.Difference => "difference", _ => "somme" };

    private static string NameOf(Facts facts, Evaluation figure)
        => Scope.Of(facts, figure) is { Length: > 0 } scope ? $"{figure.Measure.Label}{French.NoBreakSpace}: {scope}" : figure.Measure.Label;

    private static string ValueOf(Evaluation figure) => ProofSteps.Exact(Figure.Sum(figure.Contributions), figure.Unit);

    /// <summary>Sums and differences are shown to the cent; a ratio is rounded as other figures of its unit are.</summary>
    private static string Rounded(Calculation calculation)
        => calculation.Operation == Operation.Ratio ? FigureText.Of(new Figure(ValueState.Value, calculation.Value, []), calculation.Unit) : Exact(calculation);

    private static string Exact(Calculation calculation) => calculation.Unit.Kind switch
    {
        UnitKind.Euros => French.Euros(calculation.Operation == Operation.Difference ? Math.Abs(calculation.Value) : calculation.Value),
        UnitKind.Percent => $"{French.ShortNumber(calculation.Value, 4)}{French.NarrowSpace}%",
        _ => French.ShortNumber(calculation.Value, 4),
    };
}
