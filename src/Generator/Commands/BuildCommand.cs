using System.Diagnostics;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Write;

namespace Portal.Commands;

/// <summary><c>build</c>: the site, written in one swap, or nothing.</summary>
internal static class BuildCommand
{
    public static int Run(BuildRequest request, BuildOptions options, string output, Terminal terminal)
    {
        if (HoldsInputs(output, request.Root))
        {
            terminal.Error.WriteLine("« --output » désigne le dossier de la commune ou l'un de ses dossiers de travail : le site l'effacerait. Donnez un autre dossier, par exemple « output ».");
            return ExitCode.WrongUsage;
        }

        var watch = Stopwatch.StartNew();
        var (result, diagnostics) = terminal.WithProgress(progress =>
        {
            var built = Build.Run(request, progress);
            if (built.Site is null || (options.Strict && built.Warnings > 0))
            {
                return (built with { Site = null }, built.Diagnostics);
            }

            progress("Écriture");
            return (built, (IReadOnlyList<Diagnostic>)[.. built.Diagnostics, .. Writer.Write(built.Site, output).Diagnostics]);
        });

        var told = options.Tell(diagnostics, request.Root, terminal);
        var errors = diagnostics.Count(d => d.IsError);
        if (errors > 0 || result.Site is null)
        {
            terminal.Output.WriteLine($"{Count(errors, "erreur", "erreurs")}, {Count(result.Warnings, "avertissement", "avertissements")} : rien n'a été écrit, le site précédent est intact.");
            return ExitCode.ContentErrors;
        }

        var shown = Path.GetRelativePath(request.Root, output);
        terminal.Output.WriteLine($"Site produit dans « {shown} » : {Count(result.Site.PageCount, "page", "pages")}, {Count(result.Counts.Datasets, "jeu de données", "jeux de données")}, {Count(result.Counts.Rows, "ligne", "lignes")}, {Count(result.Warnings, "avertissement", "avertissements")}, en {French.Number((decimal)watch.Elapsed.TotalSeconds, 2)} s.");
        return told ? ExitCode.Done : ExitCode.ContentErrors;
    }

    private static string Count(int count, string singular, string plural) => $"{French.Number(count)} {French.Plural(count, singular, plural)}";

    /// <summary>The output is replaced whole: it can be neither an input nor above one.</summary>
    private static bool HoldsInputs(string output, string root)
    {
        var folder = output.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return new[] { root, Path.Combine(root, "data"), Path.Combine(root, "input"), Path.Combine(root, "theme"), Path.Combine(root, Edition.Folder) }.Any(input =>
            (input + Path.DirectorySeparatorChar).StartsWith(folder, StringComparison.Ordinal)
            || (input != root && folder.StartsWith(input + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
    }
}
