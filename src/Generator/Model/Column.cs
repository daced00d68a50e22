namespace Portal.Model;

/// <summary>
/// The typed values of one column, row by row. Text, dates (ISO), years, booleans (<c>true</c>/<c>false</c>) and lists (their items, joined
/// by the delimiter alone) are strings, amounts and counts are exact decimals; null is a missing value, never zero.
/// </summary>
public sealed class Column
{
    private readonly string?[]? texts;
    private readonly decimal?[]? numbers;
    private readonly IReadOnlySet<int> secrets;
    private readonly IReadOnlySet<int> refused;

    private static readonly IReadOnlySet<int> NoRow = new HashSet<int>();

    public Column(Field field, string?[] texts, IReadOnlySet<int>? refused = null)
        => (Field, this.texts, secrets, this.refused) = (field, texts, NoRow, refused ?? NoRow);

    public Column(Field field, decimal?[] numbers, IReadOnlySet<int>? secrets = null, IReadOnlySet<int>? refused = null)
        => (Field, this.numbers, this.secrets, this.refused) = (field, numbers, secrets ?? NoRow, refused ?? NoRow);

    public Field Field { get; }

    public int Count => texts?.Length ?? numbers!.Length;

    /// <summary>The cell holds something that could not be read: it was told, and is not to be taken for a missing one.</summary>
    public bool IsRefused(int row) => refused.Count > 0 && refused.Contains(row);

    public Cell this[int row] => texts is not null
        ? new Cell(Field, texts[row], null, false)
        : new Cell(Field, null, numbers![row], secrets.Count > 0 && secrets.Contains(row));
}
