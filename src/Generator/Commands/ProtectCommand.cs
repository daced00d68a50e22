using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Doors;
using Portal.Model;

namespace Portal.Commands;

/// <summary><c>protect</c>: chooses what to hide in any table, and writes what may then be published.</summary>
internal static class ProtectCommand
{
    private const int MostNamed = 5;

    public static int Run(DoorOptions options, Terminal terminal)
    {
        var faults = new DiagnosticBag();
        var door = DoorFilesOnDisk.Read(options, faults) is { } files ? Door.ToProtect(files, options.Profile) : null;
        faults.AddRange(door?.Diagnostics ?? []);
        TextPrinter.Print(faults.Items, terminal.Error, hasReport: false);
        if (door?.Value is not { Problem: var problem })
        {
            var errors = faults.Items.Count(d => d.IsError);
            return Refuse($"{errors} {French.Plural(errors, "erreur", "erreurs")} : rien n'a été écrit.", terminal);
        }

        var suppression = Suppressor.Suppress(problem, options.Profile);
        if (suppression.Audit.Verdict != Verdict.Pass)
        {
            return Refuse(Refusal(problem, suppression.Audit), terminal);
        }

        if (DoorFilesOnDisk.Write(options, DoorWriter.Published(problem, suppression.Hidden)) is { } fault)
        {
            TextPrinter.Print([fault], terminal.Error, hasReport: false);
            return Refuse("1 erreur : rien n'a été écrit.", terminal);
        }

        terminal.Output.WriteLine($"{Summary(problem, suppression)} Écrit dans {options.Output}.");
        return ExitCode.Done;
    }

    private static int Refuse(string sentence, Terminal terminal)
    {
        terminal.Output.WriteLine(sentence);
        return ExitCode.ContentErrors;
    }

    private static string Summary(Problem problem, Suppression suppression)
    {
        var shown = problem.Cells.Count(c => c.Showing != Showing.Never);
        var hidden = suppression.Hidden.Count(i => problem.Cells[i].Showing != Showing.Never);
        var sensitive = suppression.Hidden.Count(i => problem.Cells[i] is { Showing: not Showing.Never, IsSensitive: true });
        if (hidden == 0)
        {
            return $"{Count(shown, "cellule", "cellules")}, aucune cachée : {(problem.Cells.Any(c => c.IsSensitive) ? "ce qui est publié ne dit rien de trop" : "aucune n'est marquée sensible")}.";
        }

        var why = sensitive == 0 ? "pour que rien de sensible ne s'en déduise"
            : hidden == sensitive ? "toutes sensibles"
            : $"{Count(sensitive, "sensible", "sensibles")}, {French.Number(hidden - sensitive)} pour {French.Plural(sensitive, "la", "les")} protéger";
        var best = suppression.IsOptimal ? "Il est démontré qu'on ne peut pas en cacher moins." : "La recherche s'est arrêtée à sa limite : on pourrait peut-être en cacher moins.";
        return $"{Count(shown, "cellule", "cellules")}, {Count(hidden, "cachée", "cachées")} : {why}. {best} L'audit du résultat est « pass ».";
    }

    private static string Refusal(Problem problem, AuditReport audit) => audit.Verdict switch
    {
        Verdict.Inconsistent => "Rien n'a été écrit : aucun tableau ne peut vérifier à la fois toutes les équations et tous les faits. Retirez ceux qui sont faux.",
        Verdict.Undecided => "Rien n'a été écrit : la limite de calcul a été atteinte avant de trouver quoi cacher, ce qui compte comme un refus. Découpez le tableau, ou fusionnez des catégories.",
        _ => $"Rien n'a été écrit : même en cachant tout ce qui peut l'être, on devine trop bien {Exposed(problem, audit)}. Fusionnez des catégories, ou retirez des cellules déjà publiques (« keep ») ou des faits qui ne sont pas connus de tous.",
    };

    private static string Exposed(Problem problem, AuditReport audit)
    {
        var ids = audit.Bounds.Where(b => !b.IsProtected && problem.Cells[b.Cell].IsSensitive).Select(b => $"« {problem.Cells[b.Cell].Id} »").ToList();
        return ids.Count == 0 ? "une cellule sensible" : string.Join(", ", ids.Take(MostNamed)) + (ids.Count > MostNamed ? $" et {ids.Count - MostNamed} autres" : "");
    }

    private static string Count(int count, string singular, string plural) => $"{French.Number(count)} {French.Plural(count, singular, plural)}";
}
