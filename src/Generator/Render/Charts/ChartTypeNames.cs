namespace Portal.Render.Charts;

/// <summary>The words staff write after `type:`, also the figure's data-type.</summary>
internal static class ChartTypeNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ChartType>().Select(Print)];

    public static string Print(ChartType type) => type switch
    {
        ChartType.Bars => "barres",
        ChartType.StackedBars => "barres-empilees",
        ChartType.HorizontalBars => "barres-horizontales",
        ChartType.Lines => "courbes",
        ChartType.Multiples => "multiples",
        _ => "anneau",
    };

    /// <summary>Null where the word names no type.</summary>
    public static ChartType? Parse(string name)
    {
        foreach (var type in Enum.GetValues<ChartType>())
        {
            if (Print(type) == name)
            {
                return type;
            }
        }

        return null;
    }
}
