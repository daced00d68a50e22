using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CsvHelper;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Cells;
using Portal.Read.Tables.Shape;

namespace Portal.Read.Tables;

/// <summary>Reads a CSV into the typed columns that its schema declares. Each cell keeps the place it came from.</summary>
internal static class TableReader
{
    /// <summary>Rows for which memory is set aside at once: beyond, a file may be nothing but line ends.</summary>
    private const int MostReserved = 1 << 18;

    /// <summary>The table, or null when its shape is unusable (the faults are then noted).</summary>
    public static Table? Read(ReadOnlyMemory<byte> utf8, Schema schema, string file, DiagnosticBag faults) => Read(new SourceText(file, utf8), schema, faults);

    /// <param name="source">The bytes, and the places of a sheet's cells where they are those of one.</param>
    /// <param name="schema">What the columns are.</param>
    /// <param name="faults">Where to say what is wrong.</param>
    /// <param name="separator">The separator, where nobody has to find it.</param>
    public static Table? Read(SourceText source, Schema schema, DiagnosticBag faults, char? separator = null)
    {
        LostLetters.Tell(source, faults);
        var names = new HeaderNames(schema);
        var layout = LayoutFinder.Find(source.Bytes.Span, schema, names, separator);
        var options = CsvOptions.For(layout, source, faults);
        var broken = new StrongBox<bool>();
        using var reader = CsvReader.Create(source.Bytes[layout.Header..], options with
        {
            OnMalformedRecord = malformed =>
            {
                broken.Value = true;
                options.OnMalformedRecord!(malformed);
            },
        });
        try
        {
            if (!reader.Read())
            {
                faults.Add(Codes.CsvEmpty, source.PlaceAt(0), $"le tableau est vide ; sa première ligne doit porter les noms des colonnes : {string.Join(',', schema.Fields.Take(6).Select(f => f.Name))}{(schema.Fields.Count > 6 ? "…" : ".")}");
                return null;
            }

            TellSkipped(layout, source, faults);
            MergedFaults.Tell(source, source.PlaceAt(layout.Header).Line, faults);
            return new HeaderReader(schema, names, source, faults).Read(reader, layout.Header + (int)reader.ByteOffset) is { } targets
                ? ReadRows(reader, broken, layout, targets, names, schema, source, faults)
                : null;
        }
        catch (CsvFormatException e)
        {
            faults.Add(Codes.CsvMalformed, source.PlaceAt((int)Math.Clamp(layout.Header + e.ByteOffset, 0, source.Bytes.Length)), "la lecture du tableau s'arrête ici. Ouvrez le fichier dans un tableur et enregistrez-le de nouveau en CSV UTF-8.");
            return null;
        }
    }

    private static void TellSkipped(Layout layout, SourceText source, DiagnosticBag faults)
    {
        var above = Records.WithoutEnd(source.Bytes.Span[layout.Start..layout.Header]);
        if (above > 0)
        {
            var (from, to) = (source.PlaceAt(layout.Start), source.PlaceAt(layout.Start + above - 1).Line);
            var header = source.PlaceAt(layout.Header).Line;
            faults.Add(Codes.LinesSkipped, from, $"{(to == from.Line ? $"la ligne {to} est un titre" : $"les lignes {from.Line} à {to} sont un titre")} : le tableau a été lu à partir de la ligne {header}, qui nomme les colonnes.");
        }
    }

