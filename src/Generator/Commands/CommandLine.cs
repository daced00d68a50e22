using System.CommandLine;
using System.Globalization;

namespace Portal.Commands;

/// <summary>The commands and their flags, as the contract gives them. What is wrong with them is told in French, with the usage.</summary>
internal static class CommandLine
{
    // What is due and what is late is counted from the date, years before it and after it.
    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    private static readonly Option<string> Root = new("--root") { Recursive = true, DefaultValueFactory = _ => "." };
    private static readonly Option<bool> Help = new("--help", "-h", "-?") { Recursive = true };
    private static readonly Option<string> Output = new("--output") { DefaultValueFactory = _ => "output" };
    private static readonly Option<string?> Date = new("--date");
    private static readonly Option<string?> BaseUrl = new("--base-url");
    private static readonly Option<string?> Report = new("--report");
    private static readonly Option<bool> Strict = new("--strict");
    private static readonly Argument<string> NewFolder = new("dossier");
    private static readonly Option<string?> Name = new("--nom");
    private static readonly Option<string?> Insee = new("--insee");
    private static readonly Option<string?> Siret = new("--siret");
    private static readonly Argument<string?> Format = new("format") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string?> ImportedFile = new("fichier") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> All = new("--all");
    private static readonly Option<string[]> Function = new("--function") { DefaultValueFactory = _ => [] };
    private static readonly Option<bool> Yes = new("--yes");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Replace = new("--replace");
    private static readonly Argument<string?> RawFile = new("reponses") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Plan = new("--plan");
    private static readonly Option<string?> Table = new("--output");
    private static readonly Option<int> Port = new("--port") { DefaultValueFactory = _ => 5080 };

    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var build = new Command("build") { Output, Date, BaseUrl, Report, Strict };
        var check = new Command("check") { Date, BaseUrl, Report, Strict };
        var preview = new Command("preview") { Port, Date };
        var create = new Command("new") { NewFolder, Name, Insee, Siret, Date };
        var import = new Command("import") { Format, ImportedFile, All, Function, Yes, DryRun, Replace };
        var anonymize = new Command("anonymize") { RawFile, Plan, Table };
        var release = new Command("release") { Date };
        var protect = DoorOptions.Command("protect");
        var audit = DoorOptions.Command("audit");
        var root = new Command("portail") { Root, Help, Output, Date, BaseUrl, Report, Strict };
        root.Add(build);
        root.Add(check);
        root.Add(preview);
        root.Add(create);
        root.Add(import);
        root.Add(protect);
        root.Add(audit);
        root.Add(anonymize);
        root.Add(release);

        // Without an action of its own, the parser would ask for one of the commands.
        root.SetAction(_ => ExitCode.Done);

        var parsed = root.Parse(args);
        var command = parsed.CommandResult.Command;
        if (parsed.GetValue(Help))
        {
            terminal.Output.WriteLine(Usage.Of(command.Name));
            return ExitCode.Done;
        }

        if (Wrong(parsed, command.Name) is { } wrong)
        {
            return WrongUsage(wrong, command.Name, terminal);
        }

        if (command == protect || command == audit)
        {
            var options = DoorOptions.Of(parsed, Path.GetFullPath(parsed.GetValue(Root)!));
            return options.Wrong(command.Name) is { } refused ? WrongUsage(refused, command.Name, terminal)
                : command == audit ? AuditCommand.Run(options, terminal) : ProtectCommand.Run(options, terminal);
        }

        if (command == import)
        {
            return ImportCommand.Run(ImportOptionsOf(parsed), terminal);
        }

        if (command == anonymize)
        {
            return AnonymizeCommand.Run(new AnonymizeOptions(Path.GetFullPath(parsed.GetValue(Root)!), parsed.GetValue(RawFile), parsed.GetValue(Plan), parsed.GetValue(Table)), terminal);
        }

