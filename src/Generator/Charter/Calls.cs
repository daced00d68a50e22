using Portal.Model;

namespace Portal.Charter;

/// <summary>B1: calls for projects, and the vision that they serve.</summary>
internal static class Calls
{
    private const int LeastSuppliers = 3;

    public static Findings Suppliers(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        List<string> narrow = [];
        foreach (var call in All(dossier, findings))
        {
            if (call.Number("prestataires_consultes") >= LeastSuppliers)
            {
                findings.Found(call);
            }
            else
            {
                findings.Looked(call);
                narrow.Add(call.Text("titre") ?? call.Key);
            }
        }

        findings.Lacks("Moins de trois fournisseurs consultés", narrow);
        return findings;
    }

    public static Findings Teachers(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        var withTeachers = dossier.Rows("instances").Where(body => Bodies.Kinds(dossier, body).Contains("enseignants")).Select(body => body.Text("instance_id")).ToHashSet(StringComparer.Ordinal);
        List<string> unheard = [], without = [];
        foreach (var call in All(dossier, findings))
        {
            var (isHeard, isShared) = (!call["avis_enseignants"].IsMissing, call.Text("instance_id") is { } body && withTeachers.Contains(body));
            if (isHeard || isShared)
            {
                findings.Found(call);
            }
            else
            {
                findings.Looked(call);
            }

            if (!isHeard)
            {
                unheard.Add(call.Text("titre") ?? call.Key);
            }

            if (!isShared)
            {
                without.Add(call.Text("titre") ?? call.Key);
            }
        }

        findings.Lacks("Avis des enseignants non publié", unheard);
        findings.Lacks("Décidé par une instance sans enseignants", without);
        return findings;
    }

    public static Findings Vision(Dossier dossier)
    {
        var findings = new Findings(dossier.Today);
        if (dossier.Document("vision") is not { } page)
        {
            findings.Lacks("La vision du maire n’est pas publiée.");
            return findings;
        }

        findings.Found(new PageEvidence(page));
        if (!(page.Front.PresentedOn <= dossier.Today))
        {
            findings.Lacks("La vision n’a pas de date de présentation aux équipes.");
        }

        return findings;
    }

    private static IReadOnlyList<Row> All(Dossier dossier, Findings findings)
    {
        var calls = dossier.Rows("appels_a_projets");
        if (calls.Count == 0)
        {
            findings.Lacks("Aucun appel à projets n’est publié.");
        }

        return calls;
    }
}
