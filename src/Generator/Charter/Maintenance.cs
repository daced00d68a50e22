using Portal.Model;

namespace Portal.Charter;

/// <summary>B2: nothing is installed that nobody is bound to repair.</summary>
internal static class Maintenance
{
    public static Findings BeforeDeployment(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var titles = dossier.Rows("actions").ToLookup(row => row.Text("action_id"), row => row.Text("titre"), StringComparer.Ordinal);
        var contracts = dossier.Rows("marches").Where(row => row["couvre_maintenance"].IsTrue).ToLookup(row => row.Text("action_id"), StringComparer.Ordinal);
        var undertakings = dossier.Rows("maintenance").ToLookup(row => row.Text("marche_id"), StringComparer.Ordinal);
        List<string> without = [], tooLate = [];
        var deployments = dossier.Rows("jalons").Where(row => row.Text("type") == "deploiement" && row.Text("action_id") is not null)
            .GroupBy(row => row.Text("action_id")!, StringComparer.Ordinal).ToList();
        foreach (var deployment in deployments)
        {
            var milestone = deployment.MinBy(DayOf);
            var title = titles[deployment.Key].FirstOrDefault() ?? deployment.Key;
            var bound = contracts[deployment.Key].SelectMany(contract => undertakings[contract.Text("marche_id")]).Where(row => row.Date("signe_le") <= dossier.Today).ToList();
            findings.Looked(milestone);
            if (bound.Count == 0)
            {
                without.Add(title);
                var done = deployment.Where(row => row.Date("realise_le") <= dossier.Today).OrderBy(row => row.Date("realise_le")).FirstOrDefault(milestone);
                if (DayOf(done) is { } day)
                {
                    findings.Due(day, new RowEvidence(done), isOverdue: done.Date("realise_le") <= dossier.Today);
                }

                continue;
            }

            var first = bound.MinBy(row => row.Date("signe_le"));
            findings.Found(first);
            if (first.Date("signe_le") >= DayOf(milestone))
            {
                tooLate.Add(title);
            }
        }

        if (deployments.Count == 0)
        {
            findings.Lacks("Aucun jalon de déploiement n’est publié.");
        }

        findings.Lacks("Aucun engagement de maintenance", without);
        findings.Lacks("Maintenance signée après le déploiement", tooLate);
        return findings;
    }

    public static Findings InCharge(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var named = dossier.Rows("acteurs").Where(row => row.Text("type") == "referent_parc").ToList();
        foreach (var row in named)
        {
            findings.Found(row);
        }

        if (named.Count == 0)
        {
            findings.Lacks("Personne n’est responsable du matériel.");
        }
        else if (!named.Exists(row => !row["heures_semaine"].IsMissing && !row["compensation"].IsMissing))
        {
            if (named.TrueForAll(row => row["heures_semaine"].IsMissing))
            {
                findings.Lacks("Le temps passé au matériel n’est pas publié.");
            }

            if (named.TrueForAll(row => row["compensation"].IsMissing))
            {
                findings.Lacks("Ce temps n’est pas compensé.");
            }
        }

        return findings;
    }

    private static DateOnly? DayOf(Row milestone) => milestone.Date("realise_le") ?? milestone.Date("revise_le") ?? milestone.Date("prevu_le");
}
