using Portal.Model;

namespace Portal.Charter;

/// <summary>The founding texts of the programme, each a page that its front matter names.</summary>
internal static class Documents
{
    /// <summary>A text is published and was approved; while it is not, it is due by the day that a setting gives.</summary>
    public static void Approved(Dossier dossier, string document, string title, string setting, DateOnly? by, Findings findings)
    {
        var page = dossier.Document(document);
        if (page is not null)
        {
            findings.Found(new PageEvidence(page));
        }

        if (page?.Front.ApprovedOn <= dossier.Today)
        {
            return;
        }

        findings.Lacks($"{title} {(page is null ? "n’est pas publié" : page.Front.ApprovedOn is null ? "n’a pas de date d’approbation" : "n’est pas encore approuvé")}.");
        if (by is { } due)
        {
            var day = SettingEvidence.Of(setting, due);
            findings.Looked(day);
            findings.Due(due, page is null ? day : new PageEvidence(page));
        }
    }
}
