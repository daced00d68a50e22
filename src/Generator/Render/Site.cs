using Portal.Model;

namespace Portal.Render;

/// <summary>A page of the site, rendered. Source is the file an author can mend; a page that may stand alone needs no link to it.</summary>
public sealed record HtmlPage(string SitePath, string OutputPath, string Html, string Source)
{
    /// <summary>The dataset that fills a page of the theme; null where an author wrote what is there.</summary>
    public string? Data { get; init; }

    public bool MayStandAlone { get; init; }

    /// <summary>The links that its author wrote: the address that each became, what was written and where.</summary>
    public IReadOnlyList<(string Address, PageLink Link)> Written { get; init; } = [];

    /// <summary>What the layout is put around.</summary>
    internal string Body { get; init; } = "";

    internal string Title { get; init; } = "";

    /// <summary>Its one line of text.</summary>
    internal string Summary { get; init; } = "";

    /// <summary>Search engines are told of it. Not so of what is there already in another form: a chart counted otherwise, or for another site.</summary>
    public bool IsListed { get; init; } = true;
}

/// <summary>The whole site in memory, not yet verified.</summary>
public sealed record Site(IReadOnlyList<HtmlPage> Pages, IReadOnlyList<OutputFile> Files, Address Address)
{
    /// <summary>The paths of the files that are copied as they were found: nobody has read them as content yet.</summary>
    public IReadOnlySet<string> Copied { get; init; } = new HashSet<string>();

    /// <summary>What the published rows of each proof must give again.</summary>
    public IReadOnlyList<ProvenFigure> Proofs { get; init; } = [];

    /// <summary>What the figures of these proofs must give again, put together.</summary>
    public IReadOnlyList<ProvenCalculation> Calculations { get; init; } = [];
}

/// <summary>A figure that has a proof: its page, the CSV of its rows, that of the dataset which they come from, and the sum that they make.</summary>
public sealed record ProvenFigure(string Page, string Csv, string DatasetCsv, ValueState State, decimal Sum)
{
    /// <summary>The value in the middle of the rows, rather than their sum.</summary>
    public bool IsMedian { get; init; }
}

/// <summary>
/// A figure made of others: its page, the CSV of the proofs of its figures, and what comes out. The second ones are taken away from the first, or
/// divide them <paramref name="Per"/> times.
/// </summary>
public sealed record ProvenCalculation(string Page, IReadOnlyList<string> First, IReadOnlyList<string> Second, bool IsRatio, decimal Per, decimal Value);
