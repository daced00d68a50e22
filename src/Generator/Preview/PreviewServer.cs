using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Diagnostics;

namespace Portal.Preview;

/// <summary>Serves the site from memory on 127.0.0.1, with its own security headers, and tells the browser to reload after each build.</summary>
internal static class PreviewServer
{
    private const string EventsPath = "/_apercu/changements";

    /// <returns>False when the port cannot be had.</returns>
    public static async Task<bool> Run(BuildRequest request, int port, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        var current = new CurrentSite();
        app.Run(context => context.Request.Path == EventsPath ? Events(context, current, app.Lifetime.ApplicationStopping) : Serve(context, current));
        try
        {
            await app.StartAsync(stop).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await error.WriteLineAsync($"Le port {port} est déjà pris par un autre programme. Choisissez-en un autre avec « --port », ou « --port 0 » pour en laisser choisir un.").ConfigureAwait(false);
            return false;
        }

        var url = app.Urls.First();
        var local = request with { BaseUrl = new Uri($"{url}/") };
        Rebuild(local, current, error);
        await output.WriteLineAsync($"Aperçu : {url}/ (Ctrl+C pour arrêter)").ConfigureAwait(false);
        await output.FlushAsync(stop).ConfigureAwait(false);

        // Ctrl+C comes through the caller, a polite kill through the host.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        await Watch(local, current, error, either.Token).ConfigureAwait(false);
        await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private static void Rebuild(BuildRequest request, CurrentSite current, TextWriter error)
    {
        try
        {
            var result = Build.Run(request);
            TextPrinter.Print(result.Diagnostics, error);
            current.Show(result);
            error.WriteLine(result.Site is null ? $"{result.Errors} erreurs : l'aperçu les montre." : $"Site refait : {result.Site.PageCount} pages, {result.Warnings} avertissements.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A file half-saved by an editor must not end the preview; its next save rebuilds.
            error.WriteLine($"La reconstruction a échoué ({e.GetType().Name}) ; elle reprendra au prochain changement.");
        }
    }

    /// <summary>Rebuilds when files have been still for a moment: editors save in several steps.</summary>
    private static async Task Watch(BuildRequest request, CurrentSite current, TextWriter error, CancellationToken stop)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watchers = new List<FileSystemWatcher>();
        try
        {
            foreach (var folder in new[] { "data", "input", "theme" }.Select(f => Path.Combine(request.Root, f)).Where(Directory.Exists))
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
                watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
                watcher.Created += (_, _) => changes.Writer.TryWrite(true);
                watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
                watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
                watcher.EnableRaisingEvents = true;
                watchers.Add(watcher);
            }

            while (await changes.Reader.WaitToReadAsync(stop).ConfigureAwait(false))
            {
                do
                {
                    changes.Reader.TryRead(out _);
                    await Task.Delay(120, stop).ConfigureAwait(false);
                }
                while (changes.Reader.TryPeek(out _));

                Rebuild(request, current, error);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: the way out.
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private static async Task Serve(HttpContext context, CurrentSite current)
    {
        var answer = current.Find(context.Request.Path.Value ?? "/");
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        // What is being edited must never come from the browser's cache.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(answer.Bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task Events(HttpContext context, CurrentSite current, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await context.Response.WriteAsync(": prêt\n\n", either.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(either.Token).ConfigureAwait(false);
            await current.Changed.WaitAsync(either.Token).ConfigureAwait(false);
            await context.Response.WriteAsync("data: recharger\n\n", either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the preview ends.
        }
    }
}
