namespace Portal.Model;

/// <summary>A name of the lock, and where it stands there: that line is what staff change to retire it.</summary>
public sealed record LockedName(string Name, Place Place);

/// <summary>What an edition promised about a dataset to those who reuse it: it stays so.</summary>
public sealed record LockedDataset(string Name, string Identifier, string Csv, string Schema, Place Place)
{
    public IReadOnlyList<LockedName> Columns { get; init; } = [];

    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>The period of all its rows, where the schema gave one.</summary>
    public string? Period { get; init; }
}

/// <summary>The last edition that was frozen: its lock, and the tables as they were then published.</summary>
/// <param name="Date">The day for which it was frozen.</param>
/// <param name="Site">Where the site lived, without a final slash.</param>
/// <param name="Datasets">Its datasets, in the order of the lock.</param>
public sealed record Edition(DateOnly Date, LockedName Site, IReadOnlyList<LockedDataset> Datasets)
{
    /// <summary>Where all editions lie, in the commune's folder.</summary>
    public const string Folder = "publications";

    public const string LockFile = $"{Folder}/verrou.json";

    /// <summary>The CSV of each dataset, by name. Bytes: they are compared with today's rows one at a time, and most are equal.</summary>
    public required IReadOnlyDictionary<string, SourceText> Tables { get; init; }

    public required Ledger Ledger { get; init; }

    public static string FolderOf(DateOnly date) => $"{Folder}/{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
}
