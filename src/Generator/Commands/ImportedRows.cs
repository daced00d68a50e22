using Portal.Import;

namespace Portal.Commands;

/// <summary>What a summary says of the rows of an import: counts, totals, and the first of them.</summary>
internal sealed class ImportedRows
{
    public const int MostShown = 40;

    private readonly List<(BudgetRow Row, RowState State)> first = [];
    private readonly Dictionary<(string Section, string Direction), ImportedTotals> totals = [];
    private readonly int[] counts = new int[Enum.GetValues<RowState>().Length];

    public IReadOnlyList<(BudgetRow Row, RowState State)> First => first;

    public IReadOnlyDictionary<(string Section, string Direction), ImportedTotals> Totals => totals;

    public int Count => counts.Sum();

    public int CountOf(RowState state) => counts[(int)state];

    public void Add(BudgetRow row, RowState state)
    {
        counts[(int)state]++;
        if (first.Count < MostShown)
        {
            first.Add((row, state));
        }

        var key = (row.Section, row.Line.Direction);
        var sum = totals.GetValueOrDefault(key);
        totals[key] = new(sum.Count + 1, Sum(sum.Voted, row.Line.Amounts.Voted), Sum(sum.Opened, row.Line.Amounts.Opened), Sum(sum.Realised, row.Realised));
    }

    /// <summary>What no row gives stays unknown.</summary>
    private static decimal? Sum(decimal? sum, decimal? amount) => amount is null ? sum : (sum ?? 0) + amount;
}

internal readonly record struct ImportedTotals(int Count, decimal? Voted, decimal? Opened, decimal? Realised);
