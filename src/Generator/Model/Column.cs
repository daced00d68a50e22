namespace Portal.Model;

/// <summary>
/// The typed values of one column, row by row. Text, dates (ISO), years, booleans (<c>true</c>/<c>false</c>) and lists (their items, joined
/// by the delimiter alone) are strings, amounts and counts are exact decimals; null is a missing value, never zero.
/// The arrays may stop at the last value: what follows is missing.
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

    /// <summary>The cell holds something that could not be read: it was told, and is not to be taken for a missing one.</summary>
    public bool IsRefused(int row) => refused.Count > 0 && refused.Contains(row);

    /// <summary>The text of a cell, without making one; null where it is missing or a number.</summary>
    public string? TextAt(int row) => texts is not null && row < texts.Length ? texts[row] : null;

    /// <summary>The number of a cell, without making one; null where it is missing, secret or a text.</summary>
    public decimal? NumberAt(int row) => numbers is not null && row < numbers.Length ? numbers[row] : null;

    public bool IsSecretAt(int row) => secrets.Count > 0 && secrets.Contains(row);

    /// <summary>The same values, some of them refused after all.</summary>
    public Column Without(IReadOnlyList<int> rows, int count)
    {
        var lost = refused.Concat(rows).ToHashSet();
        return texts is not null
            ? new Column(Field, [.. Enumerable.Range(0, count).Select(r => lost.Contains(r) ? null : TextAt(r))], lost)
            : new Column(Field, [.. Enumerable.Range(0, count).Select(r => lost.Contains(r) ? null : NumberAt(r))], secrets, lost);
    }

    public Column Rearranged(IReadOnlyList<int> order)
    {
        var lost = Marked(refused);
        return texts is not null
            ? new Column(Field, [.. order.Select(TextAt)], lost)
            : new Column(Field, [.. order.Select(NumberAt)], Marked(secrets), lost);

        IReadOnlySet<int> Marked(IReadOnlySet<int> rows) => rows.Count == 0 ? NoRow : Enumerable.Range(0, order.Count).Where(i => rows.Contains(order[i])).ToHashSet();
    }

    public Cell this[int row] => texts is not null
        ? new Cell(Field, TextAt(row), null, false)
        : new Cell(Field, null, NumberAt(row), IsSecretAt(row));
}
