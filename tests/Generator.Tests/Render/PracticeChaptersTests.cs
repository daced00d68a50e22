using System.Net;
using System.Text.RegularExpressions;
using Portal.Model;

namespace Generator.Tests.Render;

/// <summary>What the blocks of maintenance, funding and communication tell, on 15 January 2026, in the bare theme.</summary>
public sealed class PracticeChaptersTests
{
    private const string Contracts = "marche_id,objet,notifie_le,montant_ht,titulaire,action_id\nM1,Dépannage,2023-12-01,1000,Atelier,A1\n";
    private const string Promises = "engagement_id,marche_id,perimetre,signe_le,delai_retablissement_h,taux_disponibilite\nE1,M1,Écoles,2023-12-12,48,97\nE2,M1,Écoles,2025-11-20,24,\n";
    private const string Funding = "financement_id,origine,financeur,exercice,montant_demande,montant_accorde,montant_recu,en_nature,statut,contrepartie\n";

    /// <summary>The text of the block, narrow and no-break spaces as plain ones.</summary>
    private static string Told(string block, params (string, string)[] files)
    {
        using var commune = new Commune([("input/index.md", $"---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```{block}\n```\n"), .. files]);
        var html = commune.Output("index.html");
        var text = WebUtility.HtmlDecode(Regex.Replace(html.Replace("</td>", " | ", StringComparison.Ordinal).Replace("</th>", " | ", StringComparison.Ordinal), "<[^>]+>", ""));
        return Regex.Replace(text.Replace(French.NarrowSpace, ' ').Replace(French.NoBreakSpace, ' '), @"\s+", " ");
    }

