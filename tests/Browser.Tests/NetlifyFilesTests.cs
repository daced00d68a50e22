using System.Text.Json;

namespace Browser.Tests;

/// <summary>Netlify's own parsers read what it will read.</summary>
public sealed class NetlifyFilesTests(Sample sample)
{
    [Fact]
    public async Task Netlify_reads_every_header_and_redirect_without_a_complaint()
    {
        var read = await Read();

        Assert.Empty(read.GetProperty("errors").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(Lines("_redirects", rule => true), read.GetProperty("redirects").GetInt32());
        // Its parser passes over a line that it does not understand: so they are counted.
        Assert.Equal(Lines("_headers", char.IsWhiteSpace), read.GetProperty("headers").GetInt32());
    }

    [Fact]
    public async Task Every_page_has_a_content_security_policy_without_unsafe_words()
    {
        var policy = (await Read()).GetProperty("policy").GetString();

        Assert.Contains("default-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Netlify_toml_builds_the_site_and_publishes_the_output()
    {
        var build = (await Read()).GetProperty("build");

        Assert.Equal("bash .ci/netlify.sh", build.GetProperty("command").GetString());
        Assert.Equal("output", build.GetProperty("publish").GetString());
    }

    private async Task<JsonElement> Read()
    {
        await NodeTools.Find();
        var (exit, said, error) = await Tool.Run("node", "netlify.mjs", sample.Output, Tool.RepositoryRoot);
        Assert.True(exit == 0, error);
        return JsonDocument.Parse(said).RootElement;
    }

    private int Lines(string file, Func<char, bool> counted)
    {
        var path = Path.Combine(sample.Output, file);
        return File.Exists(path) ? File.ReadLines(path).Count(l => l.Trim().Length > 0 && !l.TrimStart().StartsWith('#') && counted(l[0])) : 0;
    }
}
