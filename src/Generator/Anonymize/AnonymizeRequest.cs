using Portal.Model;

namespace Portal.Anonymize;

/// <summary>What <see cref="Anonymizer"/> works on: bytes, and the names by which messages call them.</summary>
/// <param name="PlanFile">The plan's name.</param>
/// <param name="Plan">Its YAML.</param>
/// <param name="RawFile">The raw answers' name, whose ending tells a workbook.</param>
/// <param name="Raw">The survey's export.</param>
/// <param name="Output">The CSV to write.</param>
/// <param name="Existing">What it holds now; null where there is none.</param>
/// <param name="Rules">The commune's own rules; the plan may ask for a higher threshold.</param>
internal sealed record AnonymizeRequest(string PlanFile, byte[] Plan, string RawFile, byte[] Raw, string Output, byte[]? Existing, Confidentiality Rules)
{
    /// <summary>The schema that stands beside what <see cref="Existing"/> is; null where there is none.</summary>
    public byte[]? ExistingSchema { get; init; }
}
