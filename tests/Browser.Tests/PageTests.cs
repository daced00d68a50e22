using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class PageTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce };

    /// <summary>One sentence for four promises: opening the pages four times would cost minutes.</summary>
    [Fact]
    public Task No_page_complains_fails_leaves_the_host_or_scrolls_sideways_on_a_phone() => sample.Each(sample.Most(), Desk, async (tab, page) =>
    {
        var faults = new List<string>();
        var loadsChartJs = false;
        Listen(tab, faults);
        tab.Request += (_, request) => loadsChartJs |= request.Url.Contains("chart.umd", StringComparison.Ordinal);
        await sample.Open(tab, page);
        await Charts.DrawAll(tab);
        if (loadsChartJs && await tab.Locator("figure.graphique").CountAsync() == 0) faults.Add("loads Chart.js, yet has no chart");
        await tab.SetViewportSizeAsync(320, 640);
        faults.AddRange(await Sideways(tab));
        return faults;
    });

    [Fact]
    public async Task An_address_that_is_not_there_shows_the_404_page()
    {
        await using var context = await (await sample.Browser).NewContextAsync(Desk);
        var tab = await context.NewPageAsync();

        var response = await tab.GotoAsync(new Uri(sample.Address, "une/page/qui/manque/").ToString());

        Assert.Equal(404, response!.Status);
        await Assertions.Expect(tab.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Locator("main a[href]").First).ToBeVisibleAsync();
        Assert.NotEqual(0, await tab.EvaluateAsync<int>("() => document.styleSheets.length"));
    }

    private void Listen(IPage tab, List<string> faults)
    {
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") faults.Add($"console {message.Type}: {message.Text}");
        };
        tab.PageError += (_, error) => faults.Add($"script error: {error}");
        tab.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(sample.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                faults.Add($"asks another host: {request.Url}");
        };
        tab.Response += (_, response) =>
        {
            if (response.Status >= 400) faults.Add($"{response.Status} {response.Url}");
        };
        tab.RequestFailed += (_, request) => faults.Add($"{request.Failure} {request.Url}");
    }

    /// <summary>Names what sticks out, leaving aside what scrolls inside its own box. Charts follow the width a moment later.</summary>
    private static async Task<string[]> Sideways(IPage tab)
    {
        try
        {
            await tab.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= innerWidth", null, new() { Timeout = 3000 });
            return [];
        }
        catch (TimeoutException)
        {
            return await tab.EvaluateAsync<string[]>(
                """
                () => {
                  const root = document.documentElement;
                  const boxed = e => e !== root && (getComputedStyle(e).overflowX !== 'visible' || boxed(e.parentElement));
                  const out = [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !boxed(e.parentElement))
                    .map(e => e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class') : ''));
                  return [`is ${root.scrollWidth} px wide at 320 px: ${out.slice(0, 4).join(', ')}`];
                }
                """);
        }
    }
}
