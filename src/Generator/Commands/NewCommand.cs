using Portal.Diagnostics;
using Portal.Starter;

namespace Portal.Commands;

/// <summary><c>new</c>: a commune's folder, ready to build.</summary>
internal static class NewCommand
{
    /// <param name="given">What the flags --nom, --insee and --siret say, in this order; null where one was not given.</param>
    /// <param name="today">The day that the first pages bear.</param>
    /// <param name="target">The folder to make, absolute.</param>
    /// <param name="shown">The same as it was typed.</param>
    /// <param name="terminal">Where to ask and to answer.</param>
    public static int Run(IReadOnlyList<string?> given, DateOnly today, string target, string shown, Terminal terminal)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            terminal.Error.WriteLine($"« {shown} » existe déjà et n'est pas un dossier vide : rien n'y a été écrit. Donnez un nom nouveau, par exemple « portail new ma-commune ».");
            return ExitCode.WrongUsage;
        }

        if (Answers(given, terminal) is not [var name, var insee, var siret])
        {
            return ExitCode.WrongUsage;
        }

        var faults = StarterFolder.Create(Identity.Of(name, insee, siret), today, target);
        TextPrinter.Print(faults, terminal.Error);
        if (faults.Any(f => f.IsError))
        {
            return ExitCode.ContentErrors;
        }

        terminal.Output.WriteLine($"""
            Dossier créé : {shown}
            Git : {Repository.SetUp(target)}
            Ensuite :
              1. complétez les réglages : data/commune.yml ;
              2. remplissez les tableaux de data/ et les pages de input/ (docs/guide.md dit comment) ;
              3. contrôlez avec « check --root {shown} », regardez avec « preview --root {shown} ».
            """);
        return ExitCode.Done;
    }

    /// <summary>What the flags say and, on a terminal, what is answered for those that are missing; null when the call is wrong (then told).</summary>
    private static List<string>? Answers(IReadOnlyList<string?> given, Terminal terminal)
    {
        Question[] questions =
        [
            new("--nom", "Nom de la commune", Identity.NameFault),
            new("--insee", "Code INSEE de la commune", Identity.InseeFault),
            new("--siret", "SIRET de la mairie", Identity.SiretFault),
        ];
        var wrong = questions.Zip(given).Where(x => x.Second is not null)
            .Select(x => x.First.Fault(x.Second!) is { } expected ? $"« {x.First.Flag} {x.Second} » n'est pas valide. {expected}" : null).OfType<string>().ToList();
        var missing = questions.Zip(given).Where(x => x.Second is null).Select(x => $"« {x.First.Flag} »").ToList();
        if (missing.Count > 0 && !terminal.CanAsk)
        {
            wrong.Add($"Sans terminal où poser les questions, il manque {string.Join(", ", missing)}. Écrivez par exemple « portail new ma-commune --nom \"Ma commune\" --insee 99001 --siret 21990001600011 ».");
        }

        wrong.ForEach(terminal.Error.WriteLine);
        return wrong.Count > 0 ? null : [.. questions.Zip(given, (question, text) => text ?? terminal.Ask(question.Text, question.Fault))];
    }

    private sealed record Question(string Flag, string Text, Func<string, string?> Fault);
}
