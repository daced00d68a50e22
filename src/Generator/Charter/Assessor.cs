using Portal.Model;

namespace Portal.Charter;

/// <summary>The charter, computed: each recommendation judged from the commune's data on the day of the build.</summary>
public static class Assessor
{
    /// <summary>All 28 assessments, in the charter's order.</summary>
    public static IReadOnlyList<Assessment> Assess(Dossier dossier)
        => [.. Recommendations.All.Select(recommendation => Assess(recommendation, dossier))];

    private static Assessment Assess(Recommendation recommendation, Dossier dossier)
    {
        if (dossier.Facts.Settings.Waivers.FirstOrDefault(w => w.Id == recommendation.Id) is { } waiver)
        {
            return new Assessment(recommendation, KeptState.NotApplicable) { Reason = waiver.Reason };
        }

        var findings = recommendation.Look(dossier);
        return new Assessment(recommendation, findings.State)
        {
            Missing = findings.Missing,
            Due = findings.EarliestDue,
            Evidence = findings.Evidence,
        };
    }
}
