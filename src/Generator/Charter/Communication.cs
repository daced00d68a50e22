using Portal.Model;

namespace Portal.Charter;

/// <summary>B4: results made known, and put to use.</summary>
internal static class Communication
{
    public static Findings Results(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var pages = dossier.Pages.Where(p => p.Front.Category == PageCategory.Results && !(p.Front.Date > dossier.Today)).ToLookup(page => YearOf(dossier, page));
        var news = dossier.Pages.Where(p => p.Front.Category == PageCategory.News && p.Front.Date <= dossier.Today).OrderBy(p => p.Front.Date).ToList();
        var years = SchoolYear.EndedSince(dossier.FirstDeployment, dossier.Today);
        List<string> unpublished = [], unannounced = [];
        foreach (var year in years)
        {
            if (pages[year].MinBy(DayOf) is not { } page)
            {
                unpublished.Add(year.Name);
                continue;
            }

            findings.Found(new PageEvidence(page));
            var from = DayOf(page) ?? year.LastDay;
            if (news.Find(item => item.Front.Date >= from && item.Front.Date <= year.Next.LastDay) is { } announced)
            {
                findings.Found(new PageEvidence(announced));
            }
            else
            {
                unannounced.Add(year.Name);
            }
        }

        findings.Lacks("Résultats non publiés", unpublished);
        findings.Lacks("Résultats publiés sans actualité qui les annonce", unannounced);
        if (years is [.., var last])
        {
            findings.Due((pages[last].Any() ? last.Next : last).DueOn, SettingEvidence.Of("programme.premier_deploiement", dossier.FirstDeployment ?? dossier.Today));
        }
        else
        {
            CheckEarly(pages.SelectMany(page => page), findings);
        }

        return findings;

        DateOnly? DayOf(Page page) => page.Front.Date ?? EvaluationOf(dossier, page)?.Date("tenue_le");
    }

    public static Findings Decisions(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var evaluations = dossier.Rows("evaluations");
        if (evaluations.Count == 0)
        {
            findings.Lacks("Aucune évaluation n’est publiée.");
        }

        foreach (var row in evaluations)
        {
            if (row["decisions"].IsMissing)
            {
                findings.Looked(row);
            }
            else
            {
                findings.Found(row);
            }
        }

        findings.Lacks("Évaluations sans décision", [.. evaluations.Where(row => row["decisions"].IsMissing).Select(row => row.Text("annee_scolaire") ?? row.Key)]);
        return findings;
    }

    /// <summary>Before the first year has ended nothing is due, and what is published already counts.</summary>
    private static void CheckEarly(IEnumerable<Page> pages, Findings findings)
    {
        foreach (var page in pages)
        {
            findings.Found(new PageEvidence(page));
        }

        if (findings.State == KeptState.Missing)
        {
            findings.Lacks("Aucun résultat n’est encore publié.");
        }
    }

    /// <summary>The year of the evaluation that the page names, else the last that had ended on its date.</summary>
    private static SchoolYear? YearOf(Dossier dossier, Page page)
        => EvaluationOf(dossier, page) is { } evaluation ? SchoolYear.Of(evaluation.Text("annee_scolaire"))
            : page.Front.Date is { } date ? new SchoolYear(SchoolYear.Of(date).Start - 1)
            : null;

    private static Row? EvaluationOf(Dossier dossier, Page page)
        => page.Front.Evaluation is { } id && dossier.Rows("evaluations").FirstOrDefault(row => row.Text("evaluation_id") == id) is var row && row != default ? row : null;
}
