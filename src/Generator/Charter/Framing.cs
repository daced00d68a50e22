using Portal.Model;

namespace Portal.Charter;

/// <summary>P3: who steers, by which steps, and what happens when one is missed.</summary>
internal static class Framing
{
    private const int KindsOfMembers = 3;

    private const int DelayDays = 60;

    public static Findings Governance(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var bodies = Bodies.Of(dossier, "pilotage");
        foreach (var body in bodies)
        {
            findings.Found(body);
        }

        if (bodies.Count == 0)
        {
            findings.Lacks("Aucun comité de pilotage n’est créé.");
        }
        else if (!bodies.Exists(body => Bodies.Kinds(dossier, body).Count >= KindsOfMembers))
        {
            findings.Lacks("Le comité de pilotage réunit moins de trois sortes de membres.");
        }

        Documents.Approved(dossier, "deploiement", "Le document de déploiement", "programme.premier_deploiement", dossier.FirstDeployment, findings);
        return findings;
    }

    public static Findings Horizon(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        if (dossier.Programme is { } programme)
        {
            findings.Looked(SettingEvidence.Of("programme.horizon", programme.Horizon));
        }
        else
        {
            findings.Lacks("Le programme n’a pas d’horizon.");
        }

        CheckAll(dossier, "actions", "titre", "jalons", "action_id", "Aucune action n’est publiée.", "Actions sans jalon", findings);
        CheckAll(dossier, "objectifs", "libelle", "indicateurs", "objectif_id", "Aucun objectif n’est publié.", "Objectifs sans indicateur", findings);
        return findings;
    }

    public static Findings Rhythm(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var bodies = Bodies.Of(dossier, "pilotage");
        if (bodies.Count == 0)
        {
            findings.Lacks("Aucun comité de pilotage n’est créé.");
        }

        foreach (var body in bodies)
        {
            Meetings.Check(dossier, body, findings);
        }

        return findings;
    }

    /// <summary>Late against the date first promised: a new date is a promise too, and does not wipe out the first.</summary>
    public static Findings Corrections(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var milestones = dossier.Rows("jalons");
        var missed = milestones.Where(row => !row["revise_le"].IsMissing || (row.Date("realise_le") ?? dossier.Today) > row.Date("prevu_le")).ToList();
        if (milestones.Count == 0)
        {
            findings.Lacks("Aucun jalon n’est publié.");
        }
        else if (missed.Count == 0)
        {
            findings.Found(new DatasetEvidence("jalons"));
        }

        List<string> silent = [];
        foreach (var row in missed)
        {
            var (cause, decision) = (!row["cause_retard"].IsMissing, !row["decision"].IsMissing);
            if (cause || decision)
            {
                findings.Found(row);
            }
            else
            {
                findings.Looked(row);
            }

            if (cause && decision)
            {
                continue;
            }

            silent.Add(row.Text("titre") ?? row.Key);
            if (row.Date("prevu_le") is { } planned)
            {
                var explainBy = Calendar.After(planned, 0, DelayDays);
                findings.Due(explainBy, new RowEvidence(row), (row.Date("realise_le") ?? dossier.Today) > explainBy);
            }
        }

        findings.Lacks("Retards sans cause ou sans décision publiée", silent);
        return findings;
    }

    public static Findings CommonLetter(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var deployment = dossier.FirstDeployment;
        var signatories = dossier.Rows("acteurs").Where(row => row["signataire"].IsTrue).ToList();
        var signed = dossier.Rows("engagements").ToLookup(row => row.Text("acteur_id") ?? "", StringComparer.Ordinal);
        if (signatories.Count == 0)
        {
            findings.Lacks("Aucun signataire n’est désigné.");
        }

        List<string> unsigned = [], tooLate = [];
        foreach (var actor in signatories)
        {
            var name = actor.Text("libelle") ?? actor.Key;
            var letter = signed[actor.Text("acteur_id") ?? ""].FirstOrDefault(row => !row["perimetre"].IsMissing && row.Date("signe_le") <= dossier.Today);
            if (letter == default)
            {
                findings.Looked(actor);
                unsigned.Add(name);
                if (deployment is { } due)
                {
                    findings.Due(due, new RowEvidence(actor));
                }

                continue;
            }

            findings.Found(letter);
            if (letter.Date("signe_le") >= deployment)
            {
                tooLate.Add($"{name} ({French.LongDate(letter.Date("signe_le")!.Value)})");
            }
        }

        if (deployment is { } day)
        {
            findings.Looked(SettingEvidence.Of("programme.premier_deploiement", day));
        }

        findings.Lacks("N’ont pas signé", unsigned);
        findings.Lacks("Ont signé après le premier déploiement", tooLate);
        return findings;
    }

    /// <summary>Each row of a table is named by a row of another.</summary>
    private static void CheckAll(Dossier dossier, string dataset, string title, string other, string key, string none, string without, Findings findings)
    {
        var rows = dossier.Rows(dataset);
        var named = dossier.Rows(other).Select(row => row.Text(key)).ToHashSet(StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            findings.Lacks(none);
        }

        foreach (var row in rows.Where(row => named.Contains(row.Text(key))))
        {
            findings.Found(row);
        }

        findings.Lacks(without, [.. rows.Where(row => !named.Contains(row.Text(key))).Select(row => row.Text(title) ?? row.Key)]);
    }
}
