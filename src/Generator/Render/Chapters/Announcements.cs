using Portal.Charter;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The school years, the newest first, and by when the year under way is to be told.</summary>
internal sealed record CommunicationView(IReadOnlyList<AnnouncedYearView> Years, string NextYear, string NextDue);

/// <summary>What was made known of a school year, to whom, and what is missing.</summary>
internal sealed record AnnouncedYearView(string Year, StateView State)
{
    public DatedLinkView? Page { get; init; }

    public DatedLinkView? News { get; init; }

    public AssessmentView? Assessment { get; init; }

    /// <summary>The meetings of the autumn that followed, where the year was looked at.</summary>
    public required IReadOnlyList<MeetingHeldView> Meetings { get; init; }

    /// <summary>Who was at these meetings, by role.</summary>
    public required string Told { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }
}

internal sealed record DatedLinkView(string Title, string Address, string? On);

internal sealed record AssessmentView(string On, string Conclusions, string? Decisions, string Address);

internal sealed record MeetingHeldView(string Body, string On, string? Agenda, string? Minutes, string Address);

/// <summary>B4: of each school year, its results, the news, the meetings, who was told, and what is missing.</summary>
internal static class Announcements
{
    /// <summary>Those whom a school's results concern first.</summary>
    private static readonly string[] SchoolRoles = ["directeur_ecole", "enseignants", "parents"];

    public static CommunicationView? Of(Telling telling)
    {
        var dossier = telling.Dossier;
        var years = PublishedResults.Of(dossier);
        if (years.Count == 0 || (dossier.Rows("evaluations").Count == 0 && dossier.Rows("reunions").Count == 0 && years.All(year => year.Page is null)))
        {
            return null;
        }

        var now = SchoolYear.Of(dossier.Today);
        return new CommunicationView([.. years.Reverse().Select(year => YearOf(telling, year))], now.Name, SiteViews.Iso(now.DueOn));
    }

    private static AnnouncedYearView YearOf(Telling telling, PublishedYear published)
    {
        var (dossier, year) = (telling.Dossier, published.Year);
        var meetings = dossier.Past("reunions", "tenue_le").Where(row => row.Date("tenue_le") > year.LastDay && row.Date("tenue_le") <= year.DueOn).OrderBy(row => row.Date("tenue_le")).ToList();
        var roles = meetings.SelectMany(row => row["presents"] is { Text: { } text } cell ? cell.Field.ItemsOf(text) : []).Distinct(StringComparer.Ordinal).ToList();
        var assessment = dossier.Past("evaluations", "tenue_le").FirstOrDefault(row => row.Text("annee_scolaire") == year.Name);
        var missing = MissingOf(telling, published, assessment, roles);
        var isOver = published.Page is null && dossier.Today > year.DueOn;
        return new AnnouncedYearView(year.Name, new StateView(
            missing.Count == 0 ? Signs.Kept : isOver ? Signs.Amiss : published.Page is null && assessment == default ? Signs.Ahead : Signs.Partly,
            telling.Words[missing.Count == 0 ? "communication.complet" : isOver ? "communication.absents" : "communication.incomplet"]))
        {
            Page = published.Page is { } page ? new DatedLinkView(page.Front.Title, telling.AddressOf(page), published.On is { } day ? SiteViews.Iso(day) : null) : null,
            News = published.News is { } news ? new DatedLinkView(news.Front.Title, telling.AddressOf(news), news.Front.Date is { } on ? SiteViews.Iso(on) : null) : null,
            Assessment = assessment == default ? null : new AssessmentView(assessment.Text("tenue_le") ?? "", assessment.Text("conclusions") ?? "", assessment.Text("decisions"), telling.RowLink(assessment)),
            Meetings = [.. meetings.Select(row => new MeetingHeldView(telling.Text(row, "instance_id"), row.Text("tenue_le") ?? "", row.Text("ordre_du_jour"), row.Text("compte_rendu"), telling.RowLink(row)))],
            Told = string.Join(", ", roles.Select(role => telling.Label("reunions", "presents", role))),
            Missing = missing,
        };
    }

    private static List<string> MissingOf(Telling telling, PublishedYear published, Row assessment, List<string> roles)
    {
        var words = telling.Words;
        var absent = SchoolRoles.Where(role => !roles.Contains(role)).Select(role => telling.Label("reunions", "presents", role)).ToList();
        List<string?> missing =
        [
            published.Page is null ? words["communication.sans_page"] : published.News is null ? words["communication.sans_actualite"] : null,
            assessment == default ? words["communication.sans_evaluation"] : assessment["decisions"].IsMissing ? words["communication.sans_decision"] : null,
            absent.Count > 0 ? words["communication.sans_ecoles"].Replace("{qui}", French.Listed(absent), StringComparison.Ordinal) : null,
        ];
        return [.. missing.OfType<string>()];
    }
}
