namespace Portal.Import;

/// <summary>Which lines of a budget are wanted.</summary>
/// <param name="EveryAccount">Not only the accounts of digital equipment.</param>
/// <param name="Functions">The line's function begins with one of these; any function where there is none.</param>
internal sealed record Selection(bool EveryAccount, IReadOnlyList<string> Functions)
{
    public bool HasAccount(BudgetLine line) => EveryAccount || DigitalAccounts.Has(line.Account, line.Budget.Plan);

    public bool HasFunction(BudgetLine line) => Functions.Count == 0 || Functions.Any(f => line.Function.StartsWith(f, StringComparison.Ordinal));
}
