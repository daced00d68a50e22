namespace Portal.Render.Views;

/// <summary>How far the charter is kept, in a sentence and part by part.</summary>
internal sealed record CharterView(string Sentence, IReadOnlyList<PartView> Parts)
{
    /// <summary>The page that shows it all; null for a theme without one.</summary>
    public string? Address { get; init; }

    /// <summary>All of it in short, rather than one part in full.</summary>
    public bool IsShort { get; init; }
}

/// <summary>One of the eight parts of the charter.</summary>
internal sealed record PartView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string ShortTitle { get; init; }

    public required string Anchor { get; init; }

    /// <summary>« 3 tenues, 1 en partie ».</summary>
    public required string Sentence { get; init; }

    public string? Address { get; init; }

    public required IReadOnlyList<RecommendationView> Recommendations { get; init; }
}

internal sealed record RecommendationView
{
    public required string Id { get; init; }

    public required string Anchor { get; init; }

    public required string Text { get; init; }

    public required string State { get; init; }

    public required string StateLabel { get; init; }

    public required string Sign { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];

    public string? Due { get; init; }

    public bool IsDuePast { get; init; }

    public string? Reason { get; init; }

    public int EvidenceCount { get; init; }

    public IReadOnlyList<EvidenceView> Evidence { get; init; } = [];
}

/// <summary>Evidence of one source: rows of a dataset, pages, or settings, which have no address.</summary>
internal sealed record EvidenceView(string Title, string? Address, IReadOnlyList<LinkView> Links)
{
    /// <summary>How many of them are not listed.</summary>
    public int Others { get; init; }
}
