using Portal.Model;

namespace Portal.Figures.Reconciliation;

/// <summary>
/// What one action cost in a year, less what funds it: below zero where it is funded for more. An action that still runs may have something left
/// to find, and no more than that; nothing explains that more was brought than spent.
/// </summary>
/// <param name="Action">Its id; null for rows that name none.</param>
/// <param name="Gap">In euros.</param>
/// <param name="LeftToFind">What the action may still lack, in euros; null where it has no cost to tell it by.</param>
/// <param name="Row">A source of its funding, or a line of the budget where it has none.</param>
internal sealed record ActionGap(string? Action, decimal Gap, decimal? LeftToFind, Row Row)
{
    /// <summary>What nothing explains of it: above zero where money lacks, below where there is too much.</summary>
    private decimal Unexplained => Gap <= 0 ? Gap : LeftToFind is { } left ? Math.Max(0, Gap - left) : 0;

    /// <summary>What each action may still lack before its first year, in euros; null where it has no cost to tell it by.</summary>
    public static IReadOnlyDictionary<string, decimal?> Lacks(Facts facts)
        => (Asking.Of(facts, "reste_a_trouver")?.Contributions ?? []).GroupBy(c => c.Row.Text("action_id") ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Left(g.First()), StringComparer.Ordinal);

    /// <param name="balance">One year.</param>
    /// <param name="left">What the years before have left of what actions lack.</param>
    public static IReadOnlyList<ActionGap> Of(Balance balance, IReadOnlyDictionary<string, decimal?> left)
        =>
        [
            .. balance.Left.Parts.Select(p => (p.Row, p.Amount)).Concat(balance.Right.Parts.Select(p => (p.Row, Amount: -p.Amount)))
                .GroupBy(p => p.Row.Text("action_id"), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ActionGap(g.Key, g.Sum(p => p.Amount), left.TryGetValue(g.Key ?? "", out var lack) ? lack : 0, g.OrderBy(p => p.Row.Schema.Name != "financements").ThenBy(p => p.Row.Index).First().Row)),
        ];

    /// <summary>
    /// What a year leaves to the next ones: an action lacks its money once. What rows of no action may have paid is taken from no action, since
    /// nobody says for which it was.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal?> After(IReadOnlyList<ActionGap> gaps, IReadOnlyDictionary<string, decimal?> left)
    {
        var free = Math.Max(0, -(gaps.FirstOrDefault(g => g.Action is null)?.Gap ?? 0) - gaps.Where(g => g.Action is not null).Sum(g => Math.Max(0, g.Unexplained)));
        var spent = gaps.Where(g => g.Action is not null).ToDictionary(g => g.Action!, g => Math.Max(0, g.Gap - free), StringComparer.Ordinal);
        return left.ToDictionary(l => l.Key, l => l.Value is { } sum ? Math.Max(0, sum - spent.GetValueOrDefault(l.Key)) : (decimal?)null, StringComparer.Ordinal);
    }

    /// <summary>Rows that name no action are of any: what they cost or bring answers for the others first, and a line that no action claims may lack its own money.</summary>
    public static bool Explain(IReadOnlyList<ActionGap> gaps)
    {
        var lacking = gaps.Where(g => g.Action is not null).Sum(g => Math.Max(0, g.Unexplained));
        var possible = gaps.Where(g => g.Action is not null).Sum(g => Math.Max(0, g.Gap));
        var tooMuch = gaps.Where(g => g.Action is not null).Sum(g => Math.Max(0, -g.Gap));
        var free = gaps.FirstOrDefault(g => g.Action is null)?.Gap ?? 0;
        return free >= 0
            ? lacking <= Asking.Tolerance && tooMuch <= free + Asking.Tolerance
            : lacking <= -free + Asking.Tolerance && tooMuch <= Asking.Tolerance && -free <= possible + Asking.Tolerance;
    }

    /// <summary>The action whose gap is least explained.</summary>
    public static ActionGap Farthest(IReadOnlyList<ActionGap> gaps)
        => gaps.OrderByDescending(g => Math.Abs(g.Unexplained)).ThenByDescending(g => Math.Abs(g.Gap)).ThenBy(g => g.Action, StringComparer.Ordinal).First();

    /// <summary>A finished action has nothing left to find.</summary>
    private static decimal? Left(Contribution action)
        => action.Row.Text("statut") == "termine" ? 0 : action.State == ValueState.Value ? action.Amount : null;
}
