using Portal.Diagnostics;
using Portal.Import;
using Portal.Import.Target;
using Portal.Model;
using Portal.Read;

namespace Portal.Commands;

/// <summary><c>import</c>: the lines of a budget, shown, then added to <c>data/budget.csv</c> in one step.</summary>
internal static class ImportCommand
{
    public static int Run(ImportOptions options, Terminal terminal)
    {
        if (options.Wrong(terminal.CanAsk) is { } wrong)
        {
            terminal.Error.WriteLine(wrong);
            terminal.Error.WriteLine();
            terminal.Error.WriteLine(Usage.Of("import"));
            return ExitCode.WrongUsage;
        }

        var faults = new DiagnosticBag();
        var folder = new Folder(options.Root, faults);
        var target = BudgetOnDisk.Read(folder, faults);
        var rows = new ImportedRows();
        var plan = faults.HasErrors ? null : Prepare(options, target, SirenOf(folder), rows, faults);
        TextPrinter.Print(faults.Items, terminal.Error, hasReport: false);
        if (plan is null || faults.HasErrors)
        {
            var errors = faults.Items.Count(d => d.IsError);
            terminal.Output.WriteLine($"{errors} {French.Plural(errors, "erreur", "erreurs")} : rien n'a été écrit.");
            return ExitCode.ContentErrors;
        }

        ImportSummary.Print(plan, rows, terminal.Output);
        return plan.Pieces is null ? Done("Rien à écrire : data/budget.csv est inchangé.", terminal)
            : options.DryRun ? Done("Essai : rien n'a été écrit.", terminal)
            : options.Yes || terminal.Confirm(ImportSummary.Question(rows)) ? Write(options.Root, target, plan.Pieces, rows, terminal)
            : Done("Rien n'a été écrit.", terminal);
    }

    private static ImportPlan? Prepare(ImportOptions options, byte[]? target, string siren, ImportedRows rows, DiagnosticBag faults)
    {
        try
        {
            using var source = File.OpenRead(options.File!);
            var plan = Importer.Prepare(new ImportRequest(options.IsTotem, source, options.File!, target, siren, new Selection(options.EveryAccount, options.Functions), options.Replace), rows.Add);
            faults.AddRange(plan.Diagnostics);
            return plan.Value;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Codes.FileUnreadable, Place.Start(options.File!), "le fichier ne peut pas être lu. Vérifiez qu'il n'est pas ouvert dans un autre logiciel et que vous avez le droit de le lire.");
            return null;
        }
    }

    /// <summary>Settings with faults are for « check » to tell: here they only say whose budget is expected.</summary>
    private static string SirenOf(Folder folder)
        => folder.HasFile(SettingsReader.File) && Reader.ReadSettings(folder, new DiagnosticBag()) is var settings
            ? settings.Siren.Length > 0 ? settings.Siren : settings.Siret.Length >= 9 ? settings.Siret[..9] : ""
            : "";

    private static int Write(string root, byte[]? before, IReadOnlyList<ReadOnlyMemory<byte>> after, ImportedRows rows, Terminal terminal)
    {
        if (BudgetOnDisk.Write(root, before, after) is { } fault)
        {
            TextPrinter.Print([fault], terminal.Error, hasReport: false);
            terminal.Output.WriteLine("1 erreur : rien n'a été écrit.");
            return ExitCode.ContentErrors;
        }

        return Done(ImportSummary.Written(rows), terminal);
    }

    private static int Done(string sentence, Terminal terminal)
    {
        terminal.Output.WriteLine(sentence);
        return ExitCode.Done;
    }
}
