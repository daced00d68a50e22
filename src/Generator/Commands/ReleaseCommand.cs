using Portal.Diagnostics;
using Portal.Model;
using Portal.Write;

namespace Portal.Commands;

/// <summary><c>release</c>: freezes what build would publish today, and what it promises, under <c>publications/</c>. Refused while check has errors.</summary>
internal static class ReleaseCommand
{
    public static int Run(BuildRequest request, Terminal terminal)
    {
        var (built, diagnostics, isNew) = terminal.WithProgress(progress =>
        {
            var result = Build.Run(request, progress);
            if (result.Publication is not { } publication)
            {
                return (result, result.Diagnostics, false);
            }

            progress("Édition");

            var written = EditionWriter.Write(request.Root, result.Today, [.. publication.Files], publication.Ledger.File, publication.Lock);
            return (result, (IReadOnlyList<Diagnostic>)[.. result.Diagnostics, .. written.Diagnostics], written.Value);
        });
        TextPrinter.Print(diagnostics, terminal.Error, hasReport: false);
        var errors = diagnostics.Count(d => d.IsError);
        if (errors > 0 || built.Publication is null)
        {
            terminal.Output.WriteLine($"{Count(errors, "erreur", "erreurs")}, {Count(built.Warnings, "avertissement", "avertissements")} : aucune édition n'a été figée.");
            return ExitCode.ContentErrors;
        }

        var shown = Edition.FolderOf(built.Today);
        terminal.Output.WriteLine(isNew
            ? $"Édition du {French.LongDate(built.Today)} figée dans « {shown} » : {Count(built.Counts.Datasets, "jeu de données", "jeux de données")}, {Count(built.Counts.Rows, "ligne", "lignes")}, {Count(built.Warnings, "avertissement", "avertissements")}. {Ledgered(built.Publication.Ledger.Added)}Enregistrez le dossier « {Edition.Folder} » dans le dépôt."
            : $"L'édition du {French.LongDate(built.Today)} est déjà figée dans « {shown} », à l'identique.");
        return ExitCode.Done;
    }

    private static string Ledgered(int added) => added == 0 ? ""
        : $"{Count(added, "ligne ajoutée", "lignes ajoutées")} à « {Ledger.File} » : relisez-les avant d'enregistrer, car ce qui est montré ne pourra plus être caché. ";

    private static string Count(int count, string singular, string plural) => $"{French.Number(count)} {French.Plural(count, singular, plural)}";
}
