using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Proving;

/// <summary>What a proof shows of another way to count: the price index of each row; the whole of which a figure is a share.</summary>
internal static class ProofCounting
{
    /// <summary>For each row in constant euros « 1 000 € × 125 ÷ 100 »: its own amount, the index of the year whose prices are taken, and that of its year.</summary>
    public static Func<Contribution, string?> Details(Facts facts, Evaluation evaluation)
    {
        if (!evaluation.Query.IsInConstantEuros)
        {
            return _ => null;
        }

        var (indices, to) = (ConstantEuros.Indices(facts), ConstantEuros.BaseYear(facts)!);
        return part => part is not { State: ValueState.Value, Current: { } current } ? null
            : $"{French.Euros(current)} en {evaluation.PeriodOf(part)} × {French.ShortNumber(indices[to])} ÷ {French.ShortNumber(indices[evaluation.PeriodOf(part)])} (indices des prix de {to} et de {evaluation.PeriodOf(part)})";
    }

    /// <summary>The whole, with its own proof, then the share.</summary>
    public static IEnumerable<StepView> Steps(Evaluation evaluation, Func<Evaluation, string> proofOf, Words words)
        => evaluation.Query.IsShare && evaluation.Whole() is { } whole && whole.Total() is { State: ValueState.Value } sum && evaluation.Total() is { } share
            ?
            [
                new StepView(words["preuve.divise_tout"], $"÷ {ProofSteps.Exact(sum, evaluation.OwnUnit)}", proofOf(whole)),
                new StepView(words["preuve.part"], FigureText.Of(share, evaluation.Unit)) { IsTotal = true, IsSecret = share.State == ValueState.Secret },
            ]
            : [];
}
