using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class ChartTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce };
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 640 }, ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public void The_sample_shows_charts() => Assert.NotEmpty(sample.PagesWithCharts());

    [Fact]
    public Task Every_chart_is_painted_and_says_what_its_table_says() => sample.Each(sample.PagesWithCharts(), Desk, Compare);

    [Fact]
    public Task Every_chart_is_painted_on_a_phone_too() => sample.Each(sample.PagesWithCharts(), Phone, Compare);

    private async Task<IEnumerable<string>> Compare(IPage tab, string page)
    {
        await sample.Open(tab, page);
        await Charts.DrawAll(tab);
        var charts = await Charts.Read(tab);
        var empty = charts.Where(c => c.Painted < 200).Select(c => $"{c.Id}: {c.Painted} pixels are painted");
        var bare = charts.Where(c => c.Series.Length == 0 || c.Rows.Length == 0).Select(c => $"{c.Id}: no series or no row");
        return [.. empty, .. bare, .. charts.SelectMany(c => c.Differences())];
    }
}
