namespace Portal.Model;

/// <summary>
/// A dataset as it was read, before anyone has decided what of it may be shown. Only read, check and protect may hold one;
/// what later stages see is <c>PublicTable</c>.
/// </summary>
public sealed class Table(Schema schema, IReadOnlyList<Column> columns, SourceText source, IReadOnlyList<int> rowOffsets, IReadOnlyList<int> cellOffsets)
{
    public Schema Schema => schema;

    public string Name => schema.Name;

    /// <summary>The file it came from, with the sheet of a workbook.</summary>
    public string File => source.Name;

    /// <summary>Where the table begins: its file, or its sheet.</summary>
    public Place Start => source.PlaceAt(0);

    /// <summary>One column for each field of the schema, in its order.</summary>
    public IReadOnlyList<Column> Columns => columns;

    public int Count => rowOffsets.Count;

    public Row this[int index] => new(this, index);

    public IEnumerable<Row> Rows
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                yield return new Row(this, i);
            }
        }
    }

    /// <summary>The place of a cell, or of its row where the file has no such column.</summary>
    public Place PlaceOf(int row, int column)
    {
        var offset = cellOffsets[(row * columns.Count) + column];
        return source.PlaceAt(offset >= 0 ? offset : rowOffsets[row]);
    }

    /// <summary>The same rows with other values in some columns: what a check has inferred, what the gate has hidden.</summary>
    public Table With(IReadOnlyList<Column> others) => new(schema, others, source, rowOffsets, cellOffsets);

    /// <summary>The same rows in another order: the row that will stand at each index.</summary>
    public Table Rearranged(IReadOnlyList<int> order) => new(
        schema,
        [.. columns.Select(c => c.Rearranged(order))],
        source,
        [.. order.Select(r => rowOffsets[r])],
        [.. order.SelectMany(r => Enumerable.Range(r * columns.Count, columns.Count).Select(i => cellOffsets[i]))]);
}
