using Portal.Model;

namespace Portal.Charter;

/// <summary>P4: what the programme is judged by, and who never is.</summary>
internal static class Evaluating
{
    private static readonly (string Nature, string Absent)[] Natures = [("quantitatif", "en chiffres"), ("qualitatif", "en mots")];

    private static readonly (string Domain, string Name)[] Domains =
    [
        ("usages", "les usages"), ("equipements_ressources", "le matériel et les ressources"), ("apports_pedagogiques", "ce que gagnent les élèves"),
    ];

    private static readonly (string Public, string Name)[] Publics = [("enseignants", "les enseignants"), ("eleves", "les élèves")];

    public static Findings Regularly(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var indicators = dossier.Rows("indicateurs");
        var results = dossier.Rows("resultats").ToLookup(row => row.Text("indicateur_id") ?? "", StringComparer.Ordinal);
        List<string> added = [], changed = [], overdue = [];
        foreach (var indicator in indicators)
        {
            var name = indicator.Text("libelle") ?? indicator.Key;
            findings.Found(indicator);
            if (!Indicators.IsFromTheStart(dossier, indicator))
            {
                added.Add(name);
            }

            foreach (var change in Indicators.Changes(dossier, indicator))
            {
                findings.Looked(change);
                changed.Add($"{name} ({dossier.Column("indicateurs", change.Text("champ") ?? "")}{(change.Text("ancienne_valeur") is { } old ? $", {old} auparavant" : "")})");
            }

            if (Indicators.NextValue(indicator, results[indicator.Key]) is { } due)
            {
                findings.Looked(due.At);
                findings.Due(due.On, due.At);
                if (due.On < dossier.Today)
                {
                    overdue.Add(name);
                }
            }
        }

        if (indicators.Count == 0)
        {
            findings.Lacks("Aucun indicateur n’est défini.");
        }
        else
        {
            findings.Lacks("Aucun indicateur n’évalue", [.. Natures.Where(n => indicators.All(row => row.Text("nature") != n.Nature)).Select(n => n.Absent)]);
        }

        findings.Lacks("Ajoutés en cours de route", added);
        findings.Lacks("Modifiés en cours de route", changed);
        findings.Lacks("Valeurs en retard", overdue);
        return findings;
    }

    /// <summary>The one recommendation that the program itself keeps: a build that the gate refuses is never published.</summary>
    public static Findings NeverPersons(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        foreach (var dataset in dossier.Facts.Datasets.Where(d => d.Value.Schema.Sensitivity != Sensitivity.None).Select(d => d.Key).Order(StringComparer.Ordinal))
        {
            findings.Looked(new DatasetEvidence(dataset));
        }

        if (dossier.HasPassedTheGate)
        {
            findings.Found(new GateEvidence());
        }
        else
        {
            findings.Lacks("Le contrôle des données sur les personnes n’a pas laissé passer cette édition.");
        }

        return findings;
    }

    public static Findings ThreeDomains(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var valued = Indicators.Values(dossier.Rows("resultats")).Select(row => row.Text("indicateur_id")).ToHashSet(StringComparer.Ordinal);
        var kept = dossier.Rows("indicateurs").Where(row => !row["responsable"].IsMissing && valued.Contains(row.Text("indicateur_id"))).ToList();
        foreach (var indicator in kept.Where(row => Array.Exists(Domains, d => d.Domain == row.Text("domaine"))))
        {
            findings.Found(indicator);
        }

        findings.Lacks("Sans indicateur qui ait une valeur et un responsable", [.. Domains.Where(d => kept.TrueForAll(row => row.Text("domaine") != d.Domain)).Select(d => d.Name)]);
        return findings;
    }

    public static Findings Satisfaction(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var asked = new HashSet<(string?, SchoolYear)>();
        foreach (var row in dossier.Rows("satisfaction").Where(row => Array.Exists(Publics, p => p.Public == row.Text("public"))))
        {
            // The first answer of each public and year stands for them all.
            if (SchoolYear.Of(row.Text("periode")) is { } year && asked.Add((row.Text("public"), year)))
            {
                findings.Found(row);
            }
        }

        var years = SchoolYear.EndedSince(dossier.FirstDeployment, dossier.Today);
        foreach (var year in years.Where(_ => asked.Count > 0))
        {
            findings.Lacks($"Avis non publié pour {year.Name}", [.. Publics.Where(p => !asked.Contains((p.Public, year))).Select(p => p.Name)]);
        }

        if (asked.Count == 0)
        {
            findings.Lacks("Aucun avis d’enseignants ni d’élèves n’est publié.");
        }

        if (years is [.., var last])
        {
            var isAsked = Array.Exists(Publics, p => asked.Contains((p.Public, last)));
            findings.Due((isAsked ? last.Next : last).DueOn, new DatasetEvidence("satisfaction"));
        }

        return findings;
    }
}
