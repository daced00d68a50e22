using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The same site under a folder of another host, as on GitHub Pages.</summary>
public sealed class SubPathTests(Sample sample) : IAsyncLifetime
{
    private const string PublicAddress = "https://exemple.fr/sous/chemin/";
    private readonly string output = Path.Combine(Directory.CreateTempSubdirectory("portail-").FullName, "output");
    private SiteServer? server;

    public async ValueTask InitializeAsync()
    {
        await Sample.Build(output, "--base-url", PublicAddress);
        server = await SiteServer.Start(output, "/sous/chemin/");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(output)!, recursive: true);
    }

    [Fact]
    public async Task Every_internal_address_answers()
    {
        using var client = new HttpClient();
        var asked = new Dictionary<string, string>();
        foreach (var page in Sample.PagesOf(output))
            foreach (var address in await Internal(client, page)) asked.TryAdd(address, page);

        var missing = new List<string>();
        foreach (var (address, page) in asked)
        {
            using var answer = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            if (!answer.IsSuccessStatusCode) missing.Add($"/{page}: {(int)answer.StatusCode} {new Uri(address).PathAndQuery}");
        }

        Assert.True(asked.Count > 10, $"only {asked.Count} addresses were found");
        Assert.True(missing.Count == 0, string.Join('\n', missing.Take(40)));
    }

    [Fact]
    public async Task A_page_with_charts_draws_them()
    {
        var page = Assert.Single(sample.PagesWithCharts().Take(1));
        await using var context = await (await sample.Browser).NewContextAsync();
        var tab = await context.NewPageAsync();
        var failed = new List<string>();
        tab.Response += (_, response) =>
        {
            if (response.Status >= 400) failed.Add($"{response.Status} {response.Url}");
        };

        await tab.GotoAsync(new Uri(server!.Address, page).ToString());
        await Charts.DrawAll(tab);

        Assert.Empty(failed);
    }

    /// <summary>Links, assets and metadata; an absolute address of the public host counts as ours.</summary>
    private async Task<IEnumerable<string>> Internal(HttpClient client, string page)
    {
        var here = new Uri(server!.Address, page);
        var document = new HtmlParser().ParseDocument(await client.GetStringAsync(page == "404.html" ? new Uri(server.Address, "404.html") : here));
        return document.QuerySelectorAll("[href], [src], [action], [srcset], meta[property='og:image'], meta[property='og:url']")
            .SelectMany(Addresses)
            .Select(a => a.StartsWith(PublicAddress, StringComparison.Ordinal) ? server.Address + a[PublicAddress.Length..] : a)
            .Select(a => new Uri(here, a))
            .Where(a => a.Authority == here.Authority)
            .Select(a => a.GetLeftPart(UriPartial.Query));
    }

    private static IEnumerable<string> Addresses(IElement element) => new[] { "href", "src", "action", "content" }
        .Select(element.GetAttribute).OfType<string>()
        .Concat((element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => s.Split(' ')[0]))
        .Where(a => a.Length > 0 && !a.StartsWith("mailto:", StringComparison.Ordinal) && !a.StartsWith("tel:", StringComparison.Ordinal) && !a.StartsWith("data:", StringComparison.Ordinal));
}
