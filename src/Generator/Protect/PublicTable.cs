using Portal.Model;

namespace Portal.Protect;

/// <summary>A table of which every cell may be shown. Only the gate makes one.</summary>
public sealed class PublicTable
{
    private readonly Table table;

    internal PublicTable(Table table) => this.table = table;

    public string Name => table.Name;

    public Schema Schema => table.Schema;

    public int Count => table.Count;

    /// <summary>One column for each field of the schema, in its order.</summary>
    public IReadOnlyList<Column> Columns => table.Columns;

    public Row this[int index] => table[index];

    public IEnumerable<Row> Rows => table.Rows;
}
