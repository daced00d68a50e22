using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>Whole euros that add up: of a table, the parts to their rounded total.</summary>
internal static class Adding
{
    /// <summary>Figures as cells whose rounded amounts make the total; what is not known keeps its words.</summary>
    public static IReadOnlyList<CellView> Cells(IReadOnlyList<FigureView?> figures, decimal total, string absent)
    {
        var rounded = ControlledRounding.Parts([.. figures.Select(figure => figure?.Amount ?? 0)], total);
        return [.. figures.Select((figure, i) => Cell(figure, rounded[i], absent))];
    }

    /// <summary>A figure as a cell that shows its amount as the table rounds it.</summary>
    public static CellView Cell(FigureView? figure, decimal rounded, string absent)
        => Telling.Cell(figure?.Amount is null ? figure : figure with { PlainNumber = French.Euros(rounded) }, absent);

    /// <summary>The total as it is shown; null where nothing is known.</summary>
    public static decimal Rounded(FigureView? figure) => Math.Round(figure?.Amount ?? 0, 0, MidpointRounding.AwayFromZero);
}
