using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser.Tests.Sample))]

namespace Browser.Tests;

/// <summary>The commune of this repository, built once for all the tests, served, and a browser to look at it.</summary>
public sealed class Sample : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("portail-").FullName;
    private readonly Lazy<Task<IPlaywright>> playwright = new(Playwright.CreateAsync);
    private readonly Lazy<Task<IBrowser>> browser;
    private SiteServer? server;

    public Sample() => browser = new(async () => await Chromium.Launch(await playwright.Value));

    public string Output => Path.Combine(folder, "output");

    public Uri Address => server!.Address;

    public Task<IBrowser> Browser => browser.Value;

    /// <summary>The address of each page, under the root: « », « budget/ », « 404.html ». A page that only sends elsewhere is none.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Build(Output);
        Pages = [.. PagesOf(Output).Where(p => !File.ReadAllText(FileOf(p)).Contains("http-equiv=\"refresh\"", StringComparison.OrdinalIgnoreCase))];
        server = await SiteServer.Start(Output);
    }

    public async ValueTask DisposeAsync()
    {
        // A browser that could not be launched has failed its tests already.
        if (browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await browser.Value).DisposeAsync();
        if (playwright is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) (await playwright.Value).Dispose();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal static async Task Build(string output, params string[] more)
    {
        using var said = new StringWriter();
        using var faults = new StringWriter();
        var exit = await Portal.Program.Run(["build", "--root", Tool.RepositoryRoot, "--output", output, .. more], said, faults);
        Assert.True(exit == 0, $"The sample does not build (exit code {exit}).\n{said}{faults}");
    }

    internal static string[] PagesOf(string output) => [.. Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(output, f).Replace('\\', '/'))
        .Select(f => f == "index.html" ? "" : f.EndsWith("/index.html", StringComparison.Ordinal) ? f[..^"index.html".Length] : f)
        .Order(StringComparer.Ordinal)];

    internal string FileOf(string page) => Path.Combine(Output, page == "" || page.EndsWith('/') ? page + "index.html" : page);

    internal IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(File.ReadAllText(FileOf(page)));

    /// <summary>Every chapter; of each family of pages below one (proofs, datasets, news) the shortest and the longest.</summary>
    internal string[] PageTypes() => [.. Pages.Where(p => p.Count(c => c == '/') <= 1)
        .Concat(Pages.Where(p => p.Count(c => c == '/') > 1)
            .GroupBy(p => p.Split('/')[0])
            .Select(family => family.OrderBy(p => new FileInfo(FileOf(p)).Length).ToList())
            .SelectMany(family => new[] { family[0], family[^1] }))
        .Distinct()];

    /// <summary>Every page, save that of a family as large as that of the proofs, all made by one template, one in twelve will do.</summary>
    internal string[] Most() => [.. Pages.GroupBy(p => p.Split('/')[0])
        .SelectMany(family => family.Count() <= 48 ? family : family.Where((_, i) => i % 12 == 0))
        .Union(PageTypes())
        .Order(StringComparer.Ordinal)];

    /// <summary>Pages with a chart that Chart.js draws; other figures are the SVG alone.</summary>
    /// <summary>What another site shows in a frame: a piece of its page, with no menu and no sheet of paper of its own.</summary>
    internal static bool IsFrame(string page) => page.StartsWith("integrer/", StringComparison.Ordinal);

    internal string[] PagesWithCharts() => [.. Pages.Where(p => File.ReadAllText(FileOf(p)).Contains("data-chartjs=", StringComparison.Ordinal))];

    /// <summary>Looks at each page in a tab of its own, three at once; fails once, with what was found on each.</summary>
    internal async Task Each(IEnumerable<string> pages, BrowserNewContextOptions options, Func<IPage, string, Task<IEnumerable<string>>> look)
    {
        var faults = new ConcurrentBag<string>();
        var waiting = new ConcurrentQueue<string>(pages);
        var shared = await Browser;
        await Parallel.ForAsync(0, Math.Min(3, waiting.Count), async (_, _) =>
        {
            await using var context = await shared.NewContextAsync(options);
            while (waiting.TryDequeue(out var page))
            {
                var tab = await context.NewPageAsync();
                try
                {
                    foreach (var fault in await look(tab, page)) faults.Add($"/{page} : {fault}");
                }
                catch (Exception error) when (error is PlaywrightException or TimeoutException)
                {
                    faults.Add($"/{page} : {error.Message}");
                }
                await tab.CloseAsync();
            }
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40)));
    }

    internal async Task Open(IPage tab, string page)
    {
        await tab.GotoAsync(new Uri(Address, page).ToString());
        await Assertions.Expect(tab.Locator("h1").First).ToBeAttachedAsync();
    }
}
