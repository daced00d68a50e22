using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>The bodies of the programme: who sits in them, how often they promised to meet, and how often they did.</summary>
internal sealed record BodiesView(IReadOnlyList<BodyView> Items, LinkView Source);

internal sealed record BodyView
{
    public required string Name { get; init; }

    /// <summary>Null where the name says it.</summary>
    public string? Kind { get; init; }

    public string? Created { get; init; }

    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>tenu, en_partie, en_retard or a_faire.</summary>
    public required string State { get; init; }

    public required string StateLabel { get; init; }

    public required string Sign { get; init; }

    /// <summary>« Une réunion tous les trois mois (90 jours au plus). »</summary>
    public string? Promised { get; init; }

    /// <summary>The longest time between two meetings, in words; null before the second.</summary>
    public string? Longest { get; init; }

    /// <summary>How many meetings were held.</summary>
    public FigureView? Count { get; init; }

    public string? Last { get; init; }

    /// <summary>The last day of grace for the next meeting, as an ISO date.</summary>
    public string? Next { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<MeetingView> Meetings { get; init; }

    public required string Address { get; init; }
}

/// <param name="Date">An ISO date.</param>
/// <param name="Gap">The days since the meeting before, July and August not counted; null for the first.</param>
/// <param name="IsTooLong">More than the body promised, with its two weeks of grace.</param>
/// <param name="Agenda">What was discussed.</param>
/// <param name="Absent">The kinds of members of whom nobody came.</param>
/// <param name="Minutes">An address on the commune's own site.</param>
/// <param name="Address">Its row.</param>
internal sealed record MeetingView(string Date, string? Gap, bool IsTooLong, string? Agenda, IReadOnlyList<string> Absent, string? Minutes, string Address);

internal static class Bodies
{
    public static BodiesView? Of(Telling telling)
        => telling.Facts.Rows("instances") is { Count: > 0 } rows
            ? new([.. rows.OrderBy(KindOrder).Select(body => BodyOf(telling, Rhythm.Of(telling.Dossier, body)))], telling.DatasetLink("instances"))
            : null;

    /// <summary>In the schema's own order: orientation, steering, follow-up.</summary>
    private static int KindOrder(Row body) => body["type"].Field.Categories.TakeWhile(c => c.Value != body.Text("type")).Count();

    private static BodyView BodyOf(Telling telling, Rhythm rhythm)
    {
        var body = rhythm.Body;
        var (state, sign) = rhythm switch
        {
            { IsOverdue: true } => ("en_retard", Signs.Amiss),
            { Meetings.Count: 0 } => ("a_faire", Signs.Ahead),
            _ when rhythm.Gaps.Any(gap => gap.IsTooLong) => ("en_partie", Signs.Partly),
            _ => ("tenu", Signs.Kept),
        };
        return new BodyView
        {
            Name = body.Text("nom") ?? body.Key,
            Kind = Suggestion.Fold(body.Text("nom") ?? "").Contains(Suggestion.Fold(telling.Text(body, "type")), StringComparison.Ordinal) ? null : telling.Text(body, "type"),
            Created = body.Text("creee_le"),
            Members = [.. MembersOf(telling, body)],
            State = state,
            StateLabel = telling.Words[$"instances.{state}"],
            Sign = sign,
            Promised = rhythm.Promised is { } days ? Frequency.Of(days) : null,
            Longest = rhythm.Gaps.MaxBy(gap => gap.Days) is { } longest ? LongestOf(rhythm, longest) : null,
            Count = rhythm.Meetings.Count > 0 ? telling.Figure("reunions_tenues", ("instance_id", body.Key)) : null,
            Last = rhythm.Meetings is [.., var last] ? last.Text("tenue_le") : null,
            Next = rhythm.Due is { } due ? SiteViews.Iso(due) : null,
            Meetings = [.. rhythm.Meetings.Select((meeting, i) => MeetingOf(telling, body, meeting, i == 0 ? null : rhythm.Gaps[i - 1])).Reverse()],
            Address = telling.RowLink(body),
        };
    }

    private static IEnumerable<string> MembersOf(Telling telling, Row body)
        => Items(body, "membres").Select(id => Labels.Of(telling.Facts, "instances", "membres", id));

    private static string LongestOf(Rhythm rhythm, MeetingGap longest)
    {
        var at = rhythm.Gaps.ToList().IndexOf(longest);
        var (from, to) = (rhythm.Meetings[at].Date("tenue_le")!.Value, longest.After.Date("tenue_le")!.Value);
        return $"{French.Number(longest.Days)} {French.Plural(longest.Days, "jour", "jours")}, du {French.LongDate(from)} au {French.LongDate(to)}";
    }

    private static MeetingView MeetingOf(Telling telling, Row body, Row meeting, MeetingGap? gap)
    {
        var present = Items(meeting, "presents").ToHashSet(StringComparer.Ordinal);
        var kinds = Charter.Bodies.Kinds(telling.Dossier, body).Where(kind => !present.Contains(kind)).ToHashSet(StringComparer.Ordinal);
        return new MeetingView(
            meeting.Text("tenue_le") ?? "",
            gap is null ? null : French.Number(gap.Days),
            gap?.IsTooLong == true,
            meeting.Text("ordre_du_jour"),
            present.Count == 0 ? [] : [.. meeting["presents"].Field.Categories.Where(c => kinds.Contains(c.Value)).Select(c => c.Label)],
            meeting.Text("compte_rendu"),
            telling.RowLink(meeting));
    }

    private static IEnumerable<string> Items(Row row, string column) => row.Text(column) is { } text ? row[column].Field.ItemsOf(text) : [];
}
