using Portal.Model;

namespace Portal.Charter;

/// <summary>P1: what there is, and what it would take.</summary>
internal static class Diagnosis
{
    private const int MaturityMonths = 24;

    private static readonly (string Dimension, string Name)[] Dimensions =
    [
        ("reseau", "le réseau"), ("equipements", "les équipements"), ("ressources", "les ressources"), ("competences", "les compétences"), ("pilotage", "le pilotage"),
    ];

    private static readonly (string Dataset, string Absent)[] Subjects =
    [
        ("reseau", "le réseau"), ("equipements", "le matériel"), ("ressources", "les logiciels et ressources"),
        ("initiatives", "les initiatives"), ("competences", "les compétences"), ("ecosysteme", "les partenaires proches"),
    ];

    private static readonly (string Type, string Absent)[] Supports =
    [
        ("erun", "l’enseignant référent pour le numérique"), ("ien", "l’inspection de circonscription"), ("drane", "la délégation académique au numérique"),
    ];

    public static Findings Inventory(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var schools = dossier.Schools;
        if (schools.Count == 0)
        {
            findings.Lacks("La liste des écoles ouvertes n’est pas publiée.");
        }

        Freshness.OfSchools(dossier, schools, "equipements", "compte_le", "Matériel jamais compté", "Matériel compté il y a 18 mois ou plus", findings);
        Freshness.OfSchools(dossier, schools, "reseau", "mesure_le", "Réseau jamais mesuré", "Réseau mesuré il y a 18 mois ou plus", findings);
        Freshness.OfCommune(dossier, "ressources", "recense_le", "Les logiciels et ressources ne sont pas recensés", findings);
        Freshness.OfCommune(dossier, "competences", "compte_le", "Les compétences ne sont pas recensées", findings);
        return findings;
    }

    public static Findings Maturity(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        List<string> never = [], old = [];
        var newest = Freshness.Newest(dossier.Past("maturite", "evalue_le"), "dimension", "evalue_le");
        foreach (var (dimension, name) in Dimensions)
        {
            if (!newest.TryGetValue(dimension, out var row))
            {
                never.Add(name);
                continue;
            }

            var due = Calendar.After(row.Date("evalue_le")!.Value, MaturityMonths);
            findings.Found(row);
            findings.Due(due, new RowEvidence(row));
            if (due < dossier.Today)
            {
                old.Add(name);
            }
        }

        findings.Lacks("Dimensions jamais évaluées", never);
        findings.Lacks("Dimensions évaluées il y a plus de 24 mois", old);
        CheckCosts(dossier, findings);
        return findings;
    }

    public static Findings SixSubjects(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        List<string> absent = [];
        foreach (var (dataset, name) in Subjects)
        {
            if (dossier.Rows(dataset) is [.., var last])
            {
                findings.Found(last);
            }
            else
            {
                absent.Add(name);
            }
        }

        findings.Lacks("Pas encore examinés", absent);
        return findings;
    }

    public static Findings Support(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var actors = dossier.Rows("acteurs");
        foreach (var actor in actors.Where(row => Array.Exists(Supports, s => s.Type == row.Text("type"))))
        {
            findings.Found(actor);
        }

        findings.Lacks("Appui pas encore demandé", [.. Supports.Where(s => actors.All(row => row.Text("type") != s.Type)).Select(s => s.Absent)]);
        return findings;
    }

    public static Findings Councillor(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var inCharge = dossier.Rows("acteurs").Where(row => row.Text("type") == "elu_numerique").ToList();
        var elsewhere = dossier.Rows("initiatives").Where(row => row.Text("ou") == "autre_commune").ToList();
        foreach (var row in inCharge.Concat(elsewhere))
        {
            findings.Found(row);
        }

        if (inCharge.Count == 0)
        {
            findings.Lacks("Aucun élu n’est chargé du numérique à l’école.");
        }

        if (elsewhere.Count == 0)
        {
            findings.Lacks("Aucune initiative d’une autre commune n’est publiée.");
        }

        return findings;
    }

    private static void CheckCosts(Dossier dossier, Findings findings)
    {
        var actions = dossier.Rows("actions");
        if (actions.Count == 0)
        {
            findings.Lacks("Aucune action n’est publiée avec son coût prévu.");
        }

        foreach (var action in actions.Where(row => !row["cout_prevu"].IsMissing))
        {
            findings.Found(action);
        }

        findings.Lacks("Actions sans coût prévu", [.. actions.Where(row => row["cout_prevu"].IsMissing).Select(row => row.Text("titre") ?? row.Key)]);
    }
}
