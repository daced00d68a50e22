using Portal.Model;

namespace Portal.Charter;

/// <summary>The meetings of a body against the rhythm that it set itself.</summary>
internal static class Meetings
{
    /// <summary>A meeting may slip by two weeks.</summary>
    private const int Grace = 15;

    public static void Check(Dossier dossier, Row body, Findings findings)
    {
        var most = (int)Math.Min(body.Number("rythme_jours") ?? 0, int.MaxValue - Grace) + Grace;
        var meetings = dossier.Past("reunions", "tenue_le").Where(row => row.Text("instance_id") == body.Text("instance_id")).OrderBy(row => row.Date("tenue_le")).ToList();
        findings.Looked(body);
        foreach (var meeting in meetings)
        {
            findings.Found(meeting);
        }

        if (meetings.Count == 0)
        {
            findings.Lacks($"{body.Text("nom")} : aucune réunion n’est publiée.");
        }

        foreach (var (before, after) in meetings.Zip(meetings.Skip(1)))
        {
            var (from, to) = (before.Date("tenue_le")!.Value, after.Date("tenue_le")!.Value);
            if (Calendar.TermDays(from, to) > most)
            {
                findings.Lacks($"{body.Text("nom")} : pas de réunion entre le {French.LongDate(from)} et le {French.LongDate(to)}.");
            }
        }

        if ((meetings is [.., var last] ? last.Date("tenue_le") : body.Date("creee_le")) is { } since)
        {
            var due = Calendar.AfterTermDays(since, most);
            var isOverdue = Calendar.TermDays(since, dossier.Today) > most;
            findings.Due(due, new RowEvidence(body), isOverdue);
            if (isOverdue && meetings.Count > 0)
            {
                findings.Lacks($"{body.Text("nom")} : pas de réunion depuis le {French.LongDate(since)}.");
            }
        }
    }
}