    [Fact]
    public void A_month_is_held_to_the_promise_that_was_signed_before_it_began()
    {
        var text = Told(
            "maintenance",
            ("data/marches.csv", Contracts),
            ("data/maintenance.csv", Promises),
            ("data/incidents.csv", "mois,marche_id,ouverts,clos,delai_median_h,disponibilite\n2025-11,M1,5,4,40,96\n2025-12,M1,5,6,40,96\n"));

        Assert.Contains("Novembre 2025 | 5 | 4 | 40 | 96 % | ▲ Non tenue, temps de marche", text, StringComparison.Ordinal);
        Assert.Contains("Décembre 2025 | 5 | 6 | 40 | 96 % | ▲ Non tenue, délai |", text, StringComparison.Ordinal);
        Assert.Contains("◐ Délai de réparation : promesse non tenue 1 mois sur les 2 derniers mesurés.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-08,M1,1,1,,\n", "– sans objet")]
    [InlineData("2025-10,M1,1,1,,\n", "– non transmis")]
    [InlineData("2025-10,M1,1,1,48,97\n", "● Tenue")]
    [InlineData("2023-11,M1,1,1,90,50\n", "– Aucune")]
    public void What_was_not_measured_is_neither_kept_nor_missed(string month, string state)
        => Assert.Contains(state, Told("maintenance", ("data/marches.csv", Contracts), ("data/maintenance.csv", Promises), ("data/incidents.csv", $"mois,marche_id,ouverts,clos,delai_median_h,disponibilite\n{month}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-01-18", "● Signée avant")]
    [InlineData("2023-12-12", "▲ Signée après")]
    public void A_promise_is_set_beside_the_day_of_the_deployment(string day, string state)
        => Assert.Contains(state, Told(
            "maintenance",
            ("data/actions.csv", "action_id,titre,axe,statut\nA1,Équiper,P3,en_cours\n"),
            ("data/jalons.csv", $"jalon_id,action_id,titre,type,prevu_le,realise_le\nJ1,A1,Livrer,deploiement,{day},{day}\n"),
            ("data/marches.csv", Contracts),
            ("data/maintenance.csv", "engagement_id,marche_id,perimetre,signe_le\nE1,M1,Écoles,2023-12-12\n")), StringComparison.Ordinal);

    [Fact]
    public void Parts_make_their_total_and_gifts_in_kind_enter_none()
    {
        var text = Told("financements", ("data/financements.csv", Funding
            + "F1,region,R,2025,100.40,100.40,100.40,false,recu,\nF2,departement,D,2025,100.40,100.40,,false,accorde,\nF3,europe,E,2025,100.40,100.40,100.40,,recu,\n"
            + "F4,mecenat,M,2025,,5000,5000,true,recu,Rien\nF5,commune,C,2025,,300,300,false,recu,\n"));

        Assert.Contains("Total des aides | 301 € | 301 € | 201 € | 100 % |", text, StringComparison.Ordinal);
        Assert.Matches("Département \\| 10[01] € \\| 10[01] € \\| pas encore connu", text);
        Assert.Contains("2025 | 301 € | 300 € | 601 € | 50 % |", text, StringComparison.Ordinal);
        Assert.Contains("Donné en matériel ou en temps", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_under_way_is_planned_and_out_of_the_share_that_the_commune_pays()
    {
        var text = Told("financements", ("data/financements.csv", Funding + "F1,region,Région,2025,30,30,30,false,recu,\nF2,commune,Commune,2025,,70,,false,accorde,\nF3,commune,Commune,2026,,900,,false,accorde,\n"));

        Assert.Contains("2025 | 30 € | 70 € | 100 € | 70 % |", text, StringComparison.Ordinal);
        Assert.Matches(@"2026 \(prévu\) \| [^|]+ \| 900 € \| 900 € \| pas encore connu \|", text);
        Assert.Contains("Total | 30 € | 970 € | 1 000 € | 70 % (2025) |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_stands_first_and_a_hope_is_not_a_zero()
    {
        var text = Told("financements", ("data/financements.csv", Funding + "F1,region,Région,2025,900,0,,false,refuse,\nF2,departement,Département,2026,,,,false,envisage,\n"));

        Assert.Contains("Refusé, ou accordé pour moins que la demande Région ▲ Refusé : 900 € → 0 € → sans objet", text, StringComparison.Ordinal);
        Assert.Contains("Département ○ Envisagé : pas encore connu → pas encore connu → pas encore connu", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_donation_is_followed_to_its_lots_and_says_what_is_left()
    {
        var text = Told(
            "mecenat",
            ("data/financements.csv", Funding + "F1,mecenat,Fondation,2025,6600,6600,6600,false,recu,\n"),
            ("data/equipements.csv", "lot_id,categorie,compte_le,quantite,cout_unitaire,financement_id\nL1,robot,2025-06-16,20,210,F1\nL2,tablette,2025-06-16,1,400,\n"));

        Assert.Contains("Robot 20 × 210 € = 4 200 €", text, StringComparison.Ordinal);
        Assert.Contains("reste 2 400 €", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tablette", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_says_what_is_still_owed_and_that_nothing_is_decided()
    {
        var text = Told("locations", ("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer\nL1,Loueur,location,Tablettes,2025-11-15,12,mensuelle,800\n"));

        Assert.Contains("au 2026-01-15 : 2 400 €, 7 200 €, 9 600 €", text, StringComparison.Ordinal);
        Assert.Contains("; rien ;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_a_dedicated_line_and_one_whose_accounts_are_to_come_differ()
    {
        // The minimal commune's programme begins in 2024.
        var text = Told("ligne_dediee", ("data/budget.csv", """
            ligne_id,exercice,etape,section,sens,compte,montant_vote,montant_realise,ligne_dediee
            a,2024,budget_primitif,investissement,depense,21831,1000,,true
            b,2024,compte_administratif,investissement,depense,21831,,500,true
            c,2025,budget_primitif,investissement,depense,21831,1000,,false
            d,2025,compte_administratif,investissement,depense,21831,,900,false
            e,2026,budget_primitif,investissement,depense,21831,400,,true
            f,2026,budget_primitif,fonctionnement,depense,6156,600,,false

            """));

        Assert.Contains("2025 | ○ Non | 0 € | 0 % | 0 € | 0 % |", text, StringComparison.Ordinal);
        Assert.Contains("2026 | ● Oui | 400 € | 40 % | pas encore connu | |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_whose_expenses_make_nothing_has_no_share_and_no_link_without_a_name()
    {
        var site = Sheets.Site.Build(
            ("input/financement.md", "---\ntitre: Argent\n---\n\n```ligne_dediee\n```\n"),
            ("data/budget.csv", "ligne_id,exercice,etape,section,sens,compte,montant_vote,montant_realise,ligne_dediee\na,2024,budget_primitif,investissement,depense,21831,0,,true\n"));

        Assert.Contains("Oui", Sheets.Site.Page(site, "financement/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_benchmark_stands_beside_the_commune_only_where_nothing_is_unknown()
    {
        const string Schools = "uai,nom,niveau\n9990001X,A,maternelle\n9990002Y,B,primaire\n";
        const string Marks = "cle,libelle,valeur,unite,annee,source\necoles_filtrage,Écoles qui filtrent,73.4,pourcentage,2018,Depp\necoles_charte_usage,Écoles à charte,63.2,pourcentage,2018,Depp\nautre,Autre repère,58,euros par élève,2015,ADF\n";
        var text = Told("reperes", ("data/ecoles.csv", Schools), ("data/reperes.csv", Marks), ("data/reseau.csv", "uai,mesure_le,acces,filtrage,charte_usage\n9990001X,2025-06-01,fibre,true,true\n9990002Y,2025-06-01,fibre,false,\n"));

        Assert.Contains("Écoles qui filtrent 73,4 % 2018 Depp ; 50 % des écoles, juin 2025 Écoles concernées 1 école Écoles mesurées 2 écoles", text, StringComparison.Ordinal);
        Assert.Contains("Écoles à charte 63,2 % 2018 Depp ; Autre repère 58 € par élève", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("b,9990001X,ordinateur_fixe,2023-06-01,500,pedagogique\n")]
    [InlineData("b,9990001X,ordinateur_fixe,2026-06-01,500,pedagogique\n")]
    public void A_benchmark_counts_the_last_inventory_and_not_an_old_one_nor_one_to_come(string other)
    {
        var text = Told(
            "reperes",
            ("data/ecoles.csv", "uai,nom,niveau\n9990001X,A,elementaire\n"),
            ("data/effectifs.csv", "uai,annee_scolaire,classes,eleves\n9990001X,2024-2025,4,100\n"),
            ("data/reperes.csv", "cle,libelle,valeur,unite,annee,source\nordinateurs_100_eleves,Ordinateurs,11.9,ordinateurs pour 100 élèves,2019,Depp\n"),
            ("data/equipements.csv", $"lot_id,uai,categorie,compte_le,quantite,usage\na,9990001X,ordinateur_portable,2025-06-10,12,pedagogique\n{other}"));

        Assert.Contains("Ordinateurs 11,9 ordinateurs pour 100 élèves 2019 Depp ; 12 pour 100 élèves, 2024-2025", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maternelle", false)]
    [InlineData("primaire", true)]
    public void A_benchmark_says_what_is_counted_with_it_and_what_is_left_out(string level, bool hasNurseryClasses)
    {
        var text = Told(
            "reperes",
            ("data/ecoles.csv", $"uai,nom,niveau\n9990001X,A,elementaire\n9990002Y,B,{level}\n"),
            ("data/effectifs.csv", "uai,annee_scolaire,classes,eleves\n9990001X,2024-2025,4,100\n9990002Y,2024-2025,4,100\n"),
            ("data/reperes.csv", "cle,libelle,valeur,unite,annee,source\nordinateurs_100_eleves_elementaire,Ordinateurs,14.4,ordinateurs pour 100 élèves,2019,Depp\ntableaux_interactifs_1000_eleves,Tableaux,13,tableaux pour 1000 élèves,2019,Depp\n"),
            ("data/equipements.csv", "lot_id,uai,categorie,compte_le,quantite,usage\na,9990001X,ordinateur_portable,2025-06-10,12,pedagogique\nb,9990001X,ecran_interactif,2025-06-10,2,pedagogique\nc,9990001X,videoprojecteur,2025-06-10,5,pedagogique\n"));

        Assert.Equal(hasNurseryClasses, text.Contains("Écoles élémentaires et primaires, avec les classes maternelles", StringComparison.Ordinal));
        Assert.Contains("Écrans interactifs 2 appareils Élèves 200 élèves Les vidéoprojecteurs ne sont pas comptés", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_counts_what_the_last_inventory_found()
    {
        var text = Told(
            "locations",
            ("data/ecoles.csv", "uai,nom,niveau\n9990001X,A,elementaire\n"),
            ("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer\nL1,Loueur,location,Tablettes,2023-11-15,48,mensuelle,800\n"),
            ("data/equipements.csv", "lot_id,uai,categorie,compte_le,quantite,location_id\na,9990001X,tablette,2024-06-10,30,L1\nb,9990001X,tablette,2025-06-10,28,L1\nc,9990001X,tablette,2026-06-10,31,L1\n"));

        Assert.Contains("; 28 appareils", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_year_says_what_was_published_and_what_is_missing()
    {
        var text = Told(
            "communication",
            ("data/instances.csv", "instance_id,nom,type,rythme_jours,creee_le\nI,Comité,pilotage,90,2024-01-01\n"),
            ("data/reunions.csv", "reunion_id,instance_id,tenue_le,presents\nR,I,2025-10-01,enseignants;parents\n"),
            ("data/evaluations.csv", "evaluation_id,annee_scolaire,tenue_le,conclusions\nE,2024-2025,2025-09-15,Bien\n"),
            ("input/resultats.md", "---\ntitre: Résultats\ndate: 2025-09-20\ncategorie: resultats\n---\n\nLus.\n"),
            ("input/lien.md", "---\ntitre: Lien\nordre: 1\n---\n\n[Résultats](resultats.md)\n"));

        Assert.Contains("2024-2025 ◐ En partie ; Résultats 2025-09-20", text, StringComparison.Ordinal);
        Assert.Contains("une actualité qui annonce les résultats : une décision tirée de l’évaluation : une réunion, avant le 31 décembre, avec : Directrices et directeurs d’école", text, StringComparison.Ordinal);
    }
}
