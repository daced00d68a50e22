using Portal.Model;

namespace Portal.Charter;

/// <summary>B4: results made known, and put to use.</summary>
internal static class Communication
{
    public static Findings Results(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var years = PublishedResults.Of(dossier);
        List<string> unpublished = [], figuresAlone = [], unannounced = [];
        foreach (var year in years)
        {
            if (year.Page is not { } page)
            {
                (PublishedResults.HasResults(dossier, year.Year) ? figuresAlone : unpublished).Add(year.Year.Name);
                continue;
            }

            findings.Found(new PageEvidence(page));
            if (year.News is { } announced)
            {
                findings.Found(new PageEvidence(announced));
            }
            else
            {
                unannounced.Add(year.Year.Name);
            }
        }

        findings.Lacks("Résultats non publiés", unpublished);
        findings.Lacks("Chiffres publiés, sans page qui présente les résultats de l’année", figuresAlone);
        findings.Lacks("Résultats publiés sans actualité qui les annonce", unannounced);
        if (years is [.., var last])
        {
            findings.Due((last.Page is null ? last.Year : last.Year.Next).DueOn, SettingEvidence.Of("programme.premier_deploiement", dossier.FirstDeployment ?? dossier.Today));
        }
        else
        {
            CheckEarly(PublishedResults.HasResults(dossier) ? PublishedResults.Pages(dossier) : [], findings);
        }

        return findings;
    }

    public static Findings Decisions(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var evaluations = dossier.Past("evaluations", "tenue_le").ToList();
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
}
