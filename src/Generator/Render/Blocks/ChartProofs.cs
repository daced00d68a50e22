using Portal.Figures;
using Portal.Render.Charts;

namespace Portal.Render.Blocks;

/// <summary>What each figure of a chart's table asks: a cell, the total of a line, of a column, of all. Each has the proof of whoever asks the same.</summary>
/// <param name="Evaluations">What the chart asks: one query, or several side by side, each a series.</param>
/// <param name="Pivot">The answer, split.</param>
/// <param name="X">The column of the categories.</param>
/// <param name="Series">The column of the series; null where there is none.</param>
internal sealed record ChartProofs(IReadOnlyList<Evaluation> Evaluations, Pivot Pivot, string X, string? Series)
{
    /// <summary>The query of a figure; null for a sum of different measures, which is a figure of none.</summary>
    public Evaluation? At(ChartPoint point)
    {
        if (Evaluations.Count > 1 && point.Series is null)
        {
            return null;
        }

        var evaluation = Evaluations.Count > 1 ? Evaluations[point.Series!.Value] : Evaluations[0];
        List<(string, string)> cell = [];
        if (point.Category is { } category)
        {
            cell.Add((X, Pivot.Categories[category].Value));
        }

        if (point.Series is { } series && Series is not null)
        {
            cell.Add((Series, Pivot.Series[series].Value));
        }

        var asked = cell.Count == 0 ? evaluation : evaluation.Narrow(cell, point is ({ } s, { } c) ? Pivot.Values[s][c].Parts : null);
        return evaluation.Query.IsShare ? Shares.CellOf(evaluation, asked, X, Series, hasSeries: point.Series is not null) : asked;
    }
}
