using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;

namespace Portal.Doors;

/// <summary>What the columns of a file are called.</summary>
/// <param name="Known">All that have a meaning, in the order in which they are usually written.</param>
/// <param name="Needed">Those without which nothing can be read.</param>
/// <param name="TakesOthers">Whether any other column has a meaning too.</param>
internal sealed record DoorColumns(string[] Known, string[] Needed, bool TakesOthers = false);

/// <summary>A CSV read whole: columns by their names, rows that hold something.</summary>
internal sealed class DoorTable
{
    private readonly SourceText source;
    private readonly CsvCell[] header;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<(int Position, string Name)> others = [];

    private DoorTable(SourceText source, IReadOnlyList<CsvCell[]> rows)
    {
        this.source = source;
        header = rows[0];
        Rows = [.. rows.Skip(1).Select(r => new DoorRow(this, r))];
    }

    public string File => source.File;

    public IReadOnlyList<DoorRow> Rows { get; }

    /// <summary>The columns whose names have no meaning of their own.</summary>
    public IReadOnlyList<(int Position, string Name)> Others => others;

    /// <summary>The table, or null where its shape is unusable (then told).</summary>
    public static DoorTable? Read(DoorFile file, DoorColumns columns, DiagnosticBag faults)
    {
        var start = Place.Start(file.Name);
        if (FileKind.OtherThanText(file.Bytes) is var (kind, mend))
        {
            faults.Add(Codes.NotCsv, start, $"ce fichier n'est pas un CSV : c'est {kind}. {mend}.");
            return null;
        }

        if (Decoding.ToUtf8(file.Bytes, file.Name, faults) is not { } utf8)
        {
            return null;
        }

        var source = new SourceText(file.Name, utf8);
        var schema = new Schema("", "", "", [.. columns.Known.Select(n => new Field(n, n, "", FieldType.String))]) { Json = default };
        var csv = CsvRows.Read(source, schema);
        if (csv.Rows.Count == 0)
        {
            faults.Add(Codes.CsvEmpty, start, $"le tableau est vide ; sa première ligne doit porter les noms des colonnes : {string.Join(',', columns.Known)}.");
            return null;
        }

        if (csv.Fault is { } fault)
        {
            faults.Add(Codes.CsvMalformed, fault, csv.IsCut
                ? "un guillemet ouvert sur cette ligne n'est jamais refermé. Ajoutez le guillemet fermant, ou doublez les guillemets qui font partie du texte (\"\")."
                : "un guillemet est mal placé. Entourez toute la cellule de guillemets et doublez ceux qui font partie du texte (\"\").");
            return null;
        }

        var table = new DoorTable(source, csv.Rows);
        return table.FindColumns(columns, faults) && table.HasNoRowTooLong(csv.Rows, faults) ? table : null;
    }

    public bool Has(string column) => positions.ContainsKey(column);

    public int Find(string column) => positions.GetValueOrDefault(column, -1);

    public Place HeaderAt(int position) => PlaceAt(header[position].Offset);

    public Place PlaceAt(int offset) => source.PlaceAt(offset);

    private bool FindColumns(DoorColumns columns, DiagnosticBag faults)
    {
        var before = faults.Count;
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i].Text.Trim();
            if (columns.Known.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                if (!positions.TryAdd(known, i))
                {
                    faults.Add(Codes.ColumnTwice, HeaderAt(i), $"la colonne « {known} » est là deux fois : on ne sait laquelle lire. Gardez-en une.");
                }
            }
            else if (!columns.TakesOthers && name.Length > 0)
            {
                faults.Add(Codes.ColumnUnknown, HeaderAt(i), $"la colonne « {name} » n'existe pas dans ce fichier. {Suggestion.Sentence(name, columns.Known)}");
            }
            else if (name.Length > 0)
            {
                others.Add((i, name));
            }
        }

        foreach (var missing in columns.Needed.Where(n => !Has(n)))
        {
            faults.Add(Codes.ColumnMissing, HeaderAt(0), $"la colonne « {missing} » est obligatoire et l'en-tête ne l'a pas. {(Suggestion.Nearest(missing, header.Select(h => h.Text.Trim()).Where(h => !columns.Known.Contains(h))) is { } near ? $"Si c'est « {near} », donnez-lui ce nom." : "Ajoutez-la.")}");
        }

        return faults.Count == before;
    }

    private bool HasNoRowTooLong(IReadOnlyList<CsvCell[]> rows, DiagnosticBag faults)
    {
        var (width, before) = (header.Length, faults.Count);
        foreach (var row in rows.Where(r => r.Skip(width).Any(c => !string.IsNullOrWhiteSpace(c.Text))))
        {
            faults.Add(Codes.TooManyCells, PlaceAt(row[width].Offset), $"cette ligne a {row.Length} cellules, l'en-tête en a {width}. Entourez de guillemets les cellules qui contiennent une virgule.");
        }

        return faults.Count == before;
    }
}

/// <summary>A row of a <see cref="DoorTable"/>.</summary>
internal sealed class DoorRow(DoorTable table, CsvCell[] cells)
{
    public int Line => table.PlaceAt(cells[0].Offset).Line;

    /// <summary>The text of a column, trimmed; empty where the file or the row has none.</summary>
    public string this[string column] => this[table.Find(column)];

    public string this[int position] => position >= 0 && position < cells.Length ? cells[position].Text.Trim() : "";

    /// <summary>Where a column stands in this row; where it is missing, the row's end.</summary>
    public Place At(string column) => table.Find(column) is var i and >= 0 && i < cells.Length ? table.PlaceAt(cells[i].Offset) : table.PlaceAt(cells[^1].End);
}
