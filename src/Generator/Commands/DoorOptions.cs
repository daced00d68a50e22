using System.CommandLine;
using System.Globalization;
using Portal.Disclosure;
using Portal.Doors;

namespace Portal.Commands;

/// <summary>What was typed after <c>protect</c> or <c>audit</c>. Numbers are kept as they were typed: what is wrong with one is told by its name.</summary>
internal sealed record DoorOptions(string Root, string? Cells, string? Equations, string? Facts, string? Published, string? Output)
{
    private const int MostValues = 1_000_000;

    private static readonly Option<string?> CellsFlag = new("--cells");
    private static readonly Option<string?> EquationsFlag = new("--equations");
    private static readonly Option<string?> FactsFlag = new("--facts");
    private static readonly Option<string?> PublishedFlag = new("--published");
    private static readonly Option<string?> OutputFlag = new("--output");
    private static readonly Option<string?> ThresholdFlag = new("--threshold");
    private static readonly Option<string?> MinValuesFlag = new("--min-values");
    private static readonly Option<string?> UpperMinFlag = new("--upper-min");
    private static readonly Option<string?> PercentFlag = new("--percent");
    private static readonly Option<bool> InsidersFlag = new("--insiders");

    public string? Threshold { get; init; }

    public string? MinValues { get; init; }

    public string? UpperMin { get; init; }

    public string? Percent { get; init; }

    public bool Insiders { get; init; }

    public static Command Command(string name)
        => new(name) { CellsFlag, EquationsFlag, FactsFlag, name == "audit" ? PublishedFlag : OutputFlag, ThresholdFlag, MinValuesFlag, UpperMinFlag, PercentFlag, InsidersFlag };

    public static DoorOptions Of(ParseResult parsed, string root)
        => new(root, parsed.GetValue(CellsFlag), parsed.GetValue(EquationsFlag), parsed.GetValue(FactsFlag), parsed.GetValue(PublishedFlag), parsed.GetValue(OutputFlag))
        {
            Threshold = parsed.GetValue(ThresholdFlag),
            MinValues = parsed.GetValue(MinValuesFlag),
            UpperMin = parsed.GetValue(UpperMinFlag),
            Percent = parsed.GetValue(PercentFlag),
            Insiders = parsed.GetValue(InsidersFlag),
        };

    /// <summary>What is wrong with the call, or null. Nothing is read.</summary>
    public string? Wrong(string command)
    {
        (string Flag, string? File)[] needed = [("--cells", Cells), ("--equations", Equations), command == "audit" ? ("--published", Published) : ("--output", Output)];
        if (needed.FirstOrDefault(n => string.IsNullOrEmpty(n.File)).Flag is { } missing)
        {
            return $"« {command} » demande « {missing} FICHIER ».";
        }

        (string Flag, string? File)[] inputs = [("--cells", Cells), ("--equations", Equations), ("--facts", Facts), ("--published", Published)];
        foreach (var (flag, file) in inputs.Where(i => i.File is not null && !File.Exists(At(i.File))))
        {
            return Directory.Exists(At(file!)) ? $"« {file} », donné par {flag}, est un dossier ; donnez un fichier." : $"Le fichier « {file} », donné par {flag}, n'existe pas.";
        }

        if (Output is not null && inputs.FirstOrDefault(i => i.File is not null && At(i.File) == At(Output)).Flag is { } overwritten)
        {
            return $"« --output » écraserait le fichier donné par {overwritten}. Donnez un autre nom.";
        }

        return Contradiction() ?? NotANumber("--threshold", Threshold, 1) ?? NotANumber("--min-values", MinValues, 1) ?? NotANumber("--upper-min", UpperMin, 0)
            ?? (Percent is not null && PercentOf(Percent) is null ? $"« --percent {Percent} » n'est pas un pourcentage de 0 à 100. Écrivez par exemple --percent 10." : null);
    }

    public Profile Profile => Percent is not null ? new PercentProfile(PercentOf(Percent)!.Value, Insiders)
        : MinValues is not null ? new SpreadProfile(NumberOf(MinValues)!.Value, UpperMin is null ? 0 : NumberOf(UpperMin)!.Value, Insiders)
        : SpreadProfile.Of(Threshold is null ? 5 : NumberOf(Threshold)!.Value, Insiders);

    /// <summary>A file below the folder that <c>--root</c> gives, unless its path is absolute.</summary>
    public string At(string file) => Path.GetFullPath(file, Root);

    private string? Contradiction()
        => Percent is not null && (Threshold ?? MinValues ?? UpperMin) is not null ? "« --percent » remplace « --threshold », « --min-values » et « --upper-min » : gardez l'un ou les autres."
        : Threshold is not null && (MinValues ?? UpperMin) is not null ? "« --threshold » vaut « --min-values » et « --upper-min » à la fois : gardez l'un ou les autres."
        : UpperMin is not null && MinValues is null ? "« --upper-min » s'ajoute à « --min-values » : donnez les deux, ou « --threshold »."
        : null;

    private static string? NotANumber(string flag, string? text, int least)
        => text is null || NumberOf(text) >= least ? null : $"« {flag} {text} » n'est pas un nombre entier d'au moins {least}. Écrivez par exemple {flag} 5.";

    private static int? NumberOf(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostValues ? number : null;

    private static decimal? PercentOf(string text) => DoorNumber.Parse(text.TrimEnd('%')) is >= 0 and <= 100 and var percent ? percent : null;
}
