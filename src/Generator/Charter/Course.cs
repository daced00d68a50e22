using Portal.Model;

namespace Portal.Charter;

/// <summary>P2: needs heard, aims agreed on and written down.</summary>
internal static class Course
{
    private static readonly (string Public, string Name)[] Publics =
    [
        ("enseignants", "les enseignants"), ("directeurs", "les directeurs d’école"), ("parents", "les parents"), ("mairie", "la mairie"),
        ("operateurs", "les opérateurs"), ("eleves", "les élèves"), ("periscolaire", "le périscolaire"),
    ];

    private static readonly string[] PlanHeadings = ["Objectifs", "Périmètre", "Public", "Territoire", "Coopération"];

    public static Findings Needs(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var held = dossier.Past("concertations", "tenue_le").ToList();
        foreach (var row in held)
        {
            findings.Found(row);
        }

        findings.Lacks("Pas encore entendus", [.. Publics.Where(p => held.All(row => row.Text("public") != p.Public)).Select(p => p.Name)]);
        return findings;
    }

    public static Findings OrientationPlan(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        Bodies.Find(dossier, "orientation", "Aucun comité d’orientation n’est créé.", findings);
        Documents.Approved(dossier, "plan-orientation", "Le plan d’orientation", "programme.debut", dossier.Programme?.Start, findings);
        if (dossier.Document("plan-orientation") is { } plan)
        {
            findings.Lacks("Parties absentes du plan", [.. PlanHeadings.Where(title => plan.Headings.All(h => !string.Equals(h.Text, title, StringComparison.OrdinalIgnoreCase)))]);
        }

        return findings;
    }

    /// <summary>Half of the rows is enough to have begun.</summary>
    public static Findings Purposes(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var start = dossier.Programme?.Start ?? DateOnly.MinValue;
        var rows = dossier.Past("equipements", "compte_le").Where(row => row.Date("compte_le") >= start)
            .Concat(dossier.Past("ressources", "recense_le").Where(row => row.Date("recense_le") >= start)).ToList();
        var said = rows.Where(row => !row["finalite"].IsMissing && !row["temps"].IsMissing).ToList();
        var isBegun = said.Count * 2 >= rows.Count;
        foreach (var row in said)
        {
            if (isBegun)
            {
                findings.Found(row);
            }
            else
            {
                findings.Looked(row);
            }
        }

        var silent = rows.Count - said.Count;
        if (rows.Count == 0)
        {
            findings.Lacks("Aucun équipement ni aucune ressource n’est recensé depuis le début du programme.");
        }
        else if (silent > 0)
        {
            findings.Lacks($"{French.Number(silent)} {French.Plural(silent, "ligne", "lignes")} sur {French.Number(rows.Count)} ne {French.Plural(silent, "dit", "disent")} pas à quoi sert le matériel ou à quel moment de la journée.");
        }

        return findings;
    }

    public static Findings ExistingProjects(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var schools = dossier.Schools;
        foreach (var school in schools.Where(row => !row["projet_ecole_url"].IsMissing))
        {
            findings.Found(school);
        }

        if (schools.Count == 0)
        {
            findings.Lacks("La liste des écoles ouvertes n’est pas publiée.");
        }

        var without = schools.Where(row => row["projet_ecole_url"].IsMissing).ToList();
        if (without.Count > 1 && without.Count == schools.Count)
        {
            findings.Lacks($"Aucune des {French.Number(schools.Count)} écoles n’a son projet en ligne.");
        }
        else
        {
            findings.Lacks("Écoles dont le projet n’est pas en ligne", [.. without.Select(row => row.Text("nom") ?? row.Key)]);
        }

        var rooted = dossier.Rows("actions").Where(row => !row["initiative_id"].IsMissing).ToList();
        foreach (var action in rooted)
        {
            findings.Found(action);
        }

        if (rooted.Count == 0)
        {
            findings.Lacks("Aucune action ne part d’une initiative déjà menée.");
        }

        return findings;
    }
}
