using Portal.Model;

namespace Portal.Charter;

/// <summary>The meetings of a body against the rhythm that it set itself.</summary>
internal static class Meetings
{
    public static void Check(Dossier dossier, Row body, Findings findings)
    {
        var rhythm = Rhythm.Of(dossier, body);
        findings.Looked(body);
        foreach (var meeting in rhythm.Meetings)
        {
            findings.Found(meeting);
        }

        if (rhythm.Meetings.Count == 0)
        {
            findings.Lacks($"{body.Text("nom")} : aucune réunion n’est publiée.");
        }

        foreach (var (before, gap) in rhythm.Meetings.Zip(rhythm.Gaps).Where(pair => pair.Second.IsTooLong))
        {
            findings.Lacks($"{body.Text("nom")} : pas de réunion entre le {Day(before)} et le {Day(gap.After)}.");
        }

        if (rhythm is { Since: { } since, Due: { } due })
        {
            findings.Due(due, new RowEvidence(body), rhythm.IsOverdue);
            if (rhythm.IsOverdue && rhythm.Meetings.Count > 0)
            {
                findings.Lacks($"{body.Text("nom")} : pas de réunion depuis le {French.LongDate(since)}.");
            }
        }
    }

    private static string Day(Row meeting) => French.LongDate(meeting.Date("tenue_le")!.Value);
}
