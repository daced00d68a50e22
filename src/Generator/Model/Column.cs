namespace Portal.Model;

/// <summary>
/// The typed values of one column, row by row. Text, dates (ISO), years and booleans (<c>true</c>/<c>false</c>) are strings, amounts and
/// counts are exact decimals; null is a missing value, never zero.
/// </summary>
public sealed class Column
{
    private readonly string?[]? texts;
    private readonly decimal?[]? numbers;
    private readonly IReadOnlySet<int> secrets;

    private static readonly IReadOnlySet<int> NoSecret = new HashSet<int>();

    public Column(Field field, string?[] texts) => (Field, this.texts, secrets) = (field, texts, NoSecret);

    public Column(Field field, decimal?[] numbers, IReadOnlySet<int>? secrets = null)
        => (Field, this.numbers, this.secrets) = (field, numbers, secrets ?? NoSecret);

    public Field Field { get; }

    public int Count => texts?.Length ?? numbers!.Length;

    public Cell this[int row] => texts is not null
        ? new Cell(Field, texts[row], null, false)
        : new Cell(Field, null, numbers![row], secrets.Contains(row));
}
