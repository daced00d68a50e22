using System.Text.Json;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Workbooks;

namespace Portal.Read.Tables;

/// <summary>Finds the tables that the sheets of the workbooks of <c>data/</c> hold. A sheet of no table is left aside, and said.</summary>
internal static class WorkbookTables
{
    private const long MostBytes = 128L << 20;

    private static readonly string[] Unread = [".xls", ".xlsb", ".xlt", ".numbers", ".fods", ".gnumeric", ".wk1", ".dbf", ".tsv", ".tab", ".txt"];

    public static void ReadAll(IReadOnlyList<string> files, Folder folder, Func<string, string, Schema?> schemaOf, ReadTables read, DiagnosticBag faults)
    {
        // « ~$budget.xlsx » is where Excel notes who has the workbook open.
        var shown = files.Where(f => Path.GetFileName(f)[0] is not ('_' or '~')).ToList();
        var own = DatasetReader.OwnNames(files).ToList();
        foreach (var file in shown.Where(f => Unread.Contains(Path.GetExtension(f).ToLowerInvariant())))
        {
            TellUnread(file, own, read, faults);
        }

        var workbooks = shown.Where(WorkbookReader.IsWorkbook).ToList();
        if (workbooks.Count == 0)
        {
            return;
        }

        var names = new SheetNames([.. EmbeddedSchemas.Names.Select(n => (n, TitleOf(EmbeddedSchemas.Find(n)))), .. own.Select(n => (n, TitleOf(folder.Read($"data/{n}.schema.json"))))]);
        foreach (var file in workbooks)
        {
            if (folder.Read(file, MostBytes) is { } bytes && WorkbookReader.Read(bytes, file, faults) is { } sheets)
            {
                ReadSheets(sheets, file, names, schemaOf, read, faults);
            }
            else
            {
                read.Add(Path.GetFileNameWithoutExtension(file), file, null);
            }
        }
    }

    private static void ReadSheets(List<Sheet> sheets, string file, SheetNames names, Func<string, string, Schema?> schemaOf, ReadTables read, DiagnosticBag faults)
    {
        // What LibreOffice keeps of other workbooks is no sheet of this one.
        var seen = sheets.Where(s => !s.IsEmpty && !s.Name.StartsWith('_') && !s.Name.StartsWith("'file:", StringComparison.Ordinal)).ToList();
        var shown = seen.Where(s => !s.IsHidden).ToList();
        foreach (var sheet in seen)
        {
            var place = sheet.Source.PlaceAt(0) with { Line = 1, Column = 1 };

            // A workbook of one sheet is named by its file as well: spreadsheets call that sheet « Feuil1 ».
            var name = names.Find(sheet.Name) ?? (shown.Count == 1 && !sheet.IsHidden ? names.Find(Path.GetFileNameWithoutExtension(file)) : null);
            if (sheet.IsHidden)
            {
                faults.Add(Codes.SheetHidden, place, $"la feuille « {sheet.Name} » est masquée : elle n'est pas lue. Affichez-la si elle contient un tableau du portail.");
            }
            else if (name is null)
            {
                faults.Add(Codes.SheetIgnored, place, $"la feuille « {sheet.Name} » ne porte le nom d'aucun tableau : elle n'est pas lue. {Suggestion.Nearest(sheet.Name, names.Names) switch { { } near => $"Vouliez-vous dire « {near} » ?", null => "Donnez-lui le nom d'un tableau (« budget »), ou faites commencer son nom par « _ »." }}");
            }
            else if (read.FileOf(name) is { } other)
            {
                faults.Add(Codes.DatasetTwice, place, $"le tableau « {name} » est déjà dans « {other} ». Gardez l'un des deux : le portail ne choisit pas.");
            }
            else
            {
                read.Add(name, sheet.Source.Name, schemaOf(name, file) is { } schema ? TableReader.Read(sheet.Source, schema, faults, SheetWriter.Separator) : null);
            }
        }
    }

    /// <summary>A spreadsheet or an export in a format that is not read: silence would let people look for their figures.</summary>
    private static void TellUnread(string file, List<string> own, ReadTables read, DiagnosticBag faults)
    {
        var extension = Path.GetExtension(file);
        var name = Suggestion.Fold(Path.GetFileNameWithoutExtension(file));
        var isTable = EmbeddedSchemas.Names.Contains(name) || own.Contains(name);
        if (isTable || extension is not (".txt" or ".tab" or ".tsv" or ".dbf"))
        {
            faults.Add(Codes.WorkbookFormat, Place.Start(file), $"le portail ne lit pas les fichiers « {extension} ». Ouvrez celui-ci dans un tableur et enregistrez-le en .xlsx, en .ods ou en « CSV UTF-8 ».");
            read.Add(name, file, null);
        }
    }

    private static string? TitleOf(byte[]? schema)
    {
        try
        {
            using var json = JsonDocument.Parse(schema ?? "{}"u8.ToArray(), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString() : null;
        }
        catch (JsonException)
        {
            // The schema is read, and its fault told, with its table.
            return null;
        }
    }
}
