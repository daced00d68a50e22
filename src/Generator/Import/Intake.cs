using System.Runtime.InteropServices;
using Portal.Model;

namespace Portal.Import;

/// <summary>
/// Takes the lines of a file in its order, gives each its identifier, and hands on those that are wanted. It counts them and forgets
/// them: a large city's document is not held in memory.
/// </summary>
internal sealed class Intake(Selection selection, Action<BudgetRow> next)
{
    private readonly Dictionary<(string Siret, string Key), int> counts = [];
    private readonly Dictionary<Budget, Tally> tallies = [];

    public IReadOnlyCollection<Tally> Tallies => tallies.Values;

    /// <summary>How many lines hold a total that software computed: they are left out, since their parts are there.</summary>
    public int Totals { get; set; }

    /// <summary>
    /// The last part of an identifier counts the lines that are alike in all others, over the whole file: what a filter keeps of it
    /// changes no identifier.
    /// </summary>
    public void Add(BudgetLine line)
    {
        var budget = line.Budget;
        if (!tallies.TryGetValue(budget, out var tally))
        {
            tallies[budget] = tally = new Tally(budget, line.Place);
        }

        tally.Lines++;
        tally.HasFunctions |= line.Function.Length > 0;
        var key = $"{budget.Year}-{budget.Stage}-{line.Chapter}-{line.Account}-{line.Function}-{line.Direction}-{line.Movement}";
        var n = ++CollectionsMarshal.GetValueRefOrAddDefault(counts, (budget.Siret, key), out _);
        if (!selection.HasAccount(line))
        {
            tally.OtherAccounts++;
        }
        else if (!selection.HasFunction(line))
        {
            tally.OtherFunctions++;
        }
        else
        {
            next(new BudgetRow($"{key}-{n}", line));
        }
    }
}

/// <summary>What was read of one budget.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="First">Where its first line stands.</param>
internal sealed record Tally(Budget Budget, Place First)
{
    public int Lines { get; set; }

    public int OtherAccounts { get; set; }

    public int OtherFunctions { get; set; }

    public bool HasFunctions { get; set; }
}
