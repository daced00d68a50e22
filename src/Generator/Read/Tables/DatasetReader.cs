using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>Reads every table of <c>data/</c>: the portal's own by their embedded schemas, a commune's own by the schema beside the CSV or the workbook.</summary>
internal static class DatasetReader
{
    private const string SchemaSuffix = ".schema.json";

    public static (SortedDictionary<string, Table> Tables, IReadOnlySet<string> Unreadable) ReadAll(Folder folder, DiagnosticBag faults)
    {
        var read = new ReadTables();
        var files = folder.List("data").Where(f => f.LastIndexOf('/') == 4).ToList();
        foreach (var file in files.Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(f).StartsWith('_')))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            read.Add(name, file, FindSchema(name, file, folder, faults) is { } schema
                && folder.Read(file) is { } bytes
                && IsText(bytes, file, faults)
                && Decoding.ToUtf8(bytes, file, faults) is { } utf8
                    ? TableReader.Read(utf8, schema, file, faults) : null);
        }

        WorkbookTables.ReadAll(files, folder, (name, file) => FindSchema(name, file, folder, faults), read, faults);
        foreach (var file in files.Where(f => f.EndsWith(SchemaSuffix, StringComparison.Ordinal)))
        {
            var name = file["data/".Length..^SchemaSuffix.Length];
            if (read.FileOf(name) is null)
            {
                faults.Add(Codes.SchemaWithoutData, Place.Start(file), $"cette description n'a pas de tableau. Ajoutez « data/{name}.csv », ou supprimez-la.");
            }
        }

        return (read.Tables, read.Unreadable);
    }

    /// <summary>The names of the datasets that the commune describes itself.</summary>
    public static IEnumerable<string> OwnNames(IEnumerable<string> files)
        => files.Where(f => f.EndsWith(SchemaSuffix, StringComparison.Ordinal)).Select(f => f["data/".Length..^SchemaSuffix.Length]);

    private static bool IsText(byte[] bytes, string file, DiagnosticBag faults)
    {
        if (FileKind.OtherThanText(bytes) is not var (name, mend))
        {
            return true;
        }

        faults.Add(Codes.NotCsv, Place.Start(file), $"ce fichier n'est pas un CSV : c'est {name}. {mend}.");
        return false;
    }

    private static Schema? FindSchema(string name, string file, Folder folder, DiagnosticBag faults)
    {
        var own = $"data/{name}{SchemaSuffix}";
        if (EmbeddedSchemas.Find(name) is { } json)
        {
            if (folder.HasFile(own))
            {
                faults.Add(Codes.SchemaReserved, Place.Start(own), $"« {name} » est un tableau du portail, déjà décrit. Supprimez cette description, ou donnez un autre nom aux deux fichiers.");
            }

            return SchemaReader.Read(json, name, own, faults);
        }

        if (!folder.HasFile(own))
        {
            faults.Add(Codes.DatasetWithoutSchema, Place.Start(file), $"le portail ne connaît pas « {name}.csv » et aucune description « {name}{SchemaSuffix} » ne l'accompagne. {Suggestion.Sentence(name, EmbeddedSchemas.Names)} Pour un tableau à vous, ajoutez sa description (voir le guide).");
            return null;
        }

        if (!name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
        {
            faults.Add(Codes.SchemaInvalid, Place.Start(file), $"le nom « {name} » devient une adresse : il ne peut avoir que des minuscules sans accent, des chiffres et des tirets. Renommez les deux fichiers, par exemple « {Suggestion.Fold(name)} ».");
            return null;
        }

        return folder.Read(own, 8 << 20) is { } bytes && Decoding.ToUtf8(bytes, own, faults) is { } utf8
            ? SchemaReader.Read(utf8, name, own, faults) is { } schema ? schema with { IsOwn = true } : null
            : null;
    }
}
