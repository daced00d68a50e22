using Portal.Model;

namespace Portal.Figures;

/// <summary>
/// What one row brings to a measure. <see cref="Period"/> is given where the row itself does not hold it (a lease spans years), <see cref="Share"/>
/// where only a part of its amount is counted, <see cref="Current"/>, in the euros of its own year, where <see cref="Amount"/> is in constant euros.
/// </summary>
public readonly record struct Contribution(Row Row, decimal Amount, ValueState State = ValueState.Value, string? Period = null, decimal Share = 1, decimal? Current = null);

/// <summary>A named figure, declared once: the proof page shows its formula, and every page that needs it says only its name.</summary>
public sealed record Measure(string Name, string Label, string Formula, string Dataset, Func<Facts, IEnumerable<Contribution>> Contributions)
{
    public Unit Unit { get; init; } = Unit.Euros;

    /// <summary>The dimension of time: exercice, annee_scolaire or periode; empty for a measure without one.</summary>
    public string PeriodDimension { get; init; } = "";

    /// <summary>Values that cannot be added up (a percentage): each figure must come from one row.</summary>
    public bool IsSingle { get; init; }

    /// <summary>A state at a date (pupils of a year, answers to a survey): one period cannot be added to another.</summary>
    public bool IsStock { get; init; }

    /// <summary>A dimension of which one figure may cover one value only; empty for most measures.</summary>
    public string OneAtATime { get; init; } = "";

    /// <summary>Dimensions that hold one value unless a page says otherwise.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>The columns by which a reader recognises a row on the proof page; the primary key where none are named.</summary>
    public IReadOnlyList<string> ProofColumns { get; init; } = [];

    public string Dimension(Contribution contribution, string name)
        => name == PeriodDimension && contribution.Period is { } period ? period : name.Length == 0 ? "" : contribution.Row[name].ToString();
}
