namespace Portal.Model;

/// <summary>The theme: its templates by path under <c>input/</c> (<c>_layout.liquid</c>), and its interface texts by key.</summary>
public sealed record Theme(IReadOnlyDictionary<string, string> Templates, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The file that each template came from, for messages.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}

/// <summary>Everything that was read from a commune's folder, unchecked.</summary>
public sealed record Content(
    Settings Settings,
    IReadOnlyDictionary<string, Table> Tables,
    IReadOnlyList<Page> Pages,
    IReadOnlyList<OutputFile> Assets,
    Theme Theme)
{
    /// <summary>How many files of the commune were read.</summary>
    public required int FileCount { get; init; }

    /// <summary>Names of tables that are there but could not be read.</summary>
    public required IReadOnlySet<string> UnreadableTables { get; init; }

    /// <summary>The last edition that was frozen; null for a commune that has frozen none.</summary>
    public Edition? LastEdition { get; init; }
}
