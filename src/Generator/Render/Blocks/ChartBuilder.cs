using System.Globalization;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>From a chart block to its figure: the query's pivot, drawn, with its table and its links.</summary>
internal static class ChartBuilder
{
    public static ChartView? Build(Facts facts, ChartBlock block, string id, DatasetView dataset, IReadOnlyList<Evaluation> evaluations, Func<Evaluation, string> proofOf, string report, Words words)
    {
        var evaluation = evaluations[0];
        var made = evaluations.Count == 1 ? Pivot.Of(facts, evaluation, block.X, block.Series) : Pivot.Of(facts, evaluations, block.X);
        if (made is not { } pivot)
        {
            return null;
        }

        var shown = new List<string> { block.X, Scope.Unit };
        if (block.Series is { } series)
        {
            shown.Add(series);
        }

        var unit = evaluation.Unit;
        var type = ChartTypeNames.Parse(block.Type) ?? ChartType.Bars;
        if (type == ChartType.StackedBars && pivot.TellsPartOfHundred(unit))
        {
            // The gap up to a hundred would draw the secret part.
            type = ChartType.Bars;
        }

        // Parts of several periods add up to nothing: neither pupils of two years, nor amounts that each year divides by its own number.
        var isWithin = block.Query.IsShare && Shares.AreWithin(evaluation, block.X, block.Series);
        var addsCategories = !evaluation.Measure.IsStock && !isWithin && (block.Query.Per is null or "habitant" || !Pivot.IsTime(block.X));
        var seriesAdd = !evaluation.Measure.IsSingle && block.Series is not null;
        // Years that stand alone are read one by one, as sentences tell them.
        var categoriesAdd = addsCategories && !evaluation.Measure.IsSingle && (seriesAdd || block.Query.IsShare || type == ChartType.Doughnut || !Pivot.IsTime(block.X));
        var values = Rounding.Of(pivot, unit, categoriesAdd, seriesAdd);
        var isSummed = Pivot.IsTime(block.X) && evaluations.All(e => !e.Measure.IsSingle);
        var isStock = evaluations.Any(e => e.Measure.IsStock);
        var scope = Scope.PartsOf(facts, evaluation, shown);
        var drawing = ChartDrawer.Draw(new Chart(
            id,
            type,
            block.Title,
            unit,
            string.Join(", ", scope),
            Labels.TitleOf(facts, evaluation.Measure.Dataset, block.X),
            [.. pivot.Categories.Select(c => c.Label)],
            [.. pivot.Series.Select((s, i) => new Series(s.Label, [.. values[i]], Pivot.IsOther(s.Value) && block.Series is not null))])
        {
            AddsCategories = addsCategories,
            SeriesTitle = block.Series is { } split ? Labels.TitleOf(facts, evaluation.Measure.Dataset, split) : null,
            CategoriesAreParts = !evaluation.Measure.IsSingle && evaluations.Count == 1 && unit.Kind != UnitKind.Percent && block.Query.Per is null,
            AreSchools = block.X == "uai",
            Open = isSummed ? Trailing(period => !Years.IsWhole(period, isStock, facts.Today)) : 0,
            Ahead = isSummed ? Trailing(period => !Years.HasBegun(period, facts.Today)) : 0,
            UnitName = UnitNameOf(facts, block, isWithin),
            AddsSeries = evaluations.Count == 1,
        });
        int Trailing(Func<string, bool> holds) => pivot.Categories.Reverse().TakeWhile(c => holds(c.Value)).Count();

        var asked = new ChartProofs(evaluations, pivot, block.X, block.Series);
        return new ChartView
        {
            Id = id,
            Type = ChartTypeNames.Print(drawing.Type),
            Title = block.Title,
            Unit = block.Unit is { } own ? Scope.Completed(own, scope, block.Title) : drawing.UnitLine,
            Sentence = drawing.Sentence,
            Svg = drawing.Svg,
            IsLive = drawing.Type != ChartType.Multiples,
            Table = TableOf(drawing.Table with { Caption = Scope.Completed(block.Title, scope) }, point => asked.At(point) is { } cell ? proofOf(cell) : null),
            Csv = dataset.Csv,
            SourceTitle = dataset.Title,
            SourceAddress = dataset.Address,
            Note = block.Note,
            Notes = [.. NotesOf(facts, evaluations), .. Cautions(evaluations, pivot, values, words)],
            Proofs = [.. evaluations.Select(e => new LinkView(e.Measure.Label, proofOf(e.Counted())))],
            Report = report,
        };
    }

    private static string? UnitNameOf(Facts facts, ChartBlock block, bool isWithin)
        => block.Query.IsInConstantEuros ? Sentence.Capital(ConstantEuros.Words(facts))
            : !block.Query.IsShare ? null
            : $"En{French.NoBreakSpace}% {(!isWithin ? "du total" : Pivot.IsTime(block.X) ? "du total de chaque période" : "de chaque groupe")}";

    /// <summary>What a reader must know to trust the figures: parts that are missing, roundings that were adjusted.</summary>
    private static IEnumerable<NoteView> Cautions(IReadOnlyList<Evaluation> evaluations, Pivot pivot, IReadOnlyList<IReadOnlyList<Datum>> shown, Words words)
    {
        var missing = evaluations.Sum(e => e.Measure.IsSingle ? 0 : e.Contributions.Count(c => c.State == ValueState.Missing));
        if (missing > 0)
        {
            yield return new NoteView("", FigureText.PartialNote(missing, words));
        }

        if (Rounding.Adjusts(pivot, evaluations[0].Unit, shown))
        {
            yield return new NoteView("", words[evaluations[0].Unit.Kind == UnitKind.Percent ? "graphique.arrondi_part" : "graphique.arrondi"]);
        }
    }

    /// <summary>Where several measures or indicators stand side by side, a year alone would not say which is meant.</summary>
    private static IEnumerable<NoteView> NotesOf(Facts facts, IReadOnlyList<Evaluation> evaluations)
    {
        var isAlone = evaluations is [var only] && (only.Measure.Name != "indicateur_valeur" || only.Contributions.Select(c => c.Row.Text("indicateur_id")).Distinct().Take(2).Count() == 1);
        return evaluations.SelectMany(evaluation => Explanations.Of(facts, evaluation)).Select(note => new NoteView(isAlone ? Named(note.Period) : $"{note.Label}, {Named(note.Period)}", note.Text) { When = Named(note.Period) });
    }

    /// <summary>« janv. 2026 » for a month, as along the axis.</summary>
    private static string Named(string period) => DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? French.ShortMonthYear(month) : period;

    private static TableView TableOf(ChartTable table, Func<ChartPoint, string?> proofAt) => new(
        table.Caption,
        [.. table.Columns.Select(c => new HeaderView(c.Title, c.Class))],
        [.. table.Rows.Select(r => new RowView(null, [.. r.Select(cell => CellOf(cell, proofAt))]))])
    {
        Total = [.. table.Total.Select(cell => CellOf(cell, proofAt))],
    };

    private static CellView CellOf(ChartCell cell, Func<ChartPoint, string?> proofAt) => new(cell.Text, cell.Class, cell.IsHeader)
    {
        IsSecret = cell.IsSecret,
        Address = cell.At is { } point ? proofAt(point) : null,
    };
}
