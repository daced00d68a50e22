using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Tells staff which recommendations of the charter will turn late within two months, while there is still time.</summary>
internal static class CharterRules
{
    private const int NoticeDays = 60;

    public static void Check(Content content, Facts facts, DiagnosticBag faults)
    {
        CheckWaivers(facts.Settings, faults);

        // A table that could not be read would make late what is not.
        if (facts.Unreadable.Count > 0 || facts.Today > DateOnly.MaxValue.AddDays(-NoticeDays))
        {
            return;
        }

        // The gate comes after: what it decides is never late, and changes nothing here.
        var today = new Dossier(facts, content.Pages, HasPassedTheGate: true);
        var soon = today with { Facts = facts with { Today = facts.Today.AddDays(NoticeDays) } };
        foreach (var (now, then) in Assessor.Assess(today).Zip(Assessor.Assess(soon)))
        {
            if (then is { State: KeptState.Late, Due: { } due } && now.State != KeptState.Late)
            {
                var missing = then.Missing.Except(now.Missing).DefaultIfEmpty(then.Missing[0]);
                faults.Add(Codes.CharterSoonLate, PlaceOf(due.At, facts), $"recommandation {then.Recommendation.Id} de la charte : si rien ne change, le site la dira « en retard » à partir du {French.LongDate(due.On.AddDays(1))}. {Plain(string.Join(' ', missing))} Complétez avant cette date ; le guide dit ce que la charte regarde.");
            }
        }
    }

    private static void CheckWaivers(Settings settings, DiagnosticBag faults)
    {
        var known = Recommendations.All.Select(r => r.Id).ToList();
        foreach (var waiver in settings.Waivers.Where(w => !known.Contains(w.Id)))
        {
            faults.Add(Codes.SettingInvalid, settings.PlaceOf("sans_objet"), $"« sans_objet » : « {waiver.Id} » n'est pas une recommandation de la charte. {Suggestion.Sentence(waiver.Id, known)}");
        }
    }

    private static Place PlaceOf(Evidence evidence, Facts facts) => evidence switch
    {
        RowEvidence { Row: var row } => row.Place,
        PageEvidence { Page: var page } => page.Place,
        SettingEvidence setting => facts.Settings.PlaceOf(setting.Key),
        DatasetEvidence { Dataset: var name } => Place.Start(facts.Rows(name) is [var first, ..] ? first.Place.File : $"data/{name}.csv"),
        _ => Place.Start("data/commune.yml"),
    };

    /// <summary>A sentence of the site as messages write it.</summary>
    private static string Plain(string sentence)
        => sentence.Replace('’', '\'').Replace(French.NarrowSpace, ' ').Replace(French.NoBreakSpace, ' ');
}
