namespace Portal.Import;

/// <summary>
/// Lets the rows of the commune's budgets through as they come. Those of another wait in their order, until the file is known to hold
/// the commune's own, or has ended.
/// </summary>
/// <param name="siren">The commune's; empty where its settings do not say, which leaves nothing to wait for.</param>
/// <param name="next">Takes what is let through.</param>
internal sealed class Gate(string siren, Action<BudgetRow> next)
{
    private readonly List<BudgetRow> waiting = [];
    private bool hasOwn;

    public void Add(BudgetRow row)
    {
        var owner = row.Line.Budget.Siren;
        if (siren.Length > 0 && owner == siren && !hasOwn)
        {
            hasOwn = true;
            Open(r => r.Line.Budget.Siren.Length == 0);
        }

        if (siren.Length == 0 || owner == siren || (owner.Length == 0 && waiting.Count == 0))
        {
            next(row);
        }
        else if (!hasOwn)
        {
            waiting.Add(row);
        }
    }

    /// <summary>Nothing waits any more: what is not wanted is forgotten.</summary>
    public void Open(Func<BudgetRow, bool> isWanted)
    {
        waiting.Where(isWanted).ToList().ForEach(next);
        waiting.Clear();
    }
}
