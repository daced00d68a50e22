using Portal.Model;

namespace Portal.Render.Blocks;

/// <summary>By how many days a milestone slipped from the date first promised: computed, never typed.</summary>
internal static class Slips
{
    /// <summary>Days between the date first promised and the day it was, or is to be, achieved; negative for early, null before anything is known.</summary>
    public static int? DaysOf(Row milestone, DateOnly today)
        => milestone.Date("prevu_le") is not { } planned ? null
            : (milestone.Date("realise_le"), milestone.Date("revise_le")) switch
            {
                ({ } achieved, _) => achieved.DayNumber - planned.DayNumber,
                (null, { } revised) => Math.Max(revised.DayNumber, today.DayNumber) - planned.DayNumber,
                _ when planned < today => today.DayNumber - planned.DayNumber,
                _ => null,
            };

    /// <summary>« 259 jours de retard », « 30 jours de retard au 15 octobre 2026 », « reporté de 12 jours »; null where nothing slipped.</summary>
    public static string? Of(Row milestone, DateOnly today)
    {
        if (DaysOf(milestone, today) is not (> 0 and var days))
        {
            return null;
        }

        var (isAchieved, isPostponed) = (!milestone["realise_le"].IsMissing, milestone.Date("revise_le") >= today);
        var text = $"{French.Number(days)} {French.Plural(days, "jour", "jours")}";
        return (isAchieved, isPostponed) switch
        {
            (true, _) => $"{text} de retard",
            (_, true) => $"reporté de {text}",
            _ => $"{text} de retard au {French.LongDate(today)}",
        };
    }
}
