using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Browser.Tests;

/// <summary>Serves a built folder as a static host would: `_headers` at the root, 404.html for what is not there.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new(new FileExtensionContentTypeProvider().Mappings)
    {
        Mappings =
        {
            [".csv"] = "text/csv; charset=utf-8",
            [".md"] = "text/markdown; charset=utf-8",
            [".html"] = "text/html; charset=utf-8",
            [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
            [".jsonld"] = "application/ld+json",
        },
    };

    private readonly WebApplication app;
    private readonly string folder;
    private readonly string basePath;
    private readonly HeadersFile headers;

    private SiteServer(WebApplication app, string folder, string basePath)
    {
        (this.app, this.folder, this.basePath) = (app, folder, basePath);
        // A host with a base path (GitHub Pages) knows no `_headers`.
        headers = basePath == "/" ? HeadersFile.Read(Path.Combine(folder, "_headers")) : new HeadersFile();
    }

    /// <summary>Ends in the base path, with its slash.</summary>
    public Uri Address => new(new Uri(app.Urls.Single()), basePath);

    public static async Task<SiteServer> Start(string folder, string basePath = "/")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build(), folder, basePath);
        server.app.Run(server.Answer);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        foreach (var (name, value) in headers.For(path)) context.Response.Headers[name] = value;
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var file = Path.Combine(folder, path[basePath.Length..]);
        if (path.EndsWith('/')) file = Path.Combine(file, "index.html");
        else if (Directory.Exists(file))
        {
            context.Response.Redirect(path + "/", permanent: true);
            return;
        }
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }
        if (!context.Response.Headers.ContainsKey("Content-Type"))
            context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        if (File.Exists(file)) await context.Response.SendFileAsync(file);
    }
}
