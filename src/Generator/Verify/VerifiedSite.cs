using Portal.Model;

namespace Portal.Verify;

/// <summary>A site that passed the last gate: the only thing that write accepts. Files are sorted by path.</summary>
public sealed record VerifiedSite
{
    internal VerifiedSite(IReadOnlyList<OutputFile> files, int pageCount) => (Files, PageCount) = (files, pageCount);

    public IReadOnlyList<OutputFile> Files { get; }

    public int PageCount { get; }
}
