using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Views;

namespace Portal.Render.ChartPages;

/// <summary>What the page of a chart shows beside the chart: where it comes from, and how to quote or embed it.</summary>
internal sealed class ChartPageViews(BlockRenderer blocks, Address address, Settings settings, DateOnly today, string licence)
{
    private const int FrameHeight = 640;

    /// <summary>Null where the chart cannot be drawn (the fault is then noted).</summary>
    public ChartPageView? Of(ChartEntry entry, ChartWay way)
    {
        if (blocks.ChartView(entry, way) is not { } chart)
        {
            return null;
        }

        var (whole, frame) = (address.Absolute(entry.PathOf(way)), address.Absolute(entry.FramePathOf(way)));
        var title = $"{chart.Title}, commune de {settings.Name}".Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        var from = chart.SourceTitle is null ? "" : $"Source{French.NoBreakSpace}: {chart.SourceTitle}{(chart.Uses is { } uses && uses.SourceTitle != chart.SourceTitle ? $", {uses.SourceTitle}" : "")}. ";
        var image = StandaloneSvg.Write(chart, $"{from}Commune de {settings.Name}, données au {French.LongDate(today)}, {licence}. {whole}");
        return new ChartPageView
        {
            Image = image,
            ImageFile = blocks.FileOf(entry.FileOf(way, "svg"), image.Length),
            Html = blocks.ChartHtml(chart),
            Chart = chart,
            Source = new LinkView(entry.Page.Front.Title, $"{address.Of(entry.Page.Path)}#{entry.Id}"),
            Citation = $"Commune de {settings.Name}, « {chart.Title} », données au {French.LongDate(today)}, {whole}, {licence}.",
            Frame = address.Of(entry.FramePathOf(way)),
            Snippet = $"<iframe src=\"{frame}\" title=\"{title}\" width=\"100%\" height=\"{FrameHeight}\" loading=\"lazy\"></iframe>",
            AbsoluteAddress = whole,
        };
    }
}
