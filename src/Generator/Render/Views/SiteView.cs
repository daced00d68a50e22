namespace Portal.Render.Views;

/// <summary>What templates may print of the site. Their French names are in <see cref="ViewTypes"/>.</summary>
internal sealed record SiteView
{
    public required string Name { get; init; }

    public required string Programme { get; init; }

    public required string Url { get; init; }

    public required string Root { get; init; }

    public required decimal Population { get; init; }

    public required string Siret { get; init; }

    public required string InseeCode { get; init; }

    public required string Mayor { get; init; }

    public required string PublicationDirector { get; init; }

    public required string DataProtectionOfficer { get; init; }

    public required string Email { get; init; }

    public required string Telephone { get; init; }

    public required string PostalAddress { get; init; }

    public required HostView Host { get; init; }

    public required LinkView Licence { get; init; }

    public required AccessibilityView Accessibility { get; init; }

    public required CharterView Charter { get; init; }

    public required string Date { get; init; }

    public required string Edition { get; init; }

    public IReadOnlyList<LinkView> Menu { get; init; } = [];

    public IReadOnlyList<LinkView> Footer { get; init; } = [];

    public IReadOnlyList<LinkView> Pages { get; init; } = [];

    /// <summary>The pages that the data alone call for: schools, reports and returns.</summary>
    public IReadOnlyList<LinkView> Sheets { get; init; } = [];

    public IReadOnlyList<NewsView> News { get; init; } = [];

    public IReadOnlyList<DatasetView> Datasets { get; init; } = [];

    public IReadOnlyList<TermView> Glossary { get; init; } = [];

    public IReadOnlyList<MeasureView> Measures { get; init; } = [];

    public required SecrecyView Secrecy { get; init; }
}

internal sealed record HostView(string Name, string Address, string Telephone);

internal sealed record AccessibilityView(string State, string Label, string? AuditDate, string? Auditor, decimal? Rate, string? Contact, string? PlanUrl);

internal sealed record LinkView(string Title, string Address)
{
    public bool IsCurrent { get; init; }

    public string? Summary { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<LinkView> Children { get; init; } = [];
}

internal sealed record PageView
{
    public required string Title { get; init; }

    /// <summary>What names the page among all where its heading does not (several pages may hold a chart of one title); null elsewhere.</summary>
    public string? WindowTitle { get; init; }

    public string? Summary { get; init; }

    public required string Address { get; init; }

    public required string AbsoluteAddress { get; init; }

    public required string Path { get; init; }

    public IReadOnlyList<LinkView> Trail { get; init; } = [];

    /// <summary>The pages of the same chapter, this one among them; empty where there is no other.</summary>
    public IReadOnlyList<LinkView> Chapter { get; init; } = [];

    public string? Date { get; init; }

    public string? Updated { get; init; }

    public bool IsHome { get; init; }

    public string Category { get; init; } = "page";

    /// <summary>The page shows drawings, and needs their style sheet.</summary>
    public bool HasCharts { get; init; }

    public bool HasChapters { get; init; }

    /// <summary>On the page that sets figures against each other.</summary>
    public ReconciliationView? Reconciliation { get; init; }

    /// <summary>A proof, or the page that sets figures against each other.</summary>
    public bool HasProofs { get; init; }

    /// <summary>It shows charts of series or indicators too: it needs their style sheet, and the script that draws charts again.</summary>
    public bool HasSeries { get; init; }

    /// <summary>Made from the data alone, to be printed as one sheet.</summary>
    public bool IsSheet { get; init; }

    public string? Source { get; init; }

    /// <summary>How the results on persons that the page shows are protected; null where it shows none.</summary>
    public SecrecyView? Secrecy { get; init; }

    /// <summary>The part of the charter that the page answers (<c>axe</c>).</summary>
    public PartView? Charter { get; init; }

    /// <summary>The glossary's terms that the page mentions, once it is written.</summary>
    public IReadOnlyList<TermView> Words { get; init; } = [];

    /// <summary>The anchor of « Comment lire cette page »; null where the page has no such heading.</summary>
    public string? HowToRead { get; init; }
}

internal sealed record NewsView(string Title, string Address, string AbsoluteAddress, string Date, string? Summary);

/// <summary>A term of the glossary; its address is null on a site without the glossary's page.</summary>
internal sealed record TermView(string Term, string Definition, string? See, string Anchor, string? Address);

internal sealed record MeasureView(string Name, string Label, string Formula, LinkView? Dataset);
