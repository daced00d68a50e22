using CsvHelper;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;
using Portal.Read.Tables.Shape;
using Portal.Read.Tables.Workbooks;

namespace Portal.Anonymize.Exports;

/// <summary>Reads what survey software exports: a CSV in any encoding and with any separator, or a workbook. No message quotes a cell.</summary>
internal static class ExportReader
{
    /// <summary>Headings that software adds, on a line below the first: it is a second line of headings.</summary>
    private const int FewestHeadings = 3;

    private const string Again = "Exportez de nouveau les réponses depuis l'outil d'enquête, sans ouvrir le fichier dans un tableur.";

    /// <summary>The export, or null where it cannot be read (the faults are then noted).</summary>
    public static Export? Read(byte[] bytes, string file, Plan plan, DiagnosticBag faults)
    {
        if (WorkbookReader.IsWorkbook(file))
        {
            return WorkbookReader.Read(bytes, file, faults) is { } sheets ? OfSheets(sheets, file, plan, faults) : null;
        }

        if (FileKind.OtherThanText(bytes) is var (kind, mend))
        {
            faults.Add(Codes.ExportUnreadable, Place.Start(file), $"ce fichier n'est pas un export que l'on sait lire : c'est {kind}. {(kind.Contains("archive", StringComparison.Ordinal) ? "Extrayez l'export qu'elle contient, hors du dossier de la commune" : mend)}.");
            return null;
        }

        if (Decoding.ToUtf8(bytes, file, faults) is not { } utf8)
        {
            return null;
        }

        var source = new SourceText(file, utf8);
        var (layout, score) = ExportLayout.Find(utf8.Span, plan);
        return HasHeading(score, source, layout, faults) ? OfText(source, layout, plan, faults) : null;
    }

    /// <summary>A first line that is somebody's answers must not be taken for headings, which messages name.</summary>
    private static bool HasHeading(int score, SourceText source, ExportLayout layout, DiagnosticBag faults)
    {
        if (score < ExportLayout.LeastScore && !source.Bytes.IsEmpty)
        {
            faults.Add(Codes.ExportUnreadable, source.PlaceAt(layout.Header), $"aucune colonne du plan ni de l'outil d'enquête n'est reconnue dans les premières lignes : l'export n'a sans doute pas d'en-tête, ou ce n'est pas le bon fichier. {Again}");
            return false;
        }

        return true;
    }

    private static Export? OfSheets(List<Sheet> sheets, string file, Plan plan, DiagnosticBag faults)
    {
        var best = sheets.Where(s => !s.IsEmpty && !s.IsHidden)
            .Select(s => (s.Source, Found: ExportLayout.Find(s.Source.Bytes.Span, plan, SheetWriter.Separator)))
            .OrderByDescending(s => s.Found.Score)
            .FirstOrDefault();
        if (best.Source is null)
        {
            faults.Add(Codes.ExportUnreadable, Place.Start(file), $"ce classeur n'a aucune feuille remplie. {Again}");
            return null;
        }

        return HasHeading(best.Found.Score, best.Source, best.Found.Layout, faults) ? OfText(best.Source, best.Found.Layout, plan, faults) : null;
    }

    private static Export? OfText(SourceText source, ExportLayout layout, Plan plan, DiagnosticBag faults)
    {
        var before = faults.Count;
        using var reader = CsvReader.Create(source.Bytes[layout.Header..], CsvOptions.For(new Layout(layout.Separator, 0, layout.Header), source, faults));
        try
        {
            if (!reader.Read())
            {
                faults.Add(Codes.ExportUnreadable, Place.Start(source.File), $"ce fichier est vide. {Again}");
                return null;
            }

            var columns = Columns(Row(reader, layout.Header), layout.Above, plan.Source);
            List<ExportRow> rows = [];
            while (reader.Read())
            {
                if (Fit(Row(reader, layout.Header), columns, rows.Count == 0) is not { } row)
                {
                    continue;
                }

                if (row.Cells.Length > columns.Count)
                {
                    faults.Add(Codes.ExportShifted, source.PlaceAt(row.Offsets[columns.Count]), $"cette réponse a plus de cellules que l'export n'a de colonnes ({columns.Count}) : une réponse pourrait en prendre la place d'une autre. {Again}");
                    continue;
                }

                rows.Add(row);
            }

            return faults.Count > before && faults.HasErrors ? null : new Export(source, columns, rows);
        }
        catch (CsvFormatException e)
        {
            faults.Add(Codes.ExportUnreadable, source.PlaceAt((int)Math.Clamp(layout.Header + e.ByteOffset, 0, source.Bytes.Length)), $"la lecture de l'export s'arrête ici. {Again}");
            return null;
        }
    }

    private static List<ExportColumn> Columns(ExportRow header, IReadOnlyList<string> above, ExportSource source)
    {
        List<ExportColumn> columns = [];
        var group = "";
        for (var i = 0; i < header.Cells.Length; i++)
        {
            group = i < above.Count && above[i].Length > 0 ? ValueText.Plain(above[i]) : group;
            columns.Add(Headings.Read(i, header.Cells[i], group, header.Offsets[i], source));
        }

        return columns;
    }

    private static ExportRow Row(CsvReader reader, int header)
    {
        var (cells, offsets) = (new string[reader.FieldCount], new int[reader.FieldCount]);
        var start = header + (int)reader.ByteOffset;
        var next = start;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetString(i);
            offsets[i] = RawCell.Start(reader.RawRecord, reader.GetRawSpan(i), start, ref next);
        }

        return new ExportRow(cells, offsets);
    }

    /// <summary>The row with a cell for each column, at least; null for a blank line and for a second line of headings.</summary>
    private static ExportRow? Fit(ExportRow row, List<ExportColumn> columns, bool isFirst)
    {
        var last = Array.FindLastIndex(row.Cells, c => !string.IsNullOrWhiteSpace(c)) + 1;
        if (last == 0 || (isFirst && row.Cells.Count(KnownHeadings.Contains) >= FewestHeadings))
        {
            return null;
        }

        var width = Math.Max(last, columns.Count);
        var (cells, offsets) = (row.Cells, row.Offsets);
        if (cells.Length == width)
        {
            return row;
        }

        return new ExportRow(
            [.. Enumerable.Range(0, width).Select(i => i < cells.Length ? cells[i] : "")],
            [.. Enumerable.Range(0, width).Select(i => i < offsets.Length ? offsets[i] : offsets[^1])]);
    }
}
