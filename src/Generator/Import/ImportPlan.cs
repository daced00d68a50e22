namespace Portal.Import;

/// <summary>What an import is asked.</summary>
/// <param name="IsTotem">The XML of TotEM; else an SCDL table.</param>
/// <param name="Source">The file, read once and forward.</param>
/// <param name="File">As messages name it.</param>
/// <param name="Target"><c>data/budget.csv</c> as it is; null where there is none.</param>
/// <param name="Siren">The commune's; empty where its settings do not say.</param>
/// <param name="Selection">Which lines are wanted.</param>
/// <param name="Replace">A row that is there with other values takes the file's.</param>
internal sealed record ImportRequest(bool IsTotem, Stream Source, string File, byte[]? Target, string Siren, Selection Selection, bool Replace);

internal enum RowState
{
    New,
    Same,
    Different,
    Replaced,
}

/// <summary>What an import would do; nothing is done yet.</summary>
/// <param name="Pieces">The new <c>data/budget.csv</c>, piece after piece; null where nothing changes.</param>
internal sealed record ImportPlan(IReadOnlyList<ReadOnlyMemory<byte>>? Pieces)
{
    /// <summary>The documents that the file holds, and what was read of each.</summary>
    public IReadOnlyList<Tally> Budgets { get; init; } = [];

    public int OtherAccounts => Budgets.Sum(b => b.OtherAccounts);

    public int OtherFunctions => Budgets.Sum(b => b.OtherFunctions);

    public int Totals { get; init; }
}
