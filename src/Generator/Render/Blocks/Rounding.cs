using Portal.Figures;
using Portal.Model;
using Portal.Render.Charts;

namespace Portal.Render.Blocks;

/// <summary>
/// Whole euros, or cents where all is small; tenths of shares. Parts add up to the rounded whole: what one column shares out is rounded once
/// (largest remainder), and reads the same alone in a chart or as the totals of one by two columns. What nobody adds up is rounded for itself.
/// </summary>
internal static class Rounding
{
    /// <summary>The values of a pivot as a chart shows them, series by series.</summary>
    /// <param name="pivot">The figures.</param>
    /// <param name="unit">Their unit; counts are left as they are.</param>
    /// <param name="categoriesAdd">The categories of a series are parts of a whole.</param>
    /// <param name="seriesAdd">The series of a category are parts of a whole.</param>
    public static IReadOnlyList<IReadOnlyList<Datum>> Of(Pivot pivot, Unit unit, bool categoriesAdd, bool seriesAdd)
    {
        var exact = pivot.Values.Select(line => line.Select(f => new Datum(f.State, f.Value) { IsPartial = f.Lacking > 0 }).ToArray()).ToArray();
        if (unit.Kind is not (UnitKind.Euros or UnitKind.Percent) || (unit.Kind == UnitKind.Percent && !categoriesAdd && !seriesAdd))
        {
            return exact;
        }

        var steps = StepsOf(pivot, unit);
        decimal?[][] known = [.. exact.Select(line => line.Select(d => d.IsValue ? d.Value * steps : (decimal?)null).ToArray())];
        decimal?[][] across = [.. pivot.Categories.Select((_, c) => known.Select(line => line[c]).ToArray())];
        var shown = (categoriesAdd, seriesAdd) switch
        {
            (true, true) => ControlledRounding.Inside(known, SharedOut(known.Select(line => line.Sum())), SharedOut(across.Select(line => line.Sum()))),
            (true, false) => [.. known.Select(SharedOut)],
            (false, true) => Turned([.. across.Select(SharedOut)]),
            _ => known.Select(line => line.Select(value => Math.Round(value ?? 0, MidpointRounding.AwayFromZero)).ToArray()).ToArray(),
        };
        return [.. exact.Select((line, s) => line.Select((datum, c) => datum.IsValue ? datum with { Value = shown[s][c] / steps } : datum).ToArray())];
    }

    /// <summary>Some value shown is not what rounding it alone would give: readers are told.</summary>
    public static bool Adjusts(Pivot pivot, Unit unit, IReadOnlyList<IReadOnlyList<Datum>> shown)
        => unit.Kind is UnitKind.Euros or UnitKind.Percent && pivot.Values.Zip(shown).Any(line => line.First.Zip(line.Second).Any(v => Math.Abs(v.First.Value - v.Second.Value) > 0.5m / StepsOf(pivot, unit)));

    /// <summary>How many steps of what is shown make a unit.</summary>
    private static int StepsOf(Pivot pivot, Unit unit)
        => unit.Kind == UnitKind.Percent ? 10 : pivot.Values.SelectMany(line => line).Max(f => Math.Abs(f.Value)) < 10 ? 100 : 1;

    private static IReadOnlyList<decimal> SharedOut(IEnumerable<decimal?> parts) => French.LargestRemainder([.. parts.Select(part => part ?? 0)]);

    private static decimal[][] Turned(IReadOnlyList<decimal>[] lines) => [.. lines[0].Select((_, i) => lines.Select(line => line[i]).ToArray())];
}
