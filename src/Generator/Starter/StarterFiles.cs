using System.Globalization;
using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;

namespace Portal.Starter;

/// <summary>
/// The files of a new commune's folder, in memory. All but the tables lie beside the program: <c>modele/</c> (in the sources, Starter/modele),
/// <c>theme/</c> and <c>docs/</c>.
/// </summary>
internal static class StarterFiles
{
    public static IReadOnlyList<OutputFile> Of(Identity identity, DateOnly today, DiagnosticBag faults)
    {
        var program = new Folder(AppContext.BaseDirectory, faults);
        var words = Words(identity, today);
        return
        [
            .. Below("modele", program, faults).Select(f => OutputFile.FromText(Named(f.Path["modele/".Length..]), Filled(f.Bytes, words))),
            .. Below("theme", program, faults),
            .. Below("docs", program, faults),
            .. EmbeddedSchemas.Names.Select(name => EmptyTable(name, faults)),
        ];
    }

    private static IEnumerable<OutputFile> Below(string folder, Folder program, DiagnosticBag faults)
    {
        var files = program.List(folder);
        if (files.Count == 0)
        {
            faults.Add(Codes.FileMissing, Place.Start(folder), $"le dossier « {folder} » devrait accompagner le programme, et il manque. Installez de nouveau le programme, avec tous ses fichiers.");
        }

        return files.Select(file => new OutputFile(file, program.Read(file)));
    }

    /// <summary>In the sources, a <c>.gitignore</c> would rule the sources: what begins with a dot has an underscore there.</summary>
    private static string Named(string path) => path.StartsWith('_') ? $".{path[1..]}" : path;

    /// <summary>A table of the portal with no row: its header tells what to fill in.</summary>
    private static OutputFile EmptyTable(string name, DiagnosticBag faults)
    {
        var path = $"data/{name}.csv";
        var schema = SchemaReader.Read(EmbeddedSchemas.Find(name)!, name, path, faults)!;
        return OutputFile.FromText(path, $"{string.Join(',', schema.Fields.Select(f => f.Name))}\n");
    }

    private static string Filled(ReadOnlyMemory<byte> model, IReadOnlyDictionary<string, string> words)
    {
        var text = Encoding.UTF8.GetString(model.Span);
        foreach (var (word, value) in words)
        {
            text = text.Replace($"[[{word}]]", value, StringComparison.Ordinal);
        }

        return text;
    }

    private static Dictionary<string, string> Words(Identity identity, DateOnly today) => new()
    {
        ["code_insee"] = identity.InseeCode,
        ["siren"] = identity.Siren,
        ["siret"] = identity.Siret,
        ["aujourdhui"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["annee"] = Year(today.Year),
        ["exercice"] = Year(today.Year - 1),
        ["annee_scolaire"] = $"{Year(today.Year - 1)}-{Year(today.Year)}",
        ["horizon"] = Year(today.Year + 3),
        // Last: a commune's name is never read for words to replace.
        ["nom"] = YamlText(identity.Name),
    };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string YamlText(string text)
        => $"\"{text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
