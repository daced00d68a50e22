namespace Generator.Tests.Render.Chapters;

public sealed class FramingTests
{
    private static readonly (string, string) Actors = ("data/acteurs.csv", "acteur_id,type,libelle,signataire\nm,maire,Maire,oui\nd,dsi,Informatique,non\ni,ien,Inspection,oui\np,parents,Parents,oui\n");

    [Fact]
    public void A_body_shows_what_it_promised_beside_what_it_kept()
    {
        var html = ChapterPage.Of(
            "instances",
            Actors,
            ("data/instances.csv", "instance_id,nom,type,membres,rythme_jours\nS,Groupe de suivi,suivi,d,200\nP,Comité de pilotage,pilotage,m;i;p,90\n"),
            ("data/reunions.csv", "reunion_id,instance_id,tenue_le,presents\nr1,P,2025-03-01,maire;ien;parents\nr2,P,2025-06-29,maire;parents\nr3,P,2025-12-01,maire;ien;parents\nr4,P,2026-09-01,\n"));

        Assert.True(html.IndexOf("Comité de pilotage", StringComparison.Ordinal) < html.IndexOf("Groupe de suivi", StringComparison.Ordinal));
        Assert.Contains("Comité de pilotage</a>, , ◐ Rythme pas toujours tenu. Une réunion tous les trois mois (90 jours au plus). <a href=\"/preuves/reunions-tenues-instance-id-p-", html, StringComparison.Ordinal);
        Assert.Contains(">3\u00A0réunions</a> 2025-12-01 120 jours, du 1er mars 2025 au 29 juin 2025 2026-03-16", html, StringComparison.Ordinal);
        Assert.Contains("2025-06-29</a> 120 trop long  Inspection", html, StringComparison.Ordinal);
        Assert.Contains("○ Pas encore réuni. Une réunion tous les 200 jours au plus.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_names_who_has_not_signed_and_who_signed_late()
    {
        var html = ChapterPage.Of(
            "engagements",
            Actors,
            ("data/engagements.csv", "acteur_id,perimetre,signe_le\nm,Payer,2024-09-01\np,Relire,2024-09-02\n"));

        Assert.Contains("1 partie sur 3 a signé avant le premier déploiement, le 2 septembre 2024.", html, StringComparison.Ordinal);
        Assert.Contains("Maire</a>  ● Signé le 2024-09-01 Payer", html, StringComparison.Ordinal);
        Assert.Contains("Inspection</a>  ▲ Pas signé", html, StringComparison.Ordinal);
        Assert.Contains("Parents</a>  ◐ Signé après le premier déploiement, le 2024-09-02 Relire", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Informatique", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_of_actions_add_up_to_their_part_and_parts_to_the_total()
    {
        var html = ChapterPage.Of(
            "actions",
            ("data/actions.csv", "action_id,titre,axe,phase,statut,debut,cout_prevu\na,Câbler,P3,operation,termine,2024-01-01,10.4\nb,Équiper,P3,operation,en_cours,2024-02-01,10.4\nc,Compter,P1,etude,termine,2023-01-01,10.4\nd,Former,P3,etude,prevu,2025-01-01,\n"),
            ("data/jalons.csv", "jalon_id,action_id,titre,prevu_le,realise_le,cause_retard,decision\nj,a,Poser,2024-05-01,2024-05-31,Pluie,Attendre\nk,b,Livrer,2025-12-16,,,\n"));

        // 31.2 in all: 31, of which 21 and 10, of which 11 and 10.
        Assert.Contains("<p><a href=\"/preuves/cout-prevu/\">31\u202F€ (incomplet\u00A0: 1 ligne non transmise)</a></p>", html, StringComparison.Ordinal);
        Assert.Matches("<h2>Diagnostiquer <a href=\"/preuves/cout-prevu-axe-p1-[0-9a-f]+/\">10\u202F€</a></h2>", html);
        Assert.Matches("<h2>Cadrer le projet <a href=\"/preuves/cout-prevu-axe-p3-[0-9a-f]+/\">21\u202F€ \\(incomplet.: 1 ligne non transmise\\)</a></h2>", html);
        Assert.Contains("Former ○ Prévu <a href=\"/donnees/actions/#l-d\">non transmis</a>", html, StringComparison.Ordinal);
        Assert.Contains("1 étape, franchie", html, StringComparison.Ordinal);
        Assert.Contains("Poser Tenu avec retard 30 jours de retard Pluie Attendre", html, StringComparison.Ordinal);
        Assert.Contains("Livrer En retard 30 jours de retard au 15 janvier 2026", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_of_all_bodies_stand_together_the_newest_first()
    {
        var html = ChapterPage.Of(
            "decisions",
            ("data/instances.csv", "instance_id,nom,type,rythme_jours\nP,Comité de pilotage,pilotage,90\n"),
            ("data/reunions.csv", "reunion_id,instance_id,tenue_le,decisions\nr1,P,2025-09-01,Réparer\nr2,P,2025-08-31,Attendre\nr3,P,2026-06-01,À venir\nr4,P,2025-10-01,\n"),
            ("data/evaluations.csv", "evaluation_id,annee_scolaire,tenue_le,instance_id,conclusions,decisions\ne,2024-2025,2025-09-01,P,Lent,Mesurer\n"),
            ("data/deliberations.csv", "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION\nX,21990001600011,d,2025-12-01,7.5,finances locales/subventions,Aider,PREF099,2025-12-02,33,30,24,1,5\n"));

        int At(string text) => html.IndexOf(text, StringComparison.Ordinal) is var at and >= 0 ? at : throw new InvalidOperationException($"{text} is not in {html}");
        Assert.True(At("2025-2026") < At("Conseil municipal  Aider 24 pour, 1 contre, 5 abstentions"));
        Assert.True(At("Aider") < At("Comité de pilotage Évaluation de l’année scolaire 2024-2025 Mesurer"));
        Assert.True(At("Mesurer") < At("Comité de pilotage  Réparer"));
        Assert.True(At("Réparer") < At("<p>2024-2025</p>"));
        Assert.True(At("<p>2024-2025</p>") < At("Attendre"));
        Assert.DoesNotContain("À venir", html, StringComparison.Ordinal);
    }
}
