using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Types the fenced YAML blocks of a page.</summary>
internal static class BlockReader
{
    private static readonly MapCodes MapCodes = new(Codes.BlockUnknownKey, Codes.BlockInvalid, Codes.BlockInvalid);

    private static readonly Dictionary<string, Func<MapReader, PageBlock>> Readers = new(ChapterTables.Names.ToDictionary(name => name, ChapterOf), StringComparer.Ordinal)
    {
        ["graphique"] = ChartReader.Read,
        ["tableau"] = Table,
        ["chiffres"] = KeyFigures,
        ["jalons"] = reader => new MilestonesBlock(reader.Place, QueryReader.ReadFilter(reader), reader.Choice("choix", ["tous", "dernier_et_prochain"]) == "dernier_et_prochain"),
        ["actualites"] = reader => new NewsBlock(reader.Place, reader.Integer("nombre", 1, 100) ?? 3),
        ["charte"] = reader => new CharterBlock(reader.Place, reader.Choice("axe", FrontMatterReader.Axes)),
        ["indicateur"] = reader => new IndicatorBlock(reader.Place, reader.Text("id", required: true) ?? "") { IdPlace = reader.PlaceOf("id") },
        ["telechargements"] = reader => new DownloadsBlock(reader.Place, reader.List("donnees")),
    };

    /// <summary>The keys whose values residents read.</summary>
    private static readonly string[] TextKeys = ["titre", "unite", "note", "libelle", "question", "precision"];

    public static bool IsBlock(string word) => Readers.ContainsKey(word);

    /// <summary>The block that a fence's word names, or null when the fence is plain code. A word close to a block's name is a fault.</summary>
    public static PageBlock? Read(string word, string yaml, Place place, DiagnosticBag faults)
    {
        if (!Readers.TryGetValue(word, out var read))
        {
            if (word.Length > 0 && Suggestion.Nearest(word, Readers.Keys) is { } near)
            {
                faults.Add(Codes.BlockInvalid, place with { Line = place.Line - 1 }, $"le bloc « {word} » n'existe pas. Vouliez-vous dire « {near} » ?");
            }

            return null;
        }

        if (YamlReader.ReadMap(yaml, place, faults) is not { } map)
        {
            return null;
        }

        var before = faults.Count;
        var reader = new MapReader(map, MapCodes, faults);
        var block = read(reader);
        reader.Close();
        return faults.Count == before ? block with { Texts = [.. TextsOf(map)] } : null;
    }

    private static Func<MapReader, PageBlock> ChapterOf(string name) => reader => new ChapterBlock(reader.Place, name);

    private static IEnumerable<YamlScalar> TextsOf(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => e.Value is YamlScalar text ? TextKeys.Contains(e.Key) ? [DetailReader.Words(text)] : [] : TextsOf(e.Value)),
        YamlList list => list.Items.OfType<YamlMap>().SelectMany(TextsOf),
        _ => [],
    };

    private static TableBlock Table(MapReader reader)
    {
        var all = reader.Node("total") is YamlScalar { Value: "true" or "oui" or "vrai" };
        return new TableBlock(reader.Place, reader.Text("donnees", required: true) ?? "")
        {
            DatasetPlace = reader.PlaceOf("donnees"),
            Columns = reader.List("colonnes"),
            Filter = QueryReader.ReadFilter(reader),
            Sort = reader.List("tri"),
            TotalAll = all,
            Total = all || reader.Node("total") is YamlScalar { Value: "false" or "non" or "faux" } ? [] : reader.List("total"),
            Title = reader.Text("titre"),
        };
    }

    private static KeyFiguresBlock KeyFigures(MapReader reader)
    {
        var figures = new List<KeyFigure>();
        foreach (var item in reader.Maps("liste"))
        {
            figures.Add(new KeyFigure(QueryReader.Read(item), item.Text("libelle")) { Question = item.Text("question"), Detail = DetailReader.Read(item, "precision") });
            item.Close();
        }

        if (figures.Count == 0)
        {
            reader.Invalid("liste", reader.PlaceOf("liste"), "il faut au moins un chiffre. Écrivez « liste: » puis « - mesure: … » en retrait");
        }

        return new KeyFiguresBlock(reader.Place, figures);
    }
}
