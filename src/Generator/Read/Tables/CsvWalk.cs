using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Shape;

namespace Portal.Read.Tables;

/// <summary>A cell of a CSV: its text, and where its raw form stands in the file.</summary>
internal readonly record struct CsvCell(string Text, int Offset, int Length)
{
    public int End => Offset + Length;
}

/// <summary>Walks the rows of a CSV that hold something, header first, and keeps none of them.</summary>
/// <param name="source">The file.</param>
/// <param name="schema">By whose names the header is recognised, below titles and a « sep= » line.</param>
internal sealed class CsvWalk(SourceText source, Schema schema)
{
    private readonly Layout layout = LayoutFinder.Find(source.Bytes.Span, schema, new HeaderNames(schema));

    /// <summary>The one that the header holds most often.</summary>
    public char Separator => layout.Separator;

    /// <summary>Where a quote is wrong; null where all are right.</summary>
    public Place? Fault { get; private set; }

    /// <summary>The wrong quote is one that is never closed.</summary>
    public bool IsCut { get; private set; }

    public void Read(Action<CsvCell[]> each)
    {
        using var reader = CsvReader.Create(source.Bytes[layout.Header..], Options() with
        {
            OnMalformedRecord = malformed =>
            {
                IsCut |= malformed.Reason == CsvMalformedReason.UnterminatedQuote;
                Fault ??= new Place(source.File, source.PlaceAt(layout.Header).Line + (int)malformed.LineNumber - 1, 1);
            },
        });
        try
        {
            while (reader.Read())
            {
                var cells = Cells(reader, layout.Header + (int)reader.ByteOffset);
                if (cells.Any(c => !string.IsNullOrWhiteSpace(c.Text)))
                {
                    each(cells);
                }
            }
        }
        catch (CsvFormatException e)
        {
            Fault ??= source.PlaceAt((int)Math.Clamp(layout.Header + e.ByteOffset, 0, source.Bytes.Length));
        }
    }

    /// <summary>Reads again a row that was walked past.</summary>
    public CsvCell[] Row(int start, int end)
    {
        using var reader = CsvReader.Create(source.Bytes[start..end], Options());
        reader.Read();
        return Cells(reader, start + (int)reader.ByteOffset);
    }

    private CsvReaderOptions Options() => CsvOptions.For(layout, source, new DiagnosticBag());

    private static CsvCell[] Cells(CsvReader reader, int row)
    {
        var cells = new CsvCell[reader.FieldCount];
        var next = row;
        for (var i = 0; i < cells.Length; i++)
        {
            var raw = reader.GetRawSpan(i);
            cells[i] = new CsvCell(reader.GetString(i), RawCell.Start(reader.RawRecord, raw, row, ref next), raw.Length);
        }

        return cells;
    }
}
