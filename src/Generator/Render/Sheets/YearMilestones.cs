using Portal.Charter;
using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Chapters;

namespace Portal.Render.Sheets;

/// <summary>A milestone as a school year left it.</summary>
internal sealed record YearMilestoneView(string Title, string State, string StateLabel, string Sign, string Dates, string Address)
{
    /// <summary>« 259 jours de retard »; null where it was on time or is not reached.</summary>
    public string? Slip { get; init; }

    /// <summary>What has become of it after the year; null where it is still to come or was reached within the year.</summary>
    public string? Since { get; init; }

    public string? Cause { get; init; }

    public string? Decision { get; init; }
}

/// <summary>The milestones of a school year, judged on its last day, and beside it what has become of them since.</summary>
internal static class YearMilestones
{
    private const int MostNext = 5;

    /// <summary>Those that were reached, on time or late.</summary>
    public static IReadOnlyList<YearMilestoneView> Reached(Telling telling, SchoolYear year)
        => [.. telling.Dossier.Rows("jalons").Where(row => row.Date("realise_le") >= year.FirstDay && row.Date("realise_le") <= year.LastDay)
            .OrderBy(row => row.Date("realise_le")).Select(row => View(telling, row, row.Date("realise_le") <= row.Date("prevu_le") ? ("tenu", Signs.Kept) : ("tenu_en_retard", Signs.Partly)))];

    /// <summary>Those that were planned and not reached, still late ones of earlier years among them.</summary>
    public static IReadOnlyList<YearMilestoneView> Missed(Telling telling, SchoolYear year)
        => [.. telling.Dossier.Rows("jalons").Where(row => row.Date("prevu_le") <= year.LastDay && !(row.Date("realise_le") <= year.LastDay))
            .OrderBy(row => row.Date("prevu_le")).Select(row => View(telling, row, row.Date("revise_le") > year.LastDay ? ("revise", Signs.Amiss) : ("en_retard", Signs.Amiss)))];

    /// <summary>The first of those that were to come after the year.</summary>
    public static IReadOnlyList<YearMilestoneView> Next(Telling telling, SchoolYear year)
        => [.. telling.Dossier.Rows("jalons").Where(row => row.Date("prevu_le") > year.LastDay && !(row.Date("realise_le") <= year.LastDay))
            .OrderBy(row => row.Date("prevu_le")).Take(MostNext).Select(row => View(telling, row, ("a_faire", Signs.Ahead)))];

    private static YearMilestoneView View(Telling telling, Row row, (string State, string Sign) state)
    {
        var isReached = state.State is "tenu" or "tenu_en_retard";
        List<string> dates = [];
        foreach (var (word, column) in new[] { ("jalons.prevu_le", "prevu_le"), ("jalons.revise_le", "revise_le"), ("jalons.realise_le", "realise_le") })
        {
            // Of what was still to do, what was known then: the rest is told as what came after.
            if (row.Date(column) is { } day && (isReached || column == "prevu_le" || state.State == "revise" && column == "revise_le"))
            {
                dates.Add($"{telling.Words[word]} {French.LongDate(day)}");
            }
        }

        var isKept = state.State is "tenu" or "a_faire";
        return new YearMilestoneView(row.Text("titre") ?? row.Key, state.State, telling.Words[$"etats.{state.State}"], state.Sign, string.Join(", ", dates), telling.RowLink(row))
        {
            Slip = isReached ? Slips.Of(row, telling.Dossier.Today) : null,
            Since = isReached ? null : SinceOf(telling, row),
            Cause = isKept ? null : row.Text("cause_retard"),
            Decision = isKept ? null : row.Text("decision"),
        };
    }

    /// <summary>« réalisé le 16 mai 2025, 259 jours de retard », « 30 jours de retard au 15 octobre 2026 », « reporté au 20 décembre 2026 ».</summary>
    private static string? SinceOf(Telling telling, Row row)
    {
        var today = telling.Dossier.Today;
        var slip = Slips.Of(row, today);
        return (row.Date("realise_le"), row.Date("revise_le")) switch
        {
            ({ } day, _) when day <= today => string.Join(", ", new[] { $"{telling.Words["jalons.realise_le"]} {French.LongDate(day)}", slip }.OfType<string>()),
            (_, { } day) when day >= today => $"{telling.Words["jalons.revise_le"]} {French.LongDate(day)}",
            _ => slip,
        };
    }
}
