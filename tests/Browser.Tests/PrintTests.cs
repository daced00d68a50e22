using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The site on paper, as Chromium prints it.</summary>
public sealed partial class PrintTests(Sample sample)
{
    /// <summary>An A4 sheet less its margins, in CSS pixels.</summary>
    private const int PaperWidth = 672;

    private static readonly BrowserNewContextOptions Paper = new() { ViewportSize = new() { Width = PaperWidth, Height = 980 } };

    [Fact]
    public Task On_paper_what_only_a_screen_can_use_is_gone_and_what_was_folded_is_open() => sample.Each(sample.PageTypes().Where(p => !Sample.IsFrame(p)), Paper, async (tab, page) =>
    {
        var faults = new List<string>();
        await sample.Open(tab, page);
        await Charts.DrawAll(tab);
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var what in new[] { "nav", "button:not(.mot)", "canvas", "form" })
            if (await tab.Locator(what).Filter(new() { Visible = true }).CountAsync() > 0) faults.Add($"shows a {what}");
        foreach (var what in new[] { "figure.graphique svg.g-large", "details > :not(summary)" })
        {
            var (all, shown) = (await tab.Locator(what).CountAsync(), await tab.Locator(what).Filter(new() { Visible = true }).CountAsync());
            if (shown < all) faults.Add($"{all - shown} of {all} « {what} » are hidden");
        }
        return faults;
    });

    [Fact]
    public Task A_table_that_is_no_wider_than_a_sheet_is_not_cut() => sample.Each(sample.PageTypes().Where(p => !Sample.IsFrame(p)), Paper, async (tab, page) =>
    {
        await sample.Open(tab, page);
        await tab.EmulateMediaAsync(new() { Media = Media.Print });
        // A table of nine columns or more goes on a sheet on its side, which no viewport can stand for.
        return await tab.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main table')]
              .filter(t => t.rows[0].cells.length < 9 && t.getBoundingClientRect().right > innerWidth + 1)
              .map(t => `« ${t.caption?.textContent} » is ${Math.round(t.getBoundingClientRect().width)} px wide`)
            """);
    });

    [Fact]
    public async Task The_address_the_edition_and_the_number_of_the_sheet_are_in_its_margin()
    {
        await using var context = await (await sample.Browser).NewContextAsync(Paper);
        var tab = await context.NewPageAsync();
        await sample.Open(tab, "budget/");

        var margin = await tab.EvaluateAsync<string>("() => document.documentElement.dataset.imprime");
        var rules = await tab.EvaluateAsync<string>("() => [...document.styleSheets].filter(s => s.media.mediaText === 'print').flatMap(s => [...s.cssRules]).map(r => r.cssText).join('\\n')");

        Assert.Contains("/budget/", margin, StringComparison.Ordinal);
        Assert.Contains("Édition 2026", margin, StringComparison.Ordinal);
        Assert.Contains("counter(page)", rules, StringComparison.Ordinal);
        Assert.Contains("attr(data-imprime)", rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_are_A4()
    {
        var printed = await Print("budget/");

        Assert.InRange(SheetsOf(printed), 3, 40);
        Assert.Matches("MediaBox \\[0 0 59[45]", printed);
    }

    [Fact]
    public Task A_report_is_one_sheet_front_and_back() => sample.Each(sample.Pages.Where(p => p.StartsWith("bilans/2", StringComparison.Ordinal)), Paper, async (_, page) =>
        SheetsOf(await Print(page)) is var sides and not 2 ? [$"takes {sides} sides"] : []);

    /// <summary>The PDF as text: its own structure is plain, its streams are not.</summary>
    private async Task<string> Print(string page)
    {
        await using var context = await (await sample.Browser).NewContextAsync(Paper);
        var tab = await context.NewPageAsync();
        await sample.Open(tab, page);
        return Encoding.Latin1.GetString(await tab.PdfAsync(new() { PreferCSSPageSize = true }));
    }

    private static int SheetsOf(string pdf) => SheetMark().Count(pdf);

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex SheetMark();
}
