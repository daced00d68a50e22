using Portal.Model;

namespace Portal.Charter;

/// <summary>The time between two meetings of a body, in days, July and August not counted.</summary>
internal sealed record MeetingGap(Row After, int Days, bool IsTooLong);

/// <summary>How often a body promised to meet, and how often it did.</summary>
/// <param name="Body">Its row of <c>instances</c>.</param>
/// <param name="Promised">The days that it set itself between two meetings; null where the table does not say.</param>
/// <param name="Meetings">Its meetings held so far, the oldest first.</param>
internal sealed record Rhythm(Row Body, int? Promised, IReadOnlyList<Row> Meetings)
{
    /// <summary>A meeting may slip by two weeks.</summary>
    public const int Grace = 15;

    /// <summary>One for each meeting but the first.</summary>
    public required IReadOnlyList<MeetingGap> Gaps { get; init; }

    /// <summary>The day since which the body is to meet again: its last meeting, or the day it was created.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of grace for the next meeting.</summary>
    public DateOnly? Due { get; init; }

    public bool IsOverdue { get; init; }

    public static Rhythm Of(Dossier dossier, Row body)
    {
        var promised = body.Number("rythme_jours") is { } days ? (int)Math.Min(days, int.MaxValue - Grace) : (int?)null;
        var most = (promised ?? 0) + Grace;
        var meetings = dossier.Past("reunions", "tenue_le").Where(row => row.Text("instance_id") == body.Text("instance_id")).OrderBy(HeldOn).ToList();
        DateOnly? since = meetings is [.., var last] ? HeldOn(last) : body.Date("creee_le");
        return new Rhythm(body, promised, meetings)
        {
            Gaps = [.. meetings.Zip(meetings.Skip(1), (before, after) => GapOf(before, after, most))],
            Since = since,
            Due = since is { } day ? Calendar.AfterTermDays(day, most) : null,
            IsOverdue = since is { } from && Calendar.TermDays(from, dossier.Today) > most,
        };
    }

    private static MeetingGap GapOf(Row before, Row after, int most)
    {
        var days = Calendar.TermDays(HeldOn(before), HeldOn(after));
        return new MeetingGap(after, days, days > most);
    }

    private static DateOnly HeldOn(Row meeting) => meeting.Date("tenue_le")!.Value;
}
