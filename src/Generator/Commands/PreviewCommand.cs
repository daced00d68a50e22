using Portal.Preview;

namespace Portal.Commands;

/// <summary><c>preview</c>: the site on this machine alone, rebuilt on every change.</summary>
internal static class PreviewCommand
{
    public static async Task<int> Run(BuildRequest request, int port, Terminal terminal)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        return await PreviewServer.Run(request, port, terminal.Output, terminal.Error, stop.Token).ConfigureAwait(false)
            ? ExitCode.Done
            : ExitCode.ContentErrors;
    }
}
