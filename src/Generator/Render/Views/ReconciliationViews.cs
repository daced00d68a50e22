using Portal.Diagnostics;
using Portal.Figures;
using Portal.Figures.Reconciliation;
using Portal.Model;
using Portal.Render.Proving;

namespace Portal.Render.Views;

/// <summary>The page that sets funding, budget and published totals against each other. Check has told what nothing explains: an error, save for rents.</summary>
internal sealed class ReconciliationViews(Facts facts, IReadOnlyDictionary<string, DatasetView> datasets, Proofs proofs, Address address, Words words)
{
    public const string Path = "/rapprochement/";

    public ReconciliationView Of() => new()
    {
        Spending = [.. Spending.Of(facts).Select(b => ViewOf(b, "depenses", null))],
        Receipts = Receipts.Of(facts) is { } receipts ? ViewOf(receipts, "recettes", words["rapprochement.recettes_aides"]) : null,
        Rents = [.. Rents.Of(facts).Select(b => ViewOf(b, "loyers", words["rapprochement.loyers_payes"]))],
        Totals = [.. datasets.Values.OrderBy(d => Suggestion.Fold(d.Title), StringComparer.Ordinal).Select(TotalsOf)],
    };

    /// <param name="balance">What was compared.</param>
    /// <param name="section">The part of the page, as a key of the interface texts.</param>
    /// <param name="left">What the figure of the budget is called, where it counts some accounts only.</param>
    private BalanceView ViewOf(Balance balance, string section, string? left)
    {
        var (state, sign) = balance.Standing switch
        {
            Standing.Agrees => ("concorde", Signs.Kept),
            Standing.Explained => ("explique", Signs.Partly),
            Standing.Disagrees => ("differe", Signs.Amiss),
            _ => ("sans_objet", Signs.None),
        };
        return new BalanceView(balance.Period, [.. SidesOf(balance.Left).Select(side => left is null ? side : side with { Label = left })], SidesOf(balance.Right))
        {
            State = state,
            Sign = sign,
            Words = words[$"rapprochement.{state}"],
            RightTotal = balance.Right.Figures.Count > 1 ? Made(Operation.Sum, "tableau.total", balance.Right.Figures, []) : null,
            Gap = balance.Standing is Standing.Explained or Standing.Disagrees ? Made(Operation.Difference, "rapprochement.ecart", balance.Left.Figures, balance.Right.Figures) : null,
            Reason = balance.Reason.Length > 0 ? words[$"rapprochement.{balance.Reason}"] : null,
        };

        // « La dépense et ce qui la paie, 2025 : total ».
        SideView Made(Operation operation, string name, IReadOnlyList<Evaluation> first, IReadOnlyList<Evaluation> second)
        {
            var made = new Calculation($"{words[$"rapprochement.{section}"]}, {balance.Period}{French.NoBreakSpace}: {words[name].ToLowerInvariant()}", operation, first, second);
            return new SideView(words[name], French.Euros(Math.Abs(made.Value)) + Partial.Mark(first.Concat(second).Sum(figure => Figure.Sum(figure.Contributions).Lacking)), address.Of(proofs.PathOf(made)));
        }
    }

    private List<SideView> SidesOf(Side side) => [.. side.Figures.Select(ViewOf)];

    private SideView ViewOf(Evaluation figure)
    {
        var sum = Figure.Sum(figure.Contributions);
        return new SideView(figure.Measure.Label, (figure.Unit.Kind == UnitKind.Euros ? French.Euros(sum.Value) : FigureText.Of(sum, figure.Unit)) + Partial.Mark(sum.Lacking), address.Of(proofs.PathOf(figure)));
    }

    /// <summary>The total of a measure over all that is published; null where its values make none.</summary>
    private Evaluation? TotalOf(Measure measure)
        => Asking.Of(facts, measure.Name) is { AddsUp: true } whole && !measure.IsSingle && Figure.Sum(whole.Contributions).State == ValueState.Value ? whole : null;

    private PublishedTotalView TotalsOf(DatasetView dataset)
        => new(new LinkView(dataset.Title, dataset.Address), dataset.RowCount, dataset.Csv, [.. Measures.All.Where(m => m.Dataset == dataset.Name && m.Unit.Kind != UnitKind.Date).Select(TotalOf).OfType<Evaluation>().Select(ViewOf)]);
}
