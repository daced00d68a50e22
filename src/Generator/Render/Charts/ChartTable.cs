namespace Portal.Render.Charts;

/// <summary>The figure's visible table, which graphiques.js reads back: classes tell it what a column is.</summary>
internal sealed record ChartTable(
    string Caption,
    IReadOnlyList<ChartColumn> Columns,
    IReadOnlyList<IReadOnlyList<ChartCell>> Rows,
    IReadOnlyList<ChartCell> Total);

/// <summary>Classes: n (numbers), total (derived: not drawn), autres (drawn in grey).</summary>
internal sealed record ChartColumn(string Title, string Class);

internal sealed record ChartCell(string Text, string Class, bool IsHeader = false)
{
    public bool IsSecret { get; init; }

    /// <summary>Which figure of the chart it shows; null for a name, and for a share that is told beside its amount.</summary>
    public ChartPoint? At { get; init; }
}

/// <summary>A series and a category of the chart that was asked for, by their places; null stands for all of them.</summary>
internal readonly record struct ChartPoint(int? Series, int? Category);
