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

    /// <summary>Arrows read each value out, Escape leaves: what a pointer shows is there for all.</summary>
    [Fact]
    public Task Every_point_is_reached_and_read_with_the_keyboard() => sample.Each(sample.PagesWithCharts(), Desk, async (tab, page) =>
    {
        await sample.Open(tab, page);
        await Charts.DrawAll(tab);
        var faults = new List<string>();
        foreach (var chart in await Charts.Read(tab))
        {
            var figure = tab.Locator($"#{chart.Id}");
            await tab.Keyboard.PressAsync("Shift");
            await figure.Locator("canvas").FocusAsync();
            var read = new List<string> { await Said() };
            for (var i = 1; i < chart.Labels.Length; i++)
            {
                await tab.Keyboard.PressAsync(await figure.Locator("svg.g-large[data-sens]").CountAsync() > 0 ? "ArrowDown" : "ArrowRight");
                read.Add(await Said());
            }

            if (read.Distinct().Count() != chart.Labels.Length)
                faults.Add($"{chart.Id}: {chart.Labels.Length} labels, read « {string.Join(" | ", read)} »");
            await tab.Keyboard.PressAsync("Escape");
            if (await tab.EvaluateAsync<bool>("() => document.activeElement.matches('canvas')")) faults.Add($"{chart.Id}: Escape does not leave");
            if (await Said() != "") faults.Add($"{chart.Id}: still said after Escape");

            Task<string> Said() => figure.Locator("[aria-live]").InnerTextAsync();
        }

        return faults;
    });

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
