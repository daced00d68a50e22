namespace Portal.Render.Views;

/// <summary>The page of a chart: the chart itself, where it comes from, and how to quote or show it elsewhere.</summary>
internal sealed record ChartPageView
{
    /// <summary>The chart as its block's template prints it.</summary>
    public required string Html { get; init; }

    public required ChartView Chart { get; init; }

    /// <summary>The drawing as an image of its own. No template sees its bytes.</summary>
    public required byte[] Image { get; init; }

    public required FileView ImageFile { get; init; }

    /// <summary>The page that tells it, at the chart.</summary>
    public required LinkView Source { get; init; }

    public required string Citation { get; init; }

    /// <summary>The page without scripts that another site shows in a frame.</summary>
    public required string Frame { get; init; }

    /// <summary>The line of HTML that another site copies.</summary>
    public required string Snippet { get; init; }

    /// <summary>The whole address of the chart's own page, for a link that leaves the frame.</summary>
    public required string AbsoluteAddress { get; init; }
}
