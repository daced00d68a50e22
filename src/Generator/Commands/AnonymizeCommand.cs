using Portal.Anonymize;
using Portal.Anonymize.Output;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;

namespace Portal.Commands;

/// <summary><c>anonymize</c>: a survey's raw answers, counted into a table that is safe to commit. Nothing is written unless all is proven.</summary>
internal static class AnonymizeCommand
{
    public static int Run(AnonymizeOptions options, Terminal terminal)
    {
        if (options.Wrong() is { } wrong)
        {
            terminal.Error.WriteLine(wrong);
            terminal.Error.WriteLine();
            terminal.Error.WriteLine(Usage.Of("anonymize"));
            return ExitCode.WrongUsage;
        }

        var faults = new DiagnosticBag();
        CheckGit(options, faults);
        var result = faults.HasErrors ? null : Prepare(options, faults);
        if (result is not null && !faults.HasErrors)
        {
            Write(options, result, faults);
        }

        TextPrinter.Print(faults.Items, terminal.Error, hasReport: false);
        if (result is null || faults.HasErrors)
        {
            var errors = faults.Items.Count(d => d.IsError);
            terminal.Output.WriteLine($"{errors} {French.Plural(errors, "erreur", "erreurs")} : rien n'a été écrit.");
            return ExitCode.ContentErrors;
        }

        AnonymizeSummary.Print(result, terminal.Output);
        return ExitCode.Done;
    }

    /// <summary>Before anything is read: raw answers do not belong where git looks.</summary>
    private static void CheckGit(AnonymizeOptions options, DiagnosticBag faults)
    {
        var place = Place.Start(options.File!);
        if (WorkTree.Of(options.RawPath) is { } tree && tree == WorkTree.Of(options.OutputPath))
        {
            faults.Add(Codes.RawInRepository, place, "les réponses brutes sont dans le même dépôt git que le tableau à écrire : un enregistrement de trop les publierait, pour toujours. Déplacez-les hors de ce dossier, par exemple dans vos documents, et relancez la commande.");
        }
        else if (WorkTree.Tracks(options.RawPath))
        {
            faults.Add(Codes.RawTracked, place, "git suit le fichier des réponses brutes : elles sont dans l'historique d'un dépôt, ou près d'y entrer. Retirez-le de ce dépôt (« git rm --cached »), déplacez-le ailleurs, et faites effacer l'historique s'il a déjà été envoyé.");
        }
    }

    private static Anonymized? Prepare(AnonymizeOptions options, DiagnosticBag faults)
    {
        if (Bytes(options.PlanPath, options.Plan!, faults) is not { } plan || Bytes(options.RawPath, options.File!, faults) is not { } raw)
        {
            return null;
        }

        var existing = File.Exists(options.OutputPath) ? Bytes(options.OutputPath, options.Output!, faults) : null;
        var schema = OutputFiles.SchemaOf(options.OutputPath);
        var existingSchema = File.Exists(schema) ? Bytes(schema, OutputFiles.SchemaOf(options.Output!), faults) : null;
        if (faults.HasErrors)
        {
            return null;
        }

        var result = Anonymizer.Prepare(new AnonymizeRequest(options.Plan!, plan, options.File!, raw, options.Output!, existing, RulesOf(options.Root)) { ExistingSchema = existingSchema });
        faults.AddRange(result.Diagnostics);
        return result.Value;
    }

    /// <summary>Settings with faults are for « check » to tell: here they only say below which number nothing is shown.</summary>
    private static Confidentiality RulesOf(string root)
        => new Folder(root, new DiagnosticBag()) is var folder && folder.HasFile(SettingsReader.File) ? Reader.ReadSettings(folder, new DiagnosticBag()).Confidentiality : new Confidentiality();

    private static byte[]? Bytes(string path, string name, DiagnosticBag faults)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Codes.FileUnreadable, Place.Start(name), "le fichier ne peut pas être lu. Vérifiez qu'il n'est pas ouvert dans un autre logiciel et que vous avez le droit de le lire.");
            return null;
        }
    }

    /// <summary>All files are written beside their places first: a stop between two moves leaves each of them whole.</summary>
    private static void Write(AnonymizeOptions options, Anonymized result, DiagnosticBag faults)
    {
        List<(string Beside, string Path)> written = [];
        try
        {
            foreach (var file in result.Files)
            {
                var path = WorkTree.Real(Path.GetFullPath(file.Path, options.Root));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                written.Add(($"{path}.nouveau", path));
                File.WriteAllBytes(written[^1].Beside, file.Bytes.Span);
            }

            written.ForEach(f => File.Move(f.Beside, f.Path, overwrite: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            written.ForEach(f => File.Delete(f.Beside));
            faults.Add(Codes.OutputUnwritable, Place.Start(options.Output!), "ce tableau n'a pas pu être écrit. Vérifiez la place sur le disque et le droit d'écrire dans ce dossier, et que le tableau n'est ouvert dans aucun logiciel.");
        }
    }
}
