using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Cells;
using Portal.Read.Tables.Shape;

namespace Portal.Import.Target;

/// <summary>Reads what adding rows to a table needs to know of it.</summary>
internal sealed class TargetReader
{
    private readonly SourceText source;
    private readonly Schema schema;
    private readonly CsvWalk walk;
    private CsvCell[] header = [];
    private List<string?> columns = [];
    private List<int> amounts = [];
    private DecimalMark decimals;
    private RowIndex? index;

    private TargetReader(SourceText source, Schema schema) => (this.source, this.schema, walk) = (source, schema, new CsvWalk(source, schema));

    /// <summary>The table, or null where nothing can be added to it (then told).</summary>
    public static TargetTable? Read(SourceText source, Schema schema, DiagnosticBag faults)
    {
        var reader = new TargetReader(source, schema);
        reader.walk.Read(reader.Take);
        return reader.IsUsable(faults) ? new TargetTable(source, reader.walk.Separator, reader.NewLine(), reader.columns, reader.decimals, reader.index!) : null;
    }

    private void Take(CsvCell[] row)
    {
        if (index is not null)
        {
            index.Add(row);
            decimals |= AmountText.Proven(amounts.Where(c => c < row.Length).Select(c => row[c].Text));
            return;
        }

        var names = new HeaderNames(schema);
        header = row;
        columns = [.. row.Select(c => names.Find(c.Text) is >= 0 and var field ? schema.Fields[field].Name : null)];
        amounts = [.. Enumerable.Range(0, columns.Count).Where(c => columns[c] is { } name && CellText.IsAmount(name))];
        index = new RowIndex(walk, columns.IndexOf("ligne_id"), source.Bytes.Span.Count((byte)'\n'));
    }

    private bool IsUsable(DiagnosticBag faults)
    {
        if (walk.Fault is { } fault)
        {
            faults.Add(Codes.ImportTargetUnusable, fault, "un guillemet est mal placé ou jamais refermé : on ne peut rien ajouter à ce tableau sans risque. Corrigez cette ligne, puis relancez l'import.");
            return false;
        }

        var missing = schema.Fields.Where(f => f.Required && !columns.Contains(f.Name)).Select(f => f.Name).ToList();
        if (missing.Count > 0)
        {
            faults.Add(Codes.ImportTargetUnusable, source.PlaceAt(header.Length > 0 ? header[0].Offset : 0), $"il manque à ce tableau {(missing.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", missing)} : on ne peut rien y ajouter. Complétez son en-tête, puis relancez l'import.");
        }

        return missing.Count == 0;
    }

    /// <summary>The line end after the header.</summary>
    private string NewLine()
    {
        var after = source.Bytes.Span[header[^1].End..];
        var at = after.IndexOfAny((byte)'\r', (byte)'\n');
        return at < 0 || after[at] == '\n' ? "\n" : at + 1 < after.Length && after[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
