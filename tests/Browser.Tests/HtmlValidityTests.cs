using System.Text.Json;

namespace Browser.Tests;

/// <summary>The W3C's validator where Java is, html-validate elsewhere.</summary>
public sealed class HtmlValidityTests(Sample sample)
{
    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        var faults = Tool.Exists("java") ? await Vnu() : await HtmlValidate();

        Assert.True(faults.Count == 0, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(40)));
    }

    private async Task<List<string>> Vnu()
    {
        var jar = await NodeTools.Find("vnu-jar", "build", "dist", "vnu.jar");
        var (_, _, said) = await Tool.Run("java", "-Xss4m", "-jar", jar, "--skip-non-html", "--format", "json", sample.Output);
        using var answer = JsonDocument.Parse(said);
        return [.. answer.RootElement.GetProperty("messages").EnumerateArray()
            .Where(m => m.GetProperty("type").GetString() != "info")
            .Select(m => Told(m.GetProperty("url").GetString()!.Replace("file:", "", StringComparison.Ordinal), m, "lastLine"))];
    }

    private async Task<List<string>> HtmlValidate()
    {
        var program = await NodeTools.Find("html-validate", "bin", "html-validate.mjs");
        var (_, said, error) = await Tool.Run("node", program, "--config", Path.Combine(Tool.ProjectDirectory, "htmlvalidate.json"), "--formatter", "json", sample.Output);
        if (said.Length == 0) throw new InvalidOperationException("html-validate said nothing: " + error);
        using var answer = JsonDocument.Parse(said);
        return [.. answer.RootElement.EnumerateArray().SelectMany(file => file.GetProperty("messages").EnumerateArray()
            .Select(m => Told(file.GetProperty("filePath").GetString()!, m, "line")))];
    }

    private string Told(string file, JsonElement message, string line) =>
        $"{Path.GetRelativePath(sample.Output, file)}:{(message.TryGetProperty(line, out var at) ? at.GetInt32() : 0)} {message.GetProperty("message").GetString()}";
}
