using System.Globalization;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Charts.Flow;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>From two amounts, each split by a column, to the figure that sets sources beside uses.</summary>
internal static class FlowBuilder
{
    public static ChartView? Build(Facts facts, FlowBlock block, string id, SiteViews views, Func<Evaluation, string> proofOf, string report, Words words, DiagnosticBag faults)
    {
        if (SideOf(facts, block.Sources, words["flux.sources"], faults) is not { } sources || SideOf(facts, block.Uses, words["flux.emplois"], faults) is not { } uses)
        {
            return null;
        }

        var flow = new FlowChart(id, block.Title, sources.Column, uses.Column) { IsOneScope = AreOfOneScope(sources.Evaluation, uses.Evaluation) };
        var sentence = FlowSentence.Of(flow);
        var (from, to) = (views.Datasets[sources.Evaluation.Measure.Dataset], views.Datasets[uses.Evaluation.Measure.Dataset]);
        return new ChartView
        {
            Id = id,
            Type = "flux",
            Title = block.Title,
            Unit = block.Unit is { } own ? Scope.Completed(own, PartsOf(facts, sources).Concat(PartsOf(facts, uses)).Distinct(StringComparer.Ordinal), block.Title) : UnitLine(facts, sources, uses),
            Sentence = sentence,
            Svg = Picture.Of(id, block.Title, sentence, frame => FlowDrawing.Draw(flow, frame)),
            Table = Table(facts, sources, proofOf),
            Csv = from.Csv,
            SourceTitle = from.Title,
            SourceAddress = from.Address,
            Uses = new UsesView(Table(facts, uses, proofOf), to.Csv, to.Title, to.Address),
            Note = block.Note,
            Notes = [.. Cautions(sources, uses, words)],
            // Those of the two totals are in the tables.
            Proofs = [],
            Report = report,
        };
    }

    private static Side? SideOf(Facts facts, FlowSide side, string title, DiagnosticBag faults)
    {
        if (Evaluation.Of(facts, side.Query, [(side.By, side.ByPlace)], faults) is not { } evaluation || Pivot.Of(facts, evaluation, side.By, null) is not { } pivot)
        {
            return null;
        }

        var values = Rounding.Of(pivot, evaluation.Unit, categoriesAdd: true, seriesAdd: false)[0];
        return new Side(evaluation, side.By, pivot, new FlowColumn(title, [.. pivot.Categories.Select((category, i) => new FlowPart(category.Label, values[i]) { IsOwn = side.By == "origine" && category.Value == "commune" })]));
    }

    /// <summary>« En euros · 2023 à 2025 »; where the two sides are of other years, those of each.</summary>
    private static string UnitLine(Facts facts, Side sources, Side uses)
    {
        var (from, to) = (ScopeOf(facts, sources), ScopeOf(facts, uses));
        return from == to ? from.Length == 0 ? "En euros" : $"En euros · {from}" : $"En euros · {sources.Column.Title}{French.NoBreakSpace}: {from} · {uses.Column.Title}{French.NoBreakSpace}: {to}";
    }

    /// <summary>Where the page asks for other years on each side, what is left of one is nothing that the other lacks. A year without a row is none of them.</summary>
    private static bool AreOfOneScope(Evaluation sources, Evaluation uses) => AskedFor(sources).SetEquals(AskedFor(uses)) || YearsOf(sources).SetEquals(YearsOf(uses));

    private static HashSet<string> AskedFor(Evaluation side) => [.. side.Query.Filter.Where(c => c.Column == side.Measure.PeriodDimension).SelectMany(c => c.Values)];

    private static HashSet<string> YearsOf(Evaluation side) => [.. side.Contributions.Select(c => side.Measure.Dimension(c, side.Measure.PeriodDimension))];

    private static string ScopeOf(Facts facts, Side side) => string.Join(", ", PartsOf(facts, side));

    private static IReadOnlyList<string> PartsOf(Facts facts, Side side) => Scope.PartsOf(facts, side.Evaluation, [side.By]);

    private static TableView Table(Facts facts, Side side, Func<Evaluation, string> proofOf)
    {
        var (column, evaluation) = (side.Column, side.Evaluation);
        var rows = column.Parts.Select((part, i) => new RowView(null,
        [
            new CellView(part.Name, "", true),
            new CellView(part.Text, "n") { IsSecret = part.Datum.State == ValueState.Secret, Address = proofOf(evaluation.Narrow([(side.By, side.Pivot.Categories[i].Value)])) },
        ]));
        List<CellView> total = [new CellView("Total", "total", true), new CellView(column.TotalText, "n total") { IsSecret = column.TotalText == "s", Address = proofOf(evaluation) }];
        return new TableView(
            Scope.Completed(column.Title, PartsOf(facts, side)),
            [new HeaderView(Labels.TitleOf(facts, evaluation.Measure.Dataset, side.By)), new HeaderView(evaluation.Measure.Label, "n")],
            [.. rows])
        {
            Total = total,
        };
    }

    private static IEnumerable<NoteView> Cautions(Side sources, Side uses, Words words)
    {
        var missing = sources.Evaluation.Contributions.Concat(uses.Evaluation.Contributions).Count(c => c.State == ValueState.Missing);
        if (missing > 0)
        {
            yield return new NoteView("", FigureText.PartialNote(missing, words));
        }

        if (sources.IsAdjusted || uses.IsAdjusted)
        {
            yield return new NoteView("", words["graphique.arrondi"]);
        }
    }

    private sealed record Side(Evaluation Evaluation, string By, Pivot Pivot, FlowColumn Column)
    {
        /// <summary>A part is not what rounding it alone would give.</summary>
        public bool IsAdjusted => Pivot.Values[0].Zip(Column.Parts).Any(pair => Math.Abs(pair.First.Value - pair.Second.Datum.Value) > 0.5m);
    }
}
