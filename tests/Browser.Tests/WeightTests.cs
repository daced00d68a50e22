using System.IO.Compression;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a phone downloads before it can read, compressed as a host would.</summary>
public sealed class WeightTests(Sample sample)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 640 } };

    [Fact]
    public void The_home_page_with_its_styles_and_first_script_fits_in_14_KiB()
    {
        var page = sample.Parse("");
        var styles = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!);
        var script = page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!).Take(1);

        var weight = Zipped(File.ReadAllBytes(sample.FileOf("")))
            + styles.Concat(script).Sum(part => Zipped(File.ReadAllBytes(sample.FileOf(new Uri(sample.Address, part).AbsolutePath.TrimStart('/')))));

        Assert.InRange(weight, 1, 14 * 1024);
    }

    /// <summary>Weighed in the browser: only there is seen what a script loads in its turn.</summary>
    [Fact]
    public Task A_page_with_charts_and_Chart_js_fits_in_110_KiB() => sample.Each(sample.PagesWithCharts(), Phone, async (tab, page) =>
    {
        var received = new List<IResponse>();
        tab.Response += (_, response) => received.Add(response);
        await sample.Open(tab, page);
        await Charts.DrawAll(tab);

        var parts = new List<(string Address, long Weight)>();
        foreach (var response in received.Where(r => r.Request.ResourceType is "document" or "stylesheet" or "script"))
            parts.Add((response.Url, Zipped(await response.BodyAsync())));
        var weight = parts.Sum(p => p.Weight);
        if (!parts.Any(p => p.Address.Contains("chart.umd", StringComparison.Ordinal))) return ["Chart.js was not loaded"];
        return weight <= 110 * 1024 ? [] : [$"{weight} bytes: " + string.Join(", ", parts.Select(p => $"{new Uri(p.Address).AbsolutePath} {p.Weight}"))];
    });

    private static long Zipped(byte[] bytes)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return into.Length;
    }
}
