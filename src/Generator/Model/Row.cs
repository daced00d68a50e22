namespace Portal.Model;

/// <summary>A row of a table, raw or public: the code that computes on it does not know which.</summary>
public readonly struct Row(Table table, int index) : IEquatable<Row>
{
    private readonly Table table = table;

    public int Index => index;

    public Schema Schema => table.Schema;

    public Cell this[int column] => table.Columns[column][index];

    /// <summary>The cell of that name, or a missing one where the table has no such column.</summary>
    public Cell this[string column] => table.Schema.IndexOf(column) is var i and >= 0 ? this[i] : default;

    public string? Text(string column) => this[column].Text;

    public decimal? Number(string column) => this[column].Number;

    public DateOnly? Date(string column) => this[column].Date;

    /// <summary>The cell holds something that could not be read, and was told.</summary>
    public bool IsRefused(string column) => table.Schema.IndexOf(column) is var i and >= 0 && IsRefused(i);

    public bool IsRefused(int column) => table.Columns[column].IsRefused(index);

    public Place PlaceOf(string column) => table.PlaceOf(index, Math.Max(0, table.Schema.IndexOf(column)));

    public Place Place => table.PlaceOf(index, 0);

    /// <summary>The primary key, joined; the row's number where there is none. Stable from one edition to the next.</summary>
    public string Key
    {
        get
        {
            if (Schema.PrimaryKey.Count == 0)
            {
                return (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            if (Schema.PrimaryKey.Count == 1)
            {
                return this[Schema.PrimaryKey[0]].ToString();
            }

            var self = this;
            return string.Join('|', Schema.PrimaryKey.Select(name => self[name].ToString()));
        }
    }

    public bool Equals(Row other) => table == other.table && index == other.Index;

    public override bool Equals(object? obj) => obj is Row other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(table, index);

    public static bool operator ==(Row left, Row right) => left.Equals(right);

    public static bool operator !=(Row left, Row right) => !left.Equals(right);
}
