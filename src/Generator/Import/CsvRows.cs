using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Shape;

namespace Portal.Import;

/// <summary>A cell of a CSV: its text, and where its raw form stands in the file.</summary>
internal readonly record struct CsvCell(string Text, int Offset, int Length);

/// <summary>The rows of a CSV that hold something, header first. Types are none of its business.</summary>
/// <param name="Separator">The one that the header holds most often.</param>
/// <param name="Rows">One array of cells for each row.</param>
/// <param name="Fault">Where a quote is wrong; null where all are right.</param>
/// <param name="IsCut">The wrong quote is one that is never closed.</param>
internal sealed record CsvRows(char Separator, IReadOnlyList<CsvCell[]> Rows, Place? Fault, bool IsCut)
{
    /// <param name="source">The file.</param>
    /// <param name="schema">By whose names the header is recognised, below titles and a « sep= » line.</param>
    public static CsvRows Read(SourceText source, Schema schema)
    {
        var layout = LayoutFinder.Find(source.Bytes.Span, schema, new HeaderNames(schema));
        Place? fault = null;
        var isCut = false;
        var options = CsvOptions.For(layout, source, new DiagnosticBag());
        using var reader = CsvReader.Create(source.Bytes[layout.Header..], options with
        {
            OnMalformedRecord = malformed =>
            {
                isCut |= malformed.Reason == CsvMalformedReason.UnterminatedQuote;
                fault ??= new Place(source.File, source.PlaceAt(layout.Header).Line + (int)malformed.LineNumber - 1, 1);
            },
        });
        var rows = new List<CsvCell[]>();
        try
        {
            while (reader.Read())
            {
                var cells = Cells(reader, layout.Header + (int)reader.ByteOffset);
                if (cells.Any(c => !string.IsNullOrWhiteSpace(c.Text)))
                {
                    rows.Add(cells);
                }
            }
        }
        catch (CsvFormatException e)
        {
            fault ??= source.PlaceAt((int)Math.Clamp(layout.Header + e.ByteOffset, 0, source.Bytes.Length));
        }

        return new CsvRows(layout.Separator, rows, fault, isCut);
    }

    private static CsvCell[] Cells(CsvReader reader, int row)
    {
        var cells = new CsvCell[reader.FieldCount];
        var next = row;
        for (var i = 0; i < cells.Length; i++)
        {
            var raw = reader.GetRawSpan(i);
            var start = raw.IsEmpty || !reader.RawRecord.Overlaps(raw, out var within) ? next : row + within;
            cells[i] = new CsvCell(reader.GetString(i), start, raw.Length);
            next = start + raw.Length + 1;
        }

        return cells;
    }
}
