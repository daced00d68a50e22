using Portal.Model;

namespace Portal.Figures;

/// <summary>From one year to the next, a figure changed by more than three tenths.</summary>
/// <param name="From">The year before.</param>
/// <param name="To">The year that a reader will ask about.</param>
/// <param name="Before">The figure of the year before, in the unit of the evaluation.</param>
/// <param name="After">The figure of that year.</param>
public sealed record Jump(string From, string To, decimal Before, decimal After);

/// <summary>
/// The jumps of an amount or a count over years or school years. Months have seasons, a percentage says itself how much it changed, and results on
/// persons are told with their own words: none of these is looked at.
/// </summary>
public static class Jumps
{
    /// <summary>More than this share of the year before.</summary>
    public const decimal Limit = 0.3m;

    /// <param name="facts">What the figures are computed from.</param>
    /// <param name="evaluation">What is counted; its faults must have been told elsewhere.</param>
    /// <param name="time">The dimension of time by which it is shown.</param>
    public static IReadOnlyList<Jump> Of(Facts facts, Evaluation evaluation, string time)
    {
        var measure = evaluation.Measure;
        if (measure.IsSingle || evaluation.Unit.Kind is not (UnitKind.Euros or UnitKind.Count) || facts.Datasets[measure.Dataset].Schema.Sensitivity != Sensitivity.None)
        {
            return [];
        }

        var known = evaluation.Contributions.GroupBy(c => measure.Dimension(c, time))
            .Where(year => Years.First(year.Key) is not null && Years.IsWhole(year.Key, measure.IsStock, facts.Today) && year.All(c => c.State == ValueState.Value))
            .Select(year => (Period: year.Key, Figure: evaluation.Figure([.. year])))
            .Where(year => year.Figure is { State: ValueState.Value })
            .OrderBy(year => year.Period, StringComparer.Ordinal)
            .ToList();
        return [.. known.Zip(known.Skip(1))
            .Where(two => Years.First(two.Second.Period) == Years.First(two.First.Period) + 1 && two.First.Period.Length == two.Second.Period.Length)
            .Select(two => new Jump(two.First.Period, two.Second.Period, two.First.Figure!.Value, two.Second.Figure!.Value))
            .Where(jump => Math.Abs(jump.After - jump.Before) > Limit * Math.Abs(jump.Before))];
    }
}
