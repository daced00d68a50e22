using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>From a chart block to its figure: the query's pivot, drawn, with its table and its links.</summary>
internal static class ChartBuilder
{
    public static ChartView? Build(Facts facts, ChartBlock block, string id, DatasetView dataset, IReadOnlyList<Evaluation> evaluations, IReadOnlyList<LinkView> proofs, string report)
    {
        var evaluation = evaluations[0];
        var made = evaluations.Count == 1 ? Pivot.Of(facts, evaluation, block.X, block.Series) : Pivot.Of(facts, evaluations, block.X);
        if (made is not { } pivot)
        {
            return null;
        }

        var shown = new List<string> { block.X };
        if (block.Series is { } series)
        {
            shown.Add(series);
        }

        var unit = evaluation.Unit;
        var values = Rounding.Of(pivot, unit, isAdditive: !evaluation.Measure.IsSingle && block.Query.Per is null);
        var drawing = ChartDrawer.Draw(new Chart(
            id,
            ChartTypeNames.Parse(block.Type) ?? ChartType.Bars,
            block.Title,
            unit,
            Scope.Of(facts, evaluation, shown),
            Labels.TitleOf(facts, evaluation.Measure.Dataset, block.X),
            [.. pivot.Categories.Select(c => c.Label)],
            [.. pivot.Series.Select((s, i) => new Series(s.Label, [.. values[i]], Pivot.IsOther(s.Value) && block.Series is not null))]));
        return new ChartView
        {
            Id = id,
            Type = ChartTypeNames.Print(drawing.Type),
            Title = block.Title,
            Unit = block.Unit ?? drawing.UnitLine,
            Sentence = drawing.Sentence,
            Svg = drawing.Svg,
            Table = TableOf(drawing.Table),
            Csv = dataset.Csv,
            SourceTitle = dataset.Title,
            SourceAddress = dataset.Address,
            Note = block.Note,
            Notes = NotesOf(facts, evaluations),
            Proofs = proofs,
            Report = report,
        };
    }

    private static List<NoteView> NotesOf(Facts facts, IReadOnlyList<Evaluation> evaluations)
    {
        var shown = evaluations.SelectMany(e => e.Contributions.Select(c => (e.Measure.Dataset, e.Measure.Name, Period: e.Measure.Dimension(c, e.Measure.PeriodDimension)))).ToHashSet();
        return [.. facts.Rows("notes")
            .Where(row => shown.Contains((row.Text("jeu") ?? "", row.Text("mesure") ?? "", row.Text("periode") ?? "")))
            .Select(row => new NoteView(row.Text("periode")!, row.Text("note")!))];
    }

    private static TableView TableOf(ChartTable table) => new(
        table.Caption,
        [.. table.Columns.Select(c => new HeaderView(c.Title, c.Class))],
        [.. table.Rows.Select(r => new RowView(null, [.. r.Select(CellOf)]))])
    {
        Total = [.. table.Total.Select(CellOf)],
    };

    private static CellView CellOf(ChartCell cell) => new(cell.Text, cell.Class, cell.IsHeader);
}
