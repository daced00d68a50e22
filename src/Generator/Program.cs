using Portal.Commands;

namespace Portal;

/// <summary>Command line → command → exit code: 0 done, 1 the content has errors, 2 wrong usage, 3 a bug of ours.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Run(args, Console.Out, Console.Error);
    }

    /// <summary>The whole program with its two streams given, as tests run it.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            return await CommandLine.Run(args, new Terminal(output, error)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Whatever its message holds may be a cell of somebody's data: only its kind and its place in our code are told.
            var frame = new System.Diagnostics.StackTrace(e).GetFrame(0);
            var method = frame is null ? null : System.Diagnostics.DiagnosticMethodInfo.Create(frame);
            await error.WriteLineAsync($"Le portail a rencontré un défaut qui lui est propre ({e.GetType().Name}, {method?.DeclaringTypeName}.{method?.Name}). Rien n'a été écrit. Signalez-le en joignant cette ligne ; elle ne contient aucune de vos données.").ConfigureAwait(false);
            return ExitCode.Bug;
        }
    }
}
