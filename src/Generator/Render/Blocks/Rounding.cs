using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;

namespace Portal.Render.Blocks;

/// <summary>
/// Whole euros, or cents where all is small; tenths of shares. Where a total is shown they still add up: categories to the rounded total, series to the
/// rounded category (largest remainder). Elsewhere each is rounded for itself, so that an amount reads the same from one page to the next.
/// </summary>
internal static class Rounding
{
    /// <summary>The values of a pivot as a chart shows them, series by series.</summary>
    /// <param name="pivot">The figures.</param>
    /// <param name="unit">Their unit; counts are left as they are.</param>
    /// <param name="showsTotal">A total stands beside the parts.</param>
    /// <param name="addsCategories">The total is of all categories; else each has its own.</param>
    public static IReadOnlyList<IReadOnlyList<Datum>> Of(Pivot pivot, Unit unit, bool showsTotal, bool addsCategories)
    {
        var exact = pivot.Values.Select(line => line.Select(f => new Datum(f.State, f.Value)).ToArray()).ToArray();
        if (unit.Kind is not (UnitKind.Euros or UnitKind.Percent) || (unit.Kind == UnitKind.Percent && !showsTotal))
        {
            return exact;
        }

        var decimals = DecimalsOf(pivot, unit);
        if (!showsTotal)
        {
            return [.. exact.Select(line => line.Select(d => d with { Value = Round(d.Value, decimals) }).ToArray())];
        }

        var sums = pivot.Categories.Select((_, c) => exact.Sum(line => line[c].Value)).ToList();
        var totals = addsCategories ? French.LargestRemainder(sums, decimals) : [.. sums.Select(sum => Round(sum, decimals))];
        for (var c = 0; c < totals.Count; c++)
        {
            var parts = French.LargestRemainder([.. exact.Select(line => line[c].Value)], decimals);
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

    /// <summary>Some value shown is not what rounding it alone would give: readers are told.</summary>
    public static bool Adjusts(Pivot pivot, Unit unit, IReadOnlyList<IReadOnlyList<Datum>> shown)
    {
        var half = 0.5m;
        for (var i = DecimalsOf(pivot, unit); i > 0; i--)
        {
            half /= 10;
        }

        return unit.Kind is UnitKind.Euros or UnitKind.Percent && pivot.Values.Zip(shown).Any(line => line.First.Zip(line.Second).Any(v => Math.Abs(v.First.Value - v.Second.Value) > half));
    }

    private static int DecimalsOf(Pivot pivot, Unit unit)
        => unit.Kind == UnitKind.Percent ? 1 : pivot.Values.SelectMany(line => line).Max(f => Math.Abs(f.Value)) < 10 ? 2 : 0;

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
