using Portal;
using Portal.Preview;

namespace Generator.Tests.Preview;

public sealed class PreviewTests
{
    [Fact]
    public async Task Serves_the_site_with_its_headers_and_reloads_after_a_change()
    {
        using var commune = new Commune();
        using var stop = new CancellationTokenSource();
        using var output = new Announcement();
        var server = PreviewServer.Run(new BuildRequest(commune.Root, new DateOnly(2026, 1, 15)), 0, output, TextWriter.Null, stop.Token);
        using var browser = new HttpClient { BaseAddress = await output.Address };

        var page = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        var missing = await browser.GetAsync("/absente/", TestContext.Current.CancellationToken);
        using var events = await browser.GetStreamAsync("/_apercu/changements", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(events);
        Assert.Equal(": prêt", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        commune.Write("input/index.md", "---\ntitre: Nouveau titre\n---\n");
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Equal("data: recharger", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        var changed = await browser.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("/_apercu/recharger.js", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Nouveau titre", changed, StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.True(await server);
    }

    [Fact]
    public async Task Shows_the_faults_in_the_browser_and_keeps_serving()
    {
        using var commune = new Commune(("input/index.md", "---\ntitre: Accueil\ntitrre: faute\n---\n"));
        using var stop = new CancellationTokenSource();
        using var output = new Announcement();
        var server = PreviewServer.Run(new BuildRequest(commune.Root, new DateOnly(2026, 1, 15)), 0, output, TextWriter.Null, stop.Token);
        using var browser = new HttpClient { BaseAddress = await output.Address };

        var page = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/", TestContext.Current.CancellationToken));

        Assert.Contains("input/index.md:3:1", page, StringComparison.Ordinal);
        Assert.Contains("titre", page, StringComparison.Ordinal);
        await stop.CancelAsync();
        await server;
    }

    /// <summary>Gives the address that the preview prints once it serves.</summary>
    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Uri> Address => address.Task;

        public override Task WriteLineAsync(string? value)
        {
            address.TrySetResult(new Uri(System.Text.RegularExpressions.Regex.Match(value!, "http://[^ ]+").Value));
            return Task.CompletedTask;
        }
    }
}
