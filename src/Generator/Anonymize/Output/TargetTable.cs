using CsvHelper;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Shape;

namespace Portal.Anonymize.Output;

/// <summary>A row of the table that is completed: where it starts, its cells, and its bytes with the line end.</summary>
internal sealed record TargetRow(int Offset, string[] Cells, ReadOnlyMemory<byte> Raw);

/// <summary>The table of the portal that takes the new rows.</summary>
/// <param name="Head">Its first line, with what stands above it.</param>
/// <param name="Columns">The schema's name of each column; null for one that the portal does not know.</param>
internal sealed record TargetTable(SourceText Source, char Separator, ReadOnlyMemory<byte> Head, string[] Titles, IReadOnlyList<string?> Columns, List<TargetRow> Rows)
{
    public string Text(TargetRow row, string column)
    {
        var at = Columns.ToList().IndexOf(column);
        return at >= 0 && at < row.Cells.Length ? ValueText.Plain(row.Cells[at]) : "";
    }

    public static TargetTable? Read(SourceText source, Schema schema, DiagnosticBag faults)
    {
        var names = new HeaderNames(schema);
        var layout = LayoutFinder.Find(source.Bytes.Span, schema, names);
        var before = faults.Items.Count(f => f.IsError);
        using var reader = CsvReader.Create(source.Bytes[layout.Header..], CsvOptions.For(layout, source, faults));
        List<(int Offset, string[] Cells)> rows = [];
        try
        {
            while (reader.Read())
            {
                rows.Add((layout.Header + (int)reader.ByteOffset, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
            }
        }
        catch (CsvFormatException e)
        {
            faults.Add(Codes.CsvMalformed, source.PlaceAt((int)Math.Clamp(layout.Header + e.ByteOffset, 0, source.Bytes.Length)), "la lecture du tableau s'arrête ici. Ouvrez le fichier dans un tableur et enregistrez-le de nouveau en CSV UTF-8.");
        }

        List<string?> columns = [.. rows[0].Cells.Select(c => names.Find(c) is >= 0 and var field ? schema.Fields[field].Name : null)];
        if (schema.Fields.Where(f => !columns.Contains(f.Name)).Select(f => f.Name).ToList() is { Count: > 0 } missing)
        {
            faults.Add(Codes.TargetUnusable, source.PlaceAt(rows[0].Offset), $"il manque à ce tableau {(missing.Count == 1 ? "la colonne" : "les colonnes")} {string.Join(", ", missing)} : on ne peut rien y ajouter. Complétez son en-tête, puis relancez la commande.");
        }

        return faults.Items.Count(f => f.IsError) > before ? null : new TargetTable(source, layout.Separator, source.Bytes[..(rows.Count > 1 ? rows[1].Offset : source.Bytes.Length)], rows[0].Cells, columns,
            [.. rows.Skip(1).Select((r, i) => new TargetRow(r.Offset, r.Cells, source.Bytes[r.Offset..(i + 2 < rows.Count ? rows[i + 2].Offset : source.Bytes.Length)]))]);
    }
}
