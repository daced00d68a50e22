using Portal.Figures;

namespace Portal.Render.Views;

internal sealed record KeyFigureView(string Value, string Label, string Scope, string? Proof, string? Report)
{
    public string? Question { get; init; }

    /// <summary>What the author says instead of the scope, piece by piece; words have no proof.</summary>
    public IReadOnlyList<InlineFigureView> Detail { get; init; } = [];

    public bool IsSecret { get; init; }

    /// <summary>What the commune says of the one period that is shown.</summary>
    public IReadOnlyList<NoteView> Notes { get; init; } = [];
}

internal sealed record KeyFiguresView(IReadOnlyList<KeyFigureView> Items);

internal sealed record MilestoneView
{
    public required string Title { get; init; }

    public required string State { get; init; }

    public required string StateLabel { get; init; }

    public required string Sign { get; init; }

    public string? Planned { get; init; }

    public string? Revised { get; init; }

    public string? Achieved { get; init; }

    /// <summary>By how many days it slipped from the date first promised, in words; null where it did not.</summary>
    public string? Slip { get; init; }

    public string? Cause { get; init; }

    public string? Decision { get; init; }

    public string? Action { get; init; }

    public string? ActionTitle { get; init; }

    public string? Where { get; init; }
}

/// <summary>A state: a sign and its words.</summary>
internal sealed record StateView(string Sign, string Label);

/// <summary>Milestones to show; where many are reached, these stand apart from what is late or to come.</summary>
internal sealed record MilestonesView(IReadOnlyList<MilestoneView> Items)
{
    /// <summary>The reached ones that are folded away; none where there are few, or nothing else to show.</summary>
    public IReadOnlyList<MilestoneView> Folded { get; init; } = [];
}

internal sealed record NewsListView(IReadOnlyList<NewsView> Items, string Archive);

internal sealed record DownloadsView(IReadOnlyList<DatasetView> Datasets);

internal sealed record InlineFigureView(string Value, string? Proof);

/// <summary>A figure that a chapter tells, and where it is proved.</summary>
/// <param name="Plain">The figure alone. Templates see <see cref="Value"/>, which marks a partial total.</param>
/// <param name="Proof">The address of its proof.</param>
internal sealed record FigureView(string Plain, string Proof)
{
    public string Value => Plain + Partial.Mark(Lacking);

    /// <summary>The value without the words of its unit, for a table whose heading says them.</summary>
    public string Number => PlainNumber + Partial.ShortMark(Lacking > 0);

    /// <summary>The number alone.</summary>
    public string PlainNumber { get; init; } = Plain;

    public bool IsSecret { get; init; }

    /// <summary>How many rows were not sent: the figure is a partial total.</summary>
    public int Lacking { get; init; }

    /// <summary>The value before it was rounded, for a table that rounds it; null where there is none. No template sees it.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The same, for shares, remainders and comparisons: null also where it is a partial total.</summary>
    public decimal? Whole => Lacking == 0 ? Amount : null;
}

/// <summary>A chapter's block of which nothing is published yet.</summary>
internal sealed record EmptyView(string Sentence);

internal sealed record NoteView(string Period, string Text)
{
    /// <summary>The period alone, where <see cref="Period"/> names the measure too.</summary>
    public string When { get; init; } = Period;
}

internal sealed record ChartView
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required string Sentence { get; init; }

    public required string Svg { get; init; }

    public required TableView Table { get; init; }

    public FileView? Csv { get; init; }

    public string? SourceTitle { get; init; }

    public string? SourceAddress { get; init; }

    /// <summary>The other side of a flow; null for any other figure.</summary>
    public UsesView? Uses { get; init; }

    /// <summary>Chart.js draws it again from its table; the others are as clear without.</summary>
    public bool IsLive { get; init; }

    /// <summary>Its table is folded: the home page gives the drawing first, and a timeline says all that its table does.</summary>
    public bool IsFolded { get; init; }

    public string? Note { get; init; }

    /// <summary>What the commune says of the periods shown (<c>notes.csv</c>).</summary>
    public IReadOnlyList<NoteView> Notes { get; init; } = [];

    /// <summary>Lead to the notes of this chart that the page has told already, one for each chart below which they stand.</summary>
    public IReadOnlyList<LinkView> Told { get; init; } = [];

    /// <summary>One proof for each measure that the chart shows.</summary>
    public required IReadOnlyList<LinkView> Proofs { get; init; }

    /// <summary>Other ways to count, each a page; empty where there is one way only.</summary>
    public IReadOnlyList<LinkView> Ways { get; init; } = [];

    /// <summary>The chart's own page; null for a theme without such pages.</summary>
    public string? Page { get; init; }

    public string? Report { get; init; }
}

/// <summary>Where the money of a flow goes: the second of its two tables, and where that comes from.</summary>
internal sealed record UsesView(TableView Table, FileView? Csv, string SourceTitle, string SourceAddress);
