using System.Net;
using System.Text;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Preview;

internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Bytes, IReadOnlyList<(string Name, string Value)> Headers);

/// <summary>The last site that could be built, and the faults of the last build.</summary>
internal sealed class CurrentSite
{
    private const string ReloadPath = "/_apercu/recharger.js";

    private const string ReloadScript = """
        new EventSource("/_apercu/changements").onmessage = () => location.reload();
        """;

    private static readonly byte[] ReloadTag = Encoding.UTF8.GetBytes($"<script type=\"module\" src=\"{ReloadPath}\"></script>");

    private volatile State state = new(new Dictionary<string, OutputFile>(), [], []);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next build.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    public void Show(BuildResult result)
    {
        var files = result.Site?.Files.ToDictionary(f => f.Path, StringComparer.Ordinal) ?? state.Files;
        var headers = files.TryGetValue("_headers", out var file) ? HeaderRules.Parse(Encoding.UTF8.GetString(file.Bytes.Span)) : [];
        state = new State(files, headers, [.. TextPrinter.InOrder(result.Diagnostics).Where(d => d.IsError)]);
        Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    public Answer Find(string path)
    {
        var now = state;
        if (path == ReloadPath)
        {
            return new Answer(200, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(ReloadScript), []);
        }

        // As the host does: every rule that matches adds its own.
        var headers = now.Headers.Where(r => r.Matches(path)).SelectMany(r => r.Headers).GroupBy(h => h.Name, StringComparer.OrdinalIgnoreCase).Select(h => (h.Key, string.Join(", ", h.Select(v => v.Value)))).ToList();
        if (now.Errors.Count > 0 && !Path.HasExtension(path))
        {
            return new Answer(200, ContentTypes.Of(".html"), ErrorPage(now.Errors), headers);
        }

        var key = path.TrimStart('/') + (path.EndsWith('/') ? "index.html" : "");
        if (now.Files.TryGetValue(key, out var file) || now.Files.TryGetValue($"{key}/index.html", out file))
        {
            return Of(200, file, headers);
        }

        return now.Files.TryGetValue("404.html", out var missing)
            ? Of(404, missing, headers)
            : new Answer(404, "text/plain; charset=utf-8", "Page absente."u8.ToArray(), headers);
    }

    private static Answer Of(int status, OutputFile file, IReadOnlyList<(string, string)> headers)
    {
        var type = ContentTypes.Of(Path.GetExtension(file.Path));
        return new Answer(status, type, file.Path.EndsWith(".html", StringComparison.Ordinal) ? WithReload(file.Bytes) : file.Bytes, headers);
    }

    private static byte[] WithReload(ReadOnlyMemory<byte> html)
    {
        var at = html.Span.LastIndexOf("</body>"u8);
        return at < 0 ? html.ToArray() : [.. html.Span[..at], .. ReloadTag, .. html.Span[at..]];
    }

    private static byte[] ErrorPage(IReadOnlyList<Diagnostic> errors)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>À corriger</title><link rel=\"stylesheet\" href=\"/assets/site.css\"></head><body><main class=\"cadre\"><h1>À corriger avant de publier</h1><ul>");
        foreach (var error in errors)
        {
            page.Append("<li><p><strong>").Append(WebUtility.HtmlEncode($"{error.Place}")).Append("</strong> (").Append(error.Code.Id).Append(")<br>").Append(WebUtility.HtmlEncode(error.Message)).Append("<br>Explications : ").Append(error.Code.Help).Append("</p></li>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</ul></main><script type=\"module\" src=\"").Append(ReloadPath).Append("\"></script></body></html>").ToString());
    }

    private sealed record State(IReadOnlyDictionary<string, OutputFile> Files, IReadOnlyList<HeaderRule> Headers, IReadOnlyList<Diagnostic> Errors);
}
