namespace Portal.Commands;

/// <summary><c>check</c>: everything that build does, and nothing written.</summary>
internal static class CheckCommand
{
    public static int Run(BuildRequest request, BuildOptions options, Terminal terminal)
    {
        var result = terminal.WithProgress(progress => Build.Run(request, progress));
        var told = options.Tell(result.Diagnostics, request.Root, terminal);
        terminal.Output.WriteLine(result.Errors == 0
            ? $"Aucune erreur : {result.Counts.Files} fichiers, {result.Counts.Rows} lignes, {result.Warnings} avertissements"
            : $"{result.Errors} erreurs, {result.Warnings} avertissements");
        return result.Errors == 0 && told && !(options.Strict && result.Warnings > 0) ? ExitCode.Done : ExitCode.ContentErrors;
    }
}
