using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;

namespace Portal.Render.Blocks;

/// <summary>
/// Whole euros. Where a total is shown they still add up: categories to the rounded total, series to the rounded category (largest remainder).
/// Elsewhere each is rounded for itself, so that an amount reads the same from one page to the next.
/// </summary>
internal static class Rounding
{
    /// <summary>The values of a pivot as a chart shows them, series by series.</summary>
    /// <param name="pivot">The figures.</param>
    /// <param name="unit">Their unit; only euros are rounded.</param>
    /// <param name="showsTotal">A total stands beside the parts.</param>
    public static IReadOnlyList<IReadOnlyList<Datum>> Of(Pivot pivot, Unit unit, bool showsTotal)
    {
        var exact = pivot.Values.Select(line => line.Select(f => new Datum(f.State, f.Value)).ToArray()).ToArray();
        if (unit.Kind != UnitKind.Euros || exact.SelectMany(line => line).Max(d => Math.Abs(d.Value)) < 10)
        {
            return exact;
        }

        if (!showsTotal)
        {
            return [.. exact.Select(line => line.Select(d => d with { Value = Math.Round(d.Value, 0, MidpointRounding.AwayFromZero) }).ToArray())];
        }

        var totals = French.LargestRemainder([.. pivot.Categories.Select((_, c) => exact.Sum(line => line[c].Value))]);
        for (var c = 0; c < totals.Count; c++)
        {
            var parts = French.LargestRemainder([.. exact.Select(line => line[c].Value)]);
            // The category's own rounding may have been nudged to serve the grand total: its largest part takes the difference.
            var nudge = totals[c] - parts.Sum();
            var largest = Enumerable.Range(0, exact.Length).MaxBy(s => Math.Abs(exact[s][c].Value));
            for (var s = 0; s < exact.Length; s++)
            {
                exact[s][c] = exact[s][c] with { Value = parts[s] + (s == largest ? nudge : 0) };
            }
        }

        return exact;
    }
}