        var request = new BuildRequest(Path.GetFullPath(parsed.GetValue(Root)!), DateOnly.FromDateTime(DateTime.Now))
        {
            Today = DateOf(parsed),
            BaseUrl = command == preview || parsed.GetValue(BaseUrl) is not { } url ? null : new Uri(url),
        };
        var reporting = new BuildOptions(command == preview ? null : parsed.GetValue(Report), command != preview && parsed.GetValue(Strict));
        if (command == preview)
        {
            return await PreviewCommand.Run(request, parsed.GetValue(Port), terminal).ConfigureAwait(false);
        }

        if (command == create)
        {
            var folder = parsed.GetValue(NewFolder)!;
            return NewCommand.Run(
                [parsed.GetValue(Name), parsed.GetValue(Insee), parsed.GetValue(Siret)], request.Today ?? request.Clock, Path.GetFullPath(folder, request.Root), folder, terminal);
        }

        if (command == release)
        {
            return ReleaseCommand.Run(request, terminal);
        }

        return command == check
            ? CheckCommand.Run(request, reporting, terminal)
            : BuildCommand.Run(request, reporting, Path.GetFullPath(parsed.GetValue(Output)!, request.Root), terminal);
    }

    private static int WrongUsage(string sentence, string command, Terminal terminal)
    {
        terminal.Error.WriteLine(sentence);
        terminal.Error.WriteLine();
        terminal.Error.WriteLine(Usage.Of(command));
        return ExitCode.WrongUsage;
    }

    private static ImportOptions ImportOptionsOf(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetValue(Root)!),
        parsed.GetValue(Format),
        parsed.GetValue(ImportedFile),
        parsed.GetValue(All),
        parsed.GetValue(Function)!,
        parsed.GetValue(Yes),
        parsed.GetValue(DryRun),
        parsed.GetValue(Replace));

    private static DateOnly? DateOf(ParseResult parsed)
        => parsed.GetValue(Date) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear ? date : null;

    /// <summary>What is wrong with the call, or null.</summary>
    private static string? Wrong(ParseResult parsed, string command)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            if (command == "new" && !unknown.StartsWith('-'))
            {
                return $"« {unknown} » est de trop : « new » ne demande qu'un dossier. Mettez entre guillemets un nom qui contient des espaces.";
            }

            var known = unknown.StartsWith('-') ? Usage.FlagsOf(command) : Usage.Commands;
            return $"« {unknown} » n'existe pas ici. {Diagnostics.Suggestion.Sentence(unknown, known)}";
        }

        if (command == "new" && parsed.GetResult(NewFolder) is not { Tokens.Count: > 0 })
        {
            return "« new » demande le nom du dossier à créer, par exemple « portail new ma-commune ».";
        }

        if (parsed.Errors.Count > 0)
        {
            return "Un drapeau est mal écrit : il lui manque sa valeur, ou sa valeur n'a pas la forme attendue.";
        }

        if (parsed.GetValue(Date) is { } date && DateOf(parsed) is null)
        {
            return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? $"« --date {date} » est hors des bornes. Attendu : une date de {FirstYear} à {LastYear}. Vérifiez l'année."
                : $"« --date {date} » n'est pas une date. Écrivez-la AAAA-MM-JJ, par exemple 2025-03-31.";
        }

        if (command != "preview" && parsed.GetValue(BaseUrl) is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var parsedUrl) && parsedUrl.Scheme is "http" or "https"))
        {
            return $"« --base-url {url} » n'est pas une adresse complète. Écrivez par exemple https://commune.fr/numerique/.";
        }

        if (parsed.GetValue(Root) is { } root && !Directory.Exists(root))
        {
            return $"Le dossier « {root} » donné par --root n'existe pas.";
        }

        return command == "preview" && parsed.GetValue(Port) is < 0 or > 65535 ? "--port va de 0 à 65535 ; 0 en choisit un." : null;
    }
}
