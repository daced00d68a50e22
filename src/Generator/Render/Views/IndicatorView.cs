namespace Portal.Render.Views;

/// <summary>An indicator: what was promised, what became of it, and what was changed on the way.</summary>
internal sealed record IndicatorView
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public string? Question { get; init; }

    public required string Domain { get; init; }

    public string? Nature { get; init; }

    public required string Owner { get; init; }

    public required string Method { get; init; }

    public required string Source { get; init; }

    public required string Frequency { get; init; }

    /// <summary>The group that the values are about; null for the whole commune.</summary>
    public string? Level { get; init; }

    public required bool IsFromTheStart { get; init; }

    public required string DefinedOn { get; init; }

    public PointView? Baseline { get; init; }

    public PointView? Latest { get; init; }

    /// <summary>The periods after the latest value that should have one and have none.</summary>
    public IReadOnlyList<PointView> Missing { get; init; } = [];

    public PointView? Target { get; init; }

    /// <summary>atteinte, en_chemin or manquee; null where nothing can be said.</summary>
    public string? Outcome { get; init; }

    /// <summary>The same as a sign and words, or that a figure is missing; null where there is no target.</summary>
    public StateView? State { get; init; }

    /// <summary>From baseline to target, as an SVG; empty where there is nothing to draw.</summary>
    public string Drawing { get; init; } = "";

    public IReadOnlyList<PointView> Values { get; init; } = [];

    public IReadOnlyList<ChangeView> Changes { get; init; } = [];

    /// <summary>Its row among the indicators.</summary>
    public required string Address { get; init; }

    public required LinkView Results { get; init; }
}

/// <summary>A value and its period; a value in words is a text.</summary>
internal sealed record PointView(string Value, string? Period)
{
    public bool IsText { get; init; }

    /// <summary>The proof of the figure, or its row.</summary>
    public string? Proof { get; init; }
}

/// <summary>A value or a promise that was changed after it was published.</summary>
internal sealed record ChangeView(string Date, string What, string? Old, string? New, string Reason, string Address);
