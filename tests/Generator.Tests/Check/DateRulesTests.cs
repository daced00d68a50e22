namespace Generator.Tests.Check;

public sealed class DateRulesTests
{
    private static string Messages(params (string, string)[] files)
    {
        using var commune = new Commune(files);
        return commune.Messages();
    }

    [Theory]
    [InlineData("2024-09-01,2024-09-01", 0)]
    [InlineData("2024-09-01,", 0)]
    [InlineData("2024-09-01,2024-08-31", 1)]
    public void What_begins_ends_later(string dates, int times)
        => Assert.Equal(times, Messages(("data/actions.csv", $"action_id,titre,axe,debut,fin\nA1,Équiper,P3,{dates}\n")).Split("erreur REG001").Length - 1);

    [Theory]
    [InlineData("2026-01-15", 0)]
    [InlineData("2026-01-16", 1)]
    public void What_is_done_is_not_of_tomorrow(string day, int times)
        => Assert.Equal(times, Messages(("data/reunions.csv", $"reunion_id,instance_id,tenue_le\nR1,PIL,{day}\n")).Split("avertissement REG085").Length - 1);

    [Theory]
    [InlineData("concertations", "concertations", "concertation_id,public,tenue_le,forme,participants\nC,parents,DAY,reunion,12\n")]
    [InlineData("ecosysteme", "ecosysteme", "partenaire_id,nom,recense_le\nP,Fablab,DAY\n")]
    [InlineData("equipements", "equipements", "lot_id,categorie,compte_le,quantite\nL,robot,DAY,12\n")]
    [InlineData("equipements", "finalites", "lot_id,categorie,compte_le,quantite\nL,robot,DAY,12\n")]
    [InlineData("evaluations", "decisions", "evaluation_id,annee_scolaire,tenue_le,conclusions,decisions\nE,2024-2025,DAY,Bien,Continuer\n")]
    [InlineData("maintenance", "maintenance", "engagement_id,marche_id,perimetre,signe_le\nE,M1,Écoles,DAY\n")]
    [InlineData("maturite", "maturite", "dimension,evalue_le,niveau\nreseau,DAY,2\n")]
    [InlineData("reseau", "reseau", "uai,mesure_le,acces\n9990001X,DAY,fibre\n")]
    [InlineData("ressources", "ressources", "ressource_id,nom,recense_le,cout_annuel\nR,Logiciel,DAY,40\n")]
    [InlineData("ressources", "finalites", "ressource_id,nom,recense_le,cout_annuel\nR,Logiciel,DAY,40\n")]
    [InlineData("reunions", "decisions", "reunion_id,instance_id,tenue_le,decisions\nR,I,DAY,Continuer\n")]
    public void What_is_said_to_be_left_out_until_its_day_is_left_out(string dataset, string block, string csv)
    {
        var none = Block(csv.Split('\n')[0] + "\n");

        Assert.Equal(none, Block(csv.Replace("DAY", "2026-06-01", StringComparison.Ordinal)));
        Assert.NotEqual(none, Block(csv.Replace("DAY", "2025-12-01", StringComparison.Ordinal)));

        string Block(string table)
        {
            using var commune = new Commune(
                ("input/index.md", $"---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n## Début\n\n```{block}\n```\n\n## Fin\n\nFin.\n"),
                ("data/ecoles.csv", "uai,nom,niveau\n9990001X,Tilleuls,maternelle\n"),
                ("data/instances.csv", "instance_id,nom,type,rythme_jours,creee_le\nI,Comité,pilotage,90,2024-01-01\n"),
                ("data/marches.csv", "marche_id,objet,notifie_le,montant_ht,titulaire\nM1,Dépannage,2023-12-01,1000,Atelier\n"),
                ($"data/{dataset}.csv", table));
            var html = commune.Output("index.html");
            return html[html.IndexOf("Début", StringComparison.Ordinal)..html.IndexOf("Fin.", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void A_letter_to_be_signed_is_not_signed_and_a_lot_to_be_counted_costs_nothing()
    {
        using var commune = new Commune(
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/) Prix : {{ cout_equipements | euros }}, et par an {{ cout_ressources | euros }}.\n\n```engagements\n```\n"),
            ("data/acteurs.csv", "acteur_id,type,libelle,signataire\nA,maire,Mairie,true\n"),
            ("data/engagements.csv", "acteur_id,perimetre,signe_le\nA,Écoles,2026-06-01\n"),
            ("data/equipements.csv", "lot_id,categorie,compte_le,quantite,cout_unitaire\nL,robot,2026-06-01,12,100\nK,robot,2025-06-01,1,100\n"),
            ("data/ressources.csv", "ressource_id,nom,recense_le,cout_annuel\nR,A,2025-06-01,40\nS,B,2026-06-01,500\n"));

        var html = commune.Output("index.html");

        Assert.DoesNotContain("2026-06-01", html, StringComparison.Ordinal);
        Assert.Contains(">100\u202f€</a>", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains(">40\u202f€</a>", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appels_a_projets", "appel_id,titre,ouvert_le,decide_le\nA,Tablettes,2025-03-31,2025-03-01\n", "2:24")]
    [InlineData("appels_a_projets", "appel_id,titre,ouvert_le,clos_le\nA,Tablettes,2025-03-31,2025-03-01\n", "2:24")]
    [InlineData("deliberations", "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,PREF_DATE\nBourg-Nu,21990001600011,D1,2025-03-20,7.1,Décisions budgétaires,Budget,2025-03-02\n", "2:72")]
    [InlineData("ecoles", "uai,nom,niveau,ouverte_le,fermee_le\n9990001X,Tilleuls,maternelle,2024-09-02,2023-07-07\n", "2:41")]
    public void Every_pair_of_dates_is_held_to_its_order(string dataset, string csv, string place)
        => Assert.Contains($"data/{dataset}.csv:{place} erreur REG001", Messages(($"data/{dataset}.csv", csv)), StringComparison.Ordinal);
}