    private static Table? ReadRows(CsvReader reader, StrongBox<bool> broken, Layout layout, IReadOnlyList<int> targets, HeaderNames names, Schema schema, SourceText source, DiagnosticBag faults)
    {
        List<CellFault> pending = [];
        var expectedRows = Math.Min(MostReserved, source.Bytes.Span.Count((byte)'\n'));
        var builders = schema.Fields.Select(f => new ColumnBuilder(new CellReader(f, schema), source, expectedRows, pending)).ToArray();
        var rowFaults = new RowFaults(targets, new RowShape(targets, [.. builders.Select(b => b.Reader)]), names, schema, source, layout.Separator, faults);
        var nameless = new NamelessColumns(source, faults);
        var leastCells = LeastCells(targets, schema);
        int[] columns = [.. targets];
        List<int> rows = new(expectedRows);
        List<int> cells = new(expectedRows * builders.Length);
        for (broken.Value = false; reader.Read(); broken.Value = false)
        {
            if (IsBlank(reader))
            {
                continue;
            }

            var row = rows.Count;
            var rowStart = layout.Header + (int)reader.ByteOffset;
            var next = rowStart;
            rows.Add(rowStart);
            var first = cells.Count;
            CollectionsMarshal.SetCount(cells, first + builders.Length);
            var places = CollectionsMarshal.AsSpan(cells)[first..];
            places.Fill(-1);
            var record = reader.RawRecord;
            var isPlain = reader.FieldCount <= targets.Count && reader.FieldCount >= leastCells;
            var count = Math.Min(reader.FieldCount, columns.Length);
            for (var i = 0; i < count; i++)
            {
                var raw = reader.GetRawSpan(i);
                var start = RawCell.Start(record, raw, rowStart, ref next);
                if (columns[i] is >= 0 and var target)
                {
                    places[target] = start;
                    isPlain &= builders[target].Add(row, raw, reader, i, start);
                }
                else
                {
                    nameless.Add(i, start, raw);
                }
            }

            if (broken.Value)
            {
                RefuseFromQuote(reader, row, builders, targets, pending);
            }
            else if (!isPlain && Tell(reader, row, rowStart, builders, targets, pending, rowFaults) == RowFate.Dropped)
            {
                rows.RemoveAt(row);
                CollectionsMarshal.SetCount(cells, first);
            }

            if (rowFaults.AreTooMany)
            {
                faults.Add(Codes.RowsTooWrong, source.PlaceAt(rowStart), "mille lignes de ce tableau sont fautives : la lecture s'arrête ici. C'est sans doute la même faute, répétée. Corrigez d'abord celles-ci, puis relancez le contrôle.");
                return null;
            }
        }

        nameless.Tell();
        var usesCommas = layout.Separator == ',' && source.Sheet is null;
        return new Table(schema, [.. builders.Select(b => b.Build(usesCommas, faults))], source, rows, cells);
    }

    /// <summary>Says what is wrong with the row that was just read, and takes back what of it means nothing.</summary>
    private static RowFate Tell(CsvReader reader, int row, int rowStart, ColumnBuilder[] builders, IReadOnlyList<int> targets, List<CellFault> pending, RowFaults faults)
    {
        var texts = new string[reader.FieldCount];
        var offsets = new int[texts.Length];
        var next = rowStart;
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.GetString(i);
            offsets[i] = RawCell.Start(reader.RawRecord, reader.GetRawSpan(i), rowStart, ref next);
        }

        var (fate, from) = faults.Tell(new RowSeen(texts, offsets, pending));
        pending.Clear();
        for (var i = 0; i < builders.Length && fate == RowFate.Dropped; i++)
        {
            builders[i].Forget(row);
        }

        for (var i = from; i < targets.Count && fate == RowFate.Shifted; i++)
        {
            if (targets[i] >= 0)
            {
                builders[targets[i]].Refuse(row);
            }
        }

        return fate;
    }

    /// <summary>A wrong quote was told. From the first cell that begins with one, nobody knows where cells end: they say nothing.</summary>
    private static void RefuseFromQuote(CsvReader reader, int row, ColumnBuilder[] builders, IReadOnlyList<int> targets, List<CellFault> pending)
    {
        pending.Clear();
        var from = Enumerable.Range(0, reader.FieldCount).FirstOrDefault(i => reader.GetRawSpan(i).Contains((byte)'"'));
        foreach (var target in targets.Skip(from).Where(target => target >= 0))
        {
            builders[target].Refuse(row);
        }
    }

    /// <summary>A row with fewer cells has none for a column whose value is required.</summary>
    private static int LeastCells(IReadOnlyList<int> targets, Schema schema)
    {
        var least = targets.Count;
        while (least > 0 && (targets[least - 1] < 0 || !schema.Fields[targets[least - 1]].Required))
        {
            least--;
        }

        return least;
    }

    private static ReadOnlySpan<byte> Blank => [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xC2, 0xA0];

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            // A no-break space is the two bytes C2 A0; no other character is made of these alone.
            if (!reader.GetSpan(i).Trim(Blank).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
