using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>From a chart block to its figure: the query's pivot, drawn, with its table and its links.</summary>
internal static class ChartBuilder
{
    public static ChartView? Build(Facts facts, ChartBlock block, string id, DatasetView dataset, Evaluation evaluation, string proof, string report)
    {
        if (Pivot.Of(facts, evaluation, block.X, block.Series) is not { } pivot)
        {
            return null;
        }

        var shown = new List<string> { block.X };
        if (block.Series is { } series)
        {
            shown.Add(series);
        }

        var unit = block.Unit is { } named ? Figures.Unit.Named(named) : evaluation.Unit;
        var drawing = ChartDrawer.Draw(new Chart(
            id,
            ChartTypeNames.Parse(block.Type) ?? ChartType.Bars,
            block.Title,
            new Charts.Unit((Charts.UnitKind)unit.Kind, unit.Singular, unit.Plural),
            Scope.Of(facts, evaluation, shown),
            Labels.TitleOf(facts, evaluation.Measure.Dataset, block.X),
            [.. pivot.Categories.Select(c => c.Label)],
            [.. pivot.Series.Select((s, i) => new Series(s.Label, [.. pivot.Values[i].Select(DatumOf)], Pivot.IsOther(s.Value) && block.Series is not null))]));
        return new ChartView
        {
            Id = id,
            Type = ChartTypeNames.Print(drawing.Type),
            Title = block.Title,
            Unit = drawing.UnitLine,
            Sentence = drawing.Sentence,
            Svg = drawing.Svg,
            Table = TableOf(drawing.Table),
            Csv = dataset.Csv,
            SourceTitle = dataset.Title,
            SourceAddress = dataset.Address,
            Note = block.Note,
            Proof = proof,
            Report = report,
        };
    }

    private static Datum DatumOf(Figure figure) => new((DatumState)figure.State, figure.Value);

    private static TableView TableOf(ChartTable table) => new(
        table.Caption,
        [.. table.Columns.Select(c => new HeaderView(c.Title, c.Class))],
        [.. table.Rows.Select(r => new RowView(null, [.. r.Select(CellOf)]))])
    {
        Total = [.. table.Total.Select(CellOf)],
    };

    private static CellView CellOf(ChartCell cell) => new(cell.Text, cell.Class, cell.IsHeader);
}
