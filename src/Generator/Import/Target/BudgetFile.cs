using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Shape;

namespace Portal.Import.Target;

/// <summary>Adds rows to <c>data/budget.csv</c> and leaves all else of it as it is, to the byte.</summary>
internal static class BudgetFile
{
    public const string Path = "data/budget.csv";

    /// <summary>What becomes of each row, and the file's new bytes; null where nothing changes, or where the file cannot be completed (then told).</summary>
    public static (IReadOnlyList<RowState> States, byte[]? Bytes) Merge(byte[]? bytes, IReadOnlyList<BudgetRow> rows, bool replace, DiagnosticBag faults)
    {
        var schema = SchemaReader.Read(EmbeddedSchemas.Find("budget")!, "budget", Path, faults)!;
        if (rows.Count == 0)
        {
            return ([], null);
        }

        if (bytes is null || IsBlank(bytes))
        {
            bytes = Encoding.UTF8.GetBytes(string.Join(',', schema.Fields.Select(f => f.Name)) + "\n");
        }

        var file = TextFile.Read(bytes, Path, faults);
        if (file is null || ReadTable(file, schema, faults) is not { } table)
        {
            return ([], null);
        }

        var merge = new RowMerge(table, replace, faults);
        var states = rows.Select(merge.Add).ToList();
        merge.TellMissingColumns();
        var edits = merge.Edits();
        return (states, edits.Count == 0 ? null : file.With(edits, faults));
    }

    private static bool IsBlank(byte[] bytes) => bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0).Trim(" \t\r\n"u8).IsEmpty;

    private static TargetTable? ReadTable(TextFile file, Schema schema, DiagnosticBag faults)
    {
        var source = new SourceText(Path, file.Utf8);
        var rows = CsvRows.Read(source, schema);
        if (rows.Fault is { } fault)
        {
            faults.Add(Codes.ImportTargetUnusable, fault, "un guillemet est mal placé ou jamais refermé : on ne peut rien ajouter à ce tableau sans risque. Corrigez cette ligne, puis relancez l'import.");
            return null;
        }

        var names = new HeaderNames(schema);
        var columns = rows.Rows[0].Select(c => names.Find(c.Text) is >= 0 and var field ? schema.Fields[field].Name : null).ToList();
        var missing = schema.Fields.Where(f => f.Required && !columns.Contains(f.Name)).Select(f => f.Name).ToList();
        if (missing.Count > 0)
        {
            faults.Add(Codes.ImportTargetUnusable, source.PlaceAt(rows.Rows[0][0].Offset), $"il manque à ce tableau {(missing.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", missing)} : on ne peut rien y ajouter. Complétez son en-tête, puis relancez l'import.");
            return null;
        }

        return new TargetTable(source, rows, columns);
    }
}

/// <summary>The table that rows are added to.</summary>
/// <param name="Columns">The schema's name of each column of the file; null for a column that the schema has not.</param>
internal sealed record TargetTable(SourceText Source, CsvRows Rows, IReadOnlyList<string?> Columns);
