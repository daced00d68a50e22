namespace Portal.Model;

public enum Sensitivity
{
    None,

    /// <summary>Rows whose indicator counts persons (<c>indicateurs.personnes</c>).</summary>
    PersonIndicators,

    Whole,
}

public sealed record ForeignKey(IReadOnlyList<string> Fields, string Resource, IReadOnlyList<string> ReferencedFields);

/// <summary>A dataset as its Table Schema declares it. <see cref="Json"/> is that schema, published as it stands.</summary>
public sealed record Schema(string Name, string Title, string Description, IReadOnlyList<Field> Fields)
{
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    public IReadOnlyList<string> MissingValues { get; init; } = [""];

    public Sensitivity Sensitivity { get; init; }

    /// <summary>Of a table that counts answers, which survey they come from: two tables of the same one count the same persons.</summary>
    public string? Survey { get; init; }

    /// <summary>Of a table that has no column for it, the period that all its rows are of (2025, 2025-T3, 2025-03, 2024-2025).</summary>
    public string? Period { get; init; }

    /// <summary>Declared by the commune beside its CSV: what it asks can be changed there.</summary>
    public bool IsOwn { get; init; }

    public required ReadOnlyMemory<byte> Json { get; init; }

    private readonly Dictionary<string, int> indexes = Fields.Select((f, i) => (f.Name, i)).DistinctBy(x => x.Name).ToDictionary(x => x.Name, x => x.i, StringComparer.Ordinal);

    public int IndexOf(string field) => indexes.TryGetValue(field, out var i) ? i : -1;

    public Field? Find(string field) => IndexOf(field) is var i and >= 0 ? Fields[i] : null;
}
