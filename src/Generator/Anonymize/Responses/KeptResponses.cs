using Portal.Anonymize.Exports;

namespace Portal.Anonymize.Responses;

/// <summary>The answers that count, and how many do not and why.</summary>
/// <param name="Read">The rows of the export.</param>
/// <param name="Drafts">Never sent.</param>
/// <param name="Tests">Marked as a test.</param>
/// <param name="Repeated">Another answer with the same invitation came later.</param>
internal sealed record KeptResponses(IReadOnlyList<ExportRow> Kept, int Read, int Drafts, int Tests, int Repeated);
