namespace Generator.Tests.Render.Chapters;

public sealed class CallsTests
{
    private const string Head = "appel_id,titre,ouvert_le,clos_le,prestataires_consultes,offres_recues,ecoles_candidates,ecoles_retenues,avis_enseignants,avis_le,instance_id,marche_id,decision,decide_le\n";

    [Fact]
    public void What_is_still_to_come_is_not_called_missing()
    {
        var html = ChapterPage.Of(
            "appels_a_projets",
            ("data/instances.csv", "instance_id,nom,type,rythme_jours\nP,Comité de pilotage,pilotage,90\n"),
            ("data/appels_a_projets.csv", $"{Head}a,Robots,2025-01-13,2025-02-14,6,,3,2,reserve,2025-03-01,P,,Oui mais moins,2025-03-18\nb,Écrans,2026-01-02,2026-02-01,4,,,,,,P,,,\nc,Casques,2025-11-02,2025-12-01,4,2,,,,,P,,,\n"));

        // The newest first.
        Assert.Matches("(?s)Écrans.*Casques.*Robots", html);
        Assert.Contains("Écrans ○ Ouvert 2026-01-02 2026-02-01 <a href=\"/donnees/appels_a_projets/#l-b\">4</a> pas encore connu pas encore connu pas encore connu pas encore connu  Comité de pilotage", html, StringComparison.Ordinal);
        Assert.Contains("Casques ◐ Clos, à décider 2025-11-02 2025-12-01 <a href=\"/donnees/appels_a_projets/#l-c\">4</a> 2 non transmis pas encore connu pas encore connu", html, StringComparison.Ordinal);
        Assert.Contains(">6</a> non transmis 3 2 Réservé 2025-03-01 Comité de pilotage 2025-03-18 Oui mais moins", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commune_that_declares_calls_not_applicable_says_why()
    {
        var settings = File.ReadAllText(Path.Combine(Commune.RepositoryRoot, "tests", "Golden.Tests", "commune-minimale", "commune.yml"));

        var html = ChapterPage.Of(
            "appels_a_projets",
            ("data/commune.yml", $"{settings}sans_objet:\n  - id: B1.1\n    raison: Les écoles suivent le même programme.\n"),
            ("data/appels_a_projets.csv", Head));

        Assert.Contains("Sans objet Les écoles suivent le même programme.", html, StringComparison.Ordinal);
    }
}
