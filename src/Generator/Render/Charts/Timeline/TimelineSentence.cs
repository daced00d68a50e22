using Portal.Model;

namespace Portal.Render.Charts.Timeline;

/// <summary>How many steps are in which state, which are late, which comes next.</summary>
internal static class TimelineSentence
{
    private static readonly (string Name, string One, string Several)[] States =
    [
        ("tenu", "tenue", "tenues"), ("tenu_en_retard", "tenue avec retard", "tenues avec retard"), ("en_retard", "en retard", "en retard"), ("revise", "reportée", "reportées"), ("a_venir", "à venir", "à venir"),
    ];

    public static string Of(Milestones milestones)
    {
        var all = milestones.All.OrderBy(step => step.End).ToList();
        var states = States.Select(state => (state.One, state.Several, Count: all.Count(step => step.State == state.Name))).Where(state => state.Count > 0)
            .Select(state => $"{state.Count} {French.Plural(state.Count, state.One, state.Several)}");
        List<string> said = [$"{all.Count} {French.Plural(all.Count, "étape", "étapes")}{French.NoBreakSpace}: {string.Join(", ", states)}."];
        var late = all.Where(step => step.IsLate(milestones.Today)).ToList();
        if (late.Count > 0)
        {
            said.Add($"En retard{French.NoBreakSpace}: {string.Join($"{French.NarrowSpace}; ", late.Select(step => $"{step.Title} ({On(step)})"))}.");
        }

        if (all.Where(step => step.Achieved is null && !step.IsLate(milestones.Today)).MinBy(step => step.End) is { } next)
        {
            said.Add($"Prochaine étape{French.NoBreakSpace}: {next.Title} ({On(next)}).");
        }
        else if (late.Count == 0 && all.MaxBy(step => step.End) is { } last)
        {
            said.Add($"Dernière étape{French.NoBreakSpace}: {last.Title} ({On(last)}).");
        }

        return string.Join(" ", said);
    }

    private static string On(Milestone step) => French.LongDate(step.End);
}
