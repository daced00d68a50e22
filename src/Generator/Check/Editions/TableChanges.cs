using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>A row of the last edition that is still there, with other values in some columns.</summary>
internal sealed record ChangedRow(Row Row, IReadOnlyList<string> Columns);

/// <summary>A row of the last edition that is there no more.</summary>
internal sealed record GoneRow(string Key, Place Place);

/// <summary>What became of a table since the last edition.</summary>
internal sealed record TableChanges(Table Table, IReadOnlyList<ChangedRow> Changed, IReadOnlyList<GoneRow> Gone)
{
    /// <summary>Nothing was added, filled, changed or removed.</summary>
    public bool IsSame { get; init; }

    /// <summary>The keys of the edition's rows; only read for the table of revisions.</summary>
    public IReadOnlySet<string> OldKeys { get; init; } = new HashSet<string>();
}
