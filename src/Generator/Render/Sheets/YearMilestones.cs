using Portal.Charter;
using Portal.Model;
using Portal.Render.Chapters;

namespace Portal.Render.Sheets;

/// <summary>A milestone as a school year left it.</summary>
internal sealed record YearMilestoneView(string Title, string State, string StateLabel, string Sign, string Dates, string Address)
{
    public string? Cause { get; init; }

    public string? Decision { get; init; }
}

/// <summary>The milestones of a school year, judged on its last day: what came later is told in the year in which it came.</summary>
internal static class YearMilestones
{
    private const int MostNext = 5;

    /// <summary>Those that were reached, on time or late.</summary>
    public static IReadOnlyList<YearMilestoneView> Reached(Telling telling, SchoolYear year)
        => [.. telling.Dossier.Rows("jalons").Where(row => row.Date("realise_le") >= year.FirstDay && row.Date("realise_le") <= year.LastDay)
            .OrderBy(row => row.Date("realise_le")).Select(row => View(telling, row, row.Date("realise_le") <= row.Date("prevu_le") ? ("tenu", "●") : ("tenu_en_retard", "◐")))];

    /// <summary>Those that were planned and not reached, still late ones of earlier years among them.</summary>
    public static IReadOnlyList<YearMilestoneView> Missed(Telling telling, SchoolYear year)
        => [.. telling.Dossier.Rows("jalons").Where(row => row.Date("prevu_le") <= year.LastDay && !(row.Date("realise_le") <= year.LastDay))
            .OrderBy(row => row.Date("prevu_le")).Select(row => View(telling, row, row.Date("revise_le") > year.LastDay ? ("revise", "▲") : ("en_retard", "▲")))];

    /// <summary>The first of those that were to come after the year.</summary>
    public static IReadOnlyList<YearMilestoneView> Next(Telling telling, SchoolYear year)
        => [.. telling.Dossier.Rows("jalons").Where(row => row.Date("prevu_le") > year.LastDay && !(row.Date("realise_le") <= year.LastDay))
            .OrderBy(row => row.Date("prevu_le")).Take(MostNext).Select(row => View(telling, row, ("a_venir", "○")))];

    private static YearMilestoneView View(Telling telling, Row row, (string State, string Sign) state)
    {
        List<string> dates = [];
        foreach (var (word, column) in new[] { ("jalons.prevu_le", "prevu_le"), ("jalons.revise_le", "revise_le"), ("jalons.realise_le", "realise_le") })
        {
            // Of what is still to come, the plan alone: the rest belongs to the year in which it happens.
            if (row.Date(column) is { } day && (state.State != "a_venir" || column == "prevu_le"))
            {
                dates.Add($"{telling.Words[word]} {French.LongDate(day)}");
            }
        }

        var isKept = state.State is "tenu" or "a_venir";
        return new YearMilestoneView(row.Text("titre") ?? row.Key, state.State, telling.Words[$"etats.{state.State}"], state.Sign, string.Join(", ", dates), telling.RowLink(row))
        {
            Cause = isKept ? null : row.Text("cause_retard"),
            Decision = isKept ? null : row.Text("decision"),
        };
    }
}
