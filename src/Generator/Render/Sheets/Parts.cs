using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.Views;

namespace Portal.Render.Sheets;

/// <summary>A sum and its parts as rows of a table: whole euros that add up, each with its proof, the largest first and « autres » last.</summary>
internal static class Parts
{
    private static readonly string[] Others = ["autre", ""];

    /// <param name="telling">Public rows and where they are proved.</param>
    /// <param name="query">The whole.</param>
    /// <param name="by">The column whose values are the parts.</param>
    /// <returns>The rows and the total; null where no row answers.</returns>
    public static (IReadOnlyList<IReadOnlyList<CellView>> Rows, IReadOnlyList<CellView> Total)? Of(Telling telling, Query query, string by)
    {
        if (Evaluation.Of(telling.Facts, query, [(by, query.Place)], new DiagnosticBag()) is not { } whole || telling.Figure(query) is not { } total)
        {
            return null;
        }

        var parts = whole.Contributions.GroupBy(c => whole.Measure.Dimension(c, by), StringComparer.Ordinal)
            .Select(group => (Value: group.Key, Sum: Figure.Sum([.. group]))).Where(part => part.Sum.State != ValueState.Value || part.Sum.Value != 0)
            .OrderBy(part => Others.Contains(part.Value)).ThenByDescending(part => part.Sum.Value).ThenBy(part => part.Value, StringComparer.Ordinal).ToList();
        var rounded = French.LargestRemainder([.. parts.Select(part => part.Sum.Value)]);
        return (
            [.. parts.Select((part, i) => (IReadOnlyList<CellView>)[new CellView(telling.Label(whole.Measure.Dataset, by, part.Value), "", IsHeader: true), CellOf(part.Value, part.Sum, rounded[i])])],
            [new CellView(telling.Words["tableau.total"], "", IsHeader: true), new CellView(total.Number, "n") { Address = total.Proof, IsSecret = total.IsSecret }]);

        CellView CellOf(string value, Figure sum, decimal euros)
        {
            // A row without the value cannot be asked for: it is seen among the rows of the whole.
            var proof = value.Length == 0 ? total.Proof : telling.Figure(query with { Filter = [.. query.Filter, new Criterion(by, [value], query.Place)] })?.Proof;
            return new CellView(sum.State == ValueState.Value ? French.Euros(euros) + Partial.ShortMark(sum.Lacking > 0) : FigureText.Of(sum.State), "n") { Address = proof, IsSecret = sum.State == ValueState.Secret };
        }
    }
}
