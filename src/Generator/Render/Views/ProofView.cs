namespace Portal.Render.Views;

/// <summary>The proof of a figure, laid out as a sum on paper: its rows, a rule, the total and what is made of it.</summary>
internal sealed record ProofView
{
    public required string Title { get; init; }

    /// <summary>The figure as the site writes it; empty where the rows make no single one.</summary>
    public required string Value { get; init; }

    public required string Formula { get; init; }

    /// <summary>The rows that are kept; null for a figure made of others.</summary>
    public string? Filter { get; init; }

    /// <summary>What an absent figure means, a part that is missing, rows that are not added up.</summary>
    public IReadOnlyList<NoteView> Notes { get; init; } = [];

    /// <summary>What every row shares and the filter does not say; null where there is nothing.</summary>
    public string? Shared { get; init; }

    /// <summary>Other filters that keep the same rows, and which readers came by.</summary>
    public IReadOnlyList<string> AlsoAsked { get; init; } = [];

    /// <summary>What the names of the rows are.</summary>
    public required string Heading { get; init; }

    public required IReadOnlyList<ProofRowView> Rows { get; init; }

    /// <summary>How many rows the file has that the page does not show.</summary>
    public int Hidden { get; init; }

    public bool HasSecrets => Rows.Any(row => row.IsSecret);

    /// <summary>Below the rule: the total, then what it is divided by, what that gives, and how it is rounded.</summary>
    public IReadOnlyList<StepView> Steps { get; init; } = [];

    /// <summary>Exactly these rows; null for a figure made of others, each of which has its file.</summary>
    public FileView? Csv { get; init; }

    /// <summary>Where the rows come from; null for a figure made of others.</summary>
    public DatasetView? Dataset { get; init; }

    public required string Report { get; init; }
}

/// <summary>A row of a sum: its name, which leads to its place among the data, what tells it from the others, and what it brings.</summary>
internal sealed record ProofRowView(string Name, string Amount)
{
    public string? Address { get; init; }

    public string Details { get; init; } = "";

    public bool IsSecret { get; init; }
}

/// <summary>A line below the rule of a sum: what it is, its number, and the proof of that number where it has one of its own.</summary>
internal sealed record StepView(string Label, string Value, string? Proof = null)
{
    public bool IsTotal { get; init; }

    public bool IsSecret { get; init; }
}
