using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>Whole euros that add up: of a table, the parts to their rounded total.</summary>
internal static class Adding
{
    /// <summary>Rounds parts so that they make a total that was rounded elsewhere: the largest takes what the remainders leave.</summary>
    public static IReadOnlyList<decimal> Parts(IReadOnlyList<decimal> parts, decimal total)
    {
        var rounded = French.LargestRemainder(parts).ToArray();
        if (rounded.Length > 0)
        {
            var largest = Enumerable.Range(0, parts.Count).MaxBy(i => Math.Abs(parts[i]));
            rounded[largest] += total - rounded.Sum();
        }

        return rounded;
    }

    /// <summary>Figures as cells whose rounded amounts make the total; what is not known keeps its words.</summary>
    public static IReadOnlyList<CellView> Cells(IReadOnlyList<FigureView?> figures, decimal total, string absent)
    {
        var rounded = Parts([.. figures.Select(figure => figure?.Amount ?? 0)], total);
        return [.. figures.Select((figure, i) => Telling.Cell(figure?.Amount is null ? figure : figure with { Value = French.Euros(rounded[i]) }, absent))];
    }

    /// <summary>The total as it is shown; null where nothing is known.</summary>
    public static decimal Rounded(FigureView? figure) => Math.Round(figure?.Amount ?? 0, 0, MidpointRounding.AwayFromZero);
}
