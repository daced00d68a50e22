using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Shape;

namespace Portal.Import.Scdl;

/// <summary>Which column of an SCDL budget stands where. Order, capitals and columns of other origin do not matter.</summary>
internal sealed class ScdlColumns
{
    public const string Stage = "BGT_NATDEC";
    public const string Year = "BGT_ANNEE";
    public const string Siret = "BGT_SIRET";
    public const string Name = "BGT_NOM";
    public const string Function = "BGT_FONCTION";
    public const string FunctionLabel = "BGT_FONCTION_LABEL";
    public const string Operation = "BGT_OPERATION";
    public const string Section = "BGT_SECTION";
    public const string Movement = "BGT_OPBUDG";
    public const string Direction = "BGT_CODRD";

    // Practice, in every published file: CONTNAT is the chapter and NATURE the account, whatever the schema's text says.
    private const string Container = "BGT_CONTNAT";
    private const string ContainerLabel = "BGT_CONTNAT_LABEL";
    private const string Nature = "BGT_NATURE";
    private const string NatureLabel = "BGT_NATURE_LABEL";

    /// <summary>In the order of <see cref="Amounts"/>.</summary>
    public static readonly string[] Amounts = ["BGT_MTBUDGPREC", "BGT_MTRARPREC", "BGT_MTPROPNOUV", "BGT_MTPREV", "BGT_CREDOUV", "BGT_MTREAL", "BGT_MTRAR3112"];

    private static readonly string[] Known =
        [Stage, Year, Siret, Name, Container, ContainerLabel, Nature, NatureLabel, Function, FunctionLabel, Operation, Section, Movement, Direction, .. Amounts, "BGT_ARTSPE"];

    /// <summary>The names, as what finds a header wants them.</summary>
    public static readonly Schema Schema = new("scdl-budget", "", "", [.. Known.Select(n => new Field(n, n, "", FieldType.String))]) { Json = default };

    private static readonly string[] Needed = [Stage, Year, Container, Nature, Direction];

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private ScdlColumns(int count) => Count = count;

    public int Count { get; }

    public string Chapter => IsSwapped ? Nature : Container;

    public string ChapterLabel => IsSwapped ? NatureLabel : ContainerLabel;

    public string Account => IsSwapped ? Container : Nature;

    public string AccountLabel => IsSwapped ? ContainerLabel : NatureLabel;

    /// <summary>Chapters stand in the column of the accounts, and accounts in that of the chapters.</summary>
    public bool IsSwapped { get; set; }

    public int Find(string column) => positions.GetValueOrDefault(column, -1);

    /// <summary>The columns, or null where this is no SCDL budget (then told).</summary>
    public static ScdlColumns? Read(CsvCell[] header, SourceText source, DiagnosticBag faults)
    {
        var columns = new ScdlColumns(header.Length);
        var names = new HeaderNames(Schema);
        List<CsvCell> unknown = [];
        foreach (var (cell, index) in header.Select((c, i) => (c, i)))
        {
            if (names.Find(cell.Text) < 0)
            {
                unknown.Add(cell);
            }
            else if (names.Find(cell.Text) is >= 0 and var known && !columns.positions.TryAdd(Known[known], index))
            {
                faults.Add(Codes.ColumnTwice, source.PlaceAt(cell.Offset), $"la colonne « {Known[known]} » est là deux fois : on ne sait laquelle lire. Gardez-en une.");
            }
        }

        if (columns.positions.Count == 0)
        {
            faults.Add(Codes.ImportWrongFormat, source.PlaceAt(header[0].Offset), "ce fichier n'est pas un budget au format SCDL : aucune de ses colonnes ne porte un nom comme BGT_NATDEC. Demandez au service des finances l'export « SCDL budget » en CSV.");
            return null;
        }

        var missing = Needed.Where(n => columns.Find(n) < 0).ToList();
        if (missing.Count > 0)
        {
            faults.Add(Codes.ImportColumnMissing, source.PlaceAt(header[0].Offset), $"il manque {(missing.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", missing)} : sans {(missing.Count == 1 ? "elle" : "elles")}, aucune ligne ne peut être rangée. Demandez au service des finances le fichier SCDL complet.");
        }

        columns.TellMisspelt(unknown, source, faults);
        if (!Amounts.Any(a => columns.Find(a) >= 0) && !faults.HasErrors)
        {
            faults.Add(Codes.ImportColumnMissing, source.PlaceAt(header[0].Offset), $"aucune colonne de ce fichier ne porte de montant ; attendues : {string.Join(", ", Amounts)}. Demandez au service des finances le fichier SCDL complet.");
        }

        return missing.Count == 0 && !faults.HasErrors ? columns : null;
    }

    /// <summary>A column nearly named as one that is not there was meant for it: to leave it out would leave its amounts out.</summary>
    private void TellMisspelt(List<CsvCell> unknown, SourceText source, DiagnosticBag faults)
    {
        var absent = Known.Where(n => Find(n) < 0).ToList();
        foreach (var cell in unknown)
        {
            var folded = Suggestion.Fold(cell.Text);
            if ((absent.Find(n => Suggestion.Fold(n) == $"bgt_{folded}") ?? Suggestion.Nearest(cell.Text, absent)) is { } meant)
            {
                faults.Add(Codes.ImportColumnMissing, source.PlaceAt(cell.Offset), $"la colonne « {FieldText.Short(cell.Text.Trim())} » n'est pas du format SCDL, et {meant} manque. Si c'est elle, donnez-lui ce nom dans le fichier, puis relancez l'import.");
            }
        }
    }
}
