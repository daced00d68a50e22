using Portal.Diagnostics;
using Portal.Publish;
using Portal.Verify;

namespace Portal;

/// <summary>What a build is a function of.</summary>
/// <param name="Root">The commune's folder.</param>
/// <param name="Clock">Today by the clock, for a commune that pins no date.</param>
public sealed record BuildRequest(string Root, DateOnly Clock)
{
    /// <summary>« Today » as given on the command line; it wins over the commune's <c>date_reference</c>.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Where the site will live, as given on the command line; it wins over the commune's <c>site_url</c>.</summary>
    public Uri? BaseUrl { get; init; }
}

public sealed record BuildCounts(int Files, int Datasets, int Rows);

/// <summary>The verified site, or null when a fault is an error; and everything there is to say.</summary>
/// <param name="Site">The site to write.</param>
/// <param name="Diagnostics">All that was found.</param>
/// <param name="Counts">What was read.</param>
/// <param name="Today">The day of the build.</param>
public sealed record BuildResult(VerifiedSite? Site, IReadOnlyList<Diagnostic> Diagnostics, BuildCounts Counts, DateOnly Today)
{
    /// <summary>The open data of the site, for an edition to freeze; null where the site is.</summary>
    public Publication? Publication { get; init; }

    public int Errors => Diagnostics.Count(d => d.IsError);

    public int Warnings => Diagnostics.Count(d => d.Code.Severity == Severity.Warning);
}
