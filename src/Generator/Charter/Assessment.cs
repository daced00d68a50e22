namespace Portal.Charter;

/// <summary>How far a recommendation is kept.</summary>
public enum KeptState
{
    /// <summary>Every piece of evidence is there and in date.</summary>
    Kept,

    /// <summary>Some evidence is there.</summary>
    Partial,

    /// <summary>Evidence was due and its date has passed.</summary>
    Late,

    /// <summary>No evidence yet.</summary>
    Missing,

    /// <summary>The commune says so, with a public reason.</summary>
    NotApplicable,
}

/// <summary>When the next piece of evidence is due (in the past: since when it is late), and where it is expected.</summary>
public sealed record Due(DateOnly On, Evidence At);

/// <summary>What became of a recommendation on a given day.</summary>
public sealed record Assessment(Recommendation Recommendation, KeptState State)
{
    /// <summary>What is missing, as short French sentences.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Null where nothing has a date.</summary>
    public Due? Due { get; init; }

    /// <summary>What the rule looked at.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Why the recommendation does not apply, in the commune's words.</summary>
    public string? Reason { get; init; }
}
