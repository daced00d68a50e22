using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>JavaScript only improves: without it everything is there.</summary>
public sealed class WithoutScriptTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Plain = new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 800 } };
    private static readonly BrowserNewContextOptions PlainPhone = new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } };

    [Fact]
    public Task Headings_tables_and_drawings_are_visible() => sample.Each(sample.PageTypes(), Plain, async (tab, page) =>
    {
        var faults = new List<string>();
        await tab.GotoAsync(new Uri(sample.Address, page).ToString());
        // What is folded is opened by the browser itself.
        foreach (var what in new[] { "h1", "main h2:not(details *)", "main table:not(details *)" })
        {
            var found = tab.Locator(what);
            var count = await found.CountAsync();
            if (what == "h1" && count != 1) faults.Add($"{count} h1");
            for (var i = 0; i < count; i++)
                if (!await found.Nth(i).IsVisibleAsync()) faults.Add($"{what} number {i + 1} is not visible");
        }
        // A figure may hold one drawing for wide screens and one for phones.
        var figures = tab.Locator("figure.graphique");
        for (var i = 0; i < await figures.CountAsync(); i++)
            if (await figures.Nth(i).Locator("svg.g-svg").Filter(new() { Visible = true }).CountAsync() != 1) faults.Add($"figure number {i + 1} does not show one drawing");
        return faults;
    });

    [Fact]
    public Task The_menu_works_on_a_phone() => sample.Each([""], PlainPhone, async (tab, page) =>
    {
        await tab.GotoAsync(new Uri(sample.Address, page).ToString());
        var links = tab.Locator("header nav a[href]");
        // A menu may be folded, by what needs no script: <details>, or a button with `popovertarget`.
        var opener = tab.Locator("header summary, header [popovertarget]").Filter(new() { Visible = true });
        if (!await links.First.IsVisibleAsync() && await opener.CountAsync() > 0) await opener.First.ClickAsync();
        var target = links.Filter(new() { Visible = true }).Last;
        if (await links.Filter(new() { Visible = true }).CountAsync() < 2) return ["fewer than two links of the menu can be reached"];
        await target.ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToBeVisibleAsync();
        return tab.Url == sample.Address.ToString() ? ["the link of the menu leads nowhere"] : [];
    });

    [Fact]
    public async Task Every_download_can_be_reached()
    {
        using var client = new HttpClient();
        var downloads = sample.Pages
            .SelectMany(page => sample.Parse(page).QuerySelectorAll("a[download], a[href$='.csv']")
                .Select(a => new Uri(new Uri(sample.Address, page), a.GetAttribute("href")!)))
            .Distinct().ToList();

        var missing = new List<string>();
        foreach (var address in downloads)
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength == 0) missing.Add($"{(int)answer.StatusCode} {address.AbsolutePath}");
        }

        Assert.NotEmpty(downloads);
        Assert.Empty(missing);
    }
}
