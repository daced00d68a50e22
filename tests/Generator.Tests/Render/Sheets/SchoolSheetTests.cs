using Portal.Render.Sheets;

namespace Generator.Tests.Render.Sheets;

public sealed class SchoolSheetTests
{
    private const string Lots = "lot_id,uai,categorie,compte_le,quantite,plus_de_5_ans,acquisition,cout_unitaire,usage,temps,finalite,location_id\n";

    [Fact]
    public void A_school_has_a_sheet_from_its_opening_on_and_keeps_it_when_it_closes()
    {
        var site = Site.Build(("data/ecoles.csv", $"{Site.Schools}9990002Y,École fermée,maternelle,1960-09-01,2025-08-31\n9990003Z,École à venir,maternelle,2027-09-01,\n"),
            ("data/equipements.csv", $"{Lots}a,9990002Y,tablette,2025-06-01,4,0,achat,,pedagogique,scolaire,Lire,\n"));

        var closed = site.Page("ecoles/ecole-fermee/");

        Assert.NotNull(site.Page("ecoles/ecole-des-tilleuls/"));
        Assert.Null(site.Page("ecoles/ecole-a-venir/"));
        Assert.Contains("Cette école est fermée depuis le", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Le matériel</h2>", closed, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_schools_of_one_name_have_an_address_each()
    {
        var site = Site.Build(("data/ecoles.csv", $"{Site.Schools}9990002Y,École du Val,maternelle,1960-09-01,\n"));

        Assert.NotNull(site.Page("ecoles/ecole-du-val-9990007d/"));
        Assert.NotNull(site.Page("ecoles/ecole-du-val-9990002y/"));
        Assert.Null(site.Page("ecoles/ecole-du-val/"));
    }

    [Fact]
    public void A_name_longer_than_a_folder_may_be_called_is_cut_and_stays_its_own()
    {
        var name = string.Concat(Enumerable.Repeat("école ", 60));
        var site = Site.Build(("data/ecoles.csv", $"{Site.Schools}9990002Y,{name}du bas,maternelle,1960-09-01,\n9990003Z,{name}du haut,maternelle,1960-09-01,\n"));

        var folders = site.Site!.Files.Select(f => f.Path).Where(p => p.StartsWith("ecoles/ecole-ecole", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, folders.Count);
        Assert.All(folders, path => Assert.True(path.Length < 160));
    }

    [Fact]
    public void A_page_of_the_commune_at_that_address_takes_its_place()
    {
        var site = Site.Build(("data/ecoles.csv", Site.Schools), ("input/ecoles/ecole-du-val.md", "---\ntitre: À notre façon\n---\n\nVoilà.\n"));

        Assert.Contains("<h1>À notre façon</h1>", site.Page("ecoles/ecole-du-val/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_last_inventory_is_counted_and_each_sum_has_its_proof()
    {
        var site = Site.Build(("data/ecoles.csv", Site.Schools), ("data/equipements.csv",
            $"{Lots}a,9990007D,tablette,2024-06-01,9,9,achat,,pedagogique,scolaire,Lire,\nb,9990007D,tablette,2025-06-02,4,1,achat,,pedagogique,scolaire,Lire,\nc,9990007D,tablette,2025-06-30,3,0,achat,,pedagogique,scolaire,Lire,\nd,9990004A,tablette,2025-06-30,50,0,achat,,pedagogique,scolaire,Lire,\n"));

        var html = site.Page("ecoles/ecole-du-val/");

        Assert.Contains("inventaire du 30 juin 2025", html, StringComparison.Ordinal);
        Assert.Matches("Tablette</th><td class=\"n\"><a[^>]* href=\"/preuves/[^\"]+\">7</a>", html);
        Assert.Matches("Total</th><td class=\"n\"><a[^>]* href=\"/preuves/[^\"]+\">7</a>", html);
    }

    [Theory]
    [InlineData("2025-05-29", "3")]
    [InlineData("2025-05-31", "12")]
    public void An_inventory_takes_a_month_on_the_sheet_as_everywhere(string day, string total)
    {
        var site = Site.Build(
            ("input/materiel.md", "---\ntitre: Matériel\n---\n\nIl y a {{ appareils uai=9990007D | nombre }} appareils.\n"),
            ("data/ecoles.csv", Site.Schools),
            ("data/equipements.csv", $"{Lots}a,9990007D,tablette,{day},9,9,achat,,pedagogique,scolaire,Lire,\nb,9990007D,tablette,2025-06-30,3,0,achat,,pedagogique,scolaire,Lire,\n"));

        Assert.Matches($"Total</th><td class=\"n\"><a[^>]* href=\"/preuves/[^\"]+\">{total}</a>", site.Page("ecoles/ecole-du-val/"));
        Assert.Contains($">{total}</a>", site.Page("materiel/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_the_price_of_what_was_bought_and_nothing_is_shared_out()
    {
        var site = Site.Build(("data/ecoles.csv", Site.Schools), ("data/equipements.csv",
            $"{Lots}a,9990007D,tablette,2025-06-30,2,0,achat,100.00,pedagogique,scolaire,Lire,\nb,9990007D,visualiseur,2025-06-30,1,0,achat,,pedagogique,scolaire,Lire,\nc,9990007D,robot,2025-06-30,1,0,don,999.00,pedagogique,scolaire,Lire,\n"));

        var html = site.Page("ecoles/ecole-du-val/");

        Assert.Contains(">200 € (incomplet : 1 ligne non transmise)</a>", html, StringComparison.Ordinal);
        Assert.Contains("Le prix est publié pour 1 des 2 lots achetés", html, StringComparison.Ordinal);
        Assert.Contains("Les autres dépenses ne sont pas partagées entre les écoles", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9990007D,2025-06-01,fibre,200\n", false)]
    [InlineData("9990007D,2025-06-01,fibre,200\n9990001X,2025-06-01,adsl,5\n", true)]
    public void A_median_is_of_two_speeds_at_least(string speeds, bool hasMedian)
    {
        var site = Site.Build(("data/ecoles.csv", Site.Schools), ("data/reseau.csv", $"uai,mesure_le,acces,descendant_mbps\n{speeds}"));

        Assert.Contains(">200 Mbit/s</a>", site.Page("ecoles/ecole-du-val/"), StringComparison.Ordinal);
        Assert.Equal(hasMedian, site.Page("preuves/debit-median-des-ecoles/") is not null);
    }

    [Fact]
    public void No_median_is_made_where_the_pages_of_the_commune_take_the_place_of_all_that_would_lead_to_it()
    {
        var site = Site.Build(
            ("data/ecoles.csv", Site.Schools),
            ("data/reseau.csv", "uai,mesure_le,acces,descendant_mbps\n9990007D,2025-06-01,fibre,200\n9990001X,2025-06-01,adsl,5\n"),
            ("input/ecoles/ecole-du-val.md", "---\ntitre: Le Val\n---\n\nVoilà.\n"),
            ("input/ecoles/ecole-des-tilleuls.md", "---\ntitre: Les Tilleuls\n---\n\nVoilà.\n"));

        Assert.Null(site.Page("preuves/debit-median-des-ecoles/"));
    }

    [Fact]
    public void The_speed_stands_beside_the_median_of_open_schools_and_a_benchmark_of_that_name()
    {
        var site = Site.Build(
            ("data/ecoles.csv", Site.Schools),
            ("data/reseau.csv", "uai,mesure_le,acces,descendant_mbps,salles,salles_connectees\n9990001X,2023-06-01,adsl,5,4,1\n9990001X,2025-06-01,fibre,200,4,4\n9990004A,2025-06-01,fibre,300,4,4\n9990007D,2025-06-01,adsl,8.5,4,1\n"),
            ("data/reperes.csv", "cle,libelle,valeur,unite,annee,source\ndebit_ecole,Débit visé,30,Mbit/s,2024,Plan\n"));

        var html = site.Page("ecoles/ecole-du-val/");
        var proof = site.Page("preuves/debit-median-des-ecoles/");

        Assert.Contains(">8,5 Mbit/s</a> en réception. Dans les 3 écoles mesurées, la médiane est de <a class=\"chiffre\" href=\"/preuves/debit-median-des-ecoles/\">200 Mbit/s</a>", html, StringComparison.Ordinal);
        Assert.Contains(">30 Mbit/s</a> (« Débit visé », Plan, 2024).", html, StringComparison.Ordinal);
        Assert.Contains("8,5 Mbit/s ; 200 Mbit/s ; 300 Mbit/s", proof, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("9 1 5", "5")]
    [InlineData("10 2 4 8", "6")]
    public void The_median_is_the_value_in_the_middle(string values, string median)
        => Assert.Equal(decimal.Parse(median, System.Globalization.CultureInfo.InvariantCulture), Speeds.Median(values.Split(' ').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void A_sheet_tells_the_steps_of_several_schools_and_the_actions_that_paid_what_is_there()
    {
        var site = Site.Build(
            ("data/ecoles.csv", Site.Schools),
            ("data/actions.csv", "action_id,titre,axe,cout_prevu\nA1,Câbler,P3,900\nA2,Équiper,P3,800\nA3,Évaluer,P4,700\n"),
            ("data/marches.csv", "marche_id,objet,notifie_le,montant_ht,titulaire,action_id\nM1,Ordinateurs,2024-04-22,800,Écrans,A2\n"),
            ("data/jalons.csv", "jalon_id,action_id,titre,prevu_le,realise_le,perimetre,uai,ecoles\nJ1,A1,Câbler deux écoles,2024-07-12,2024-07-10,ecoles,,9990001X;9990007D\nJ2,A3,Évaluer partout,2024-07-12,2024-07-10,commune,,\n"),
            ("data/equipements.csv", "lot_id,uai,categorie,compte_le,quantite,acquisition,usage,temps,finalite,marche_id\na,9990007D,tablette,2025-06-30,3,achat,pedagogique,scolaire,Lire,M1\n"));

        var val = site.Page("ecoles/ecole-du-val/");
        var tilleuls = site.Page("ecoles/ecole-des-tilleuls/");

        Assert.Contains("Câbler deux écoles", val, StringComparison.Ordinal);
        Assert.Matches(">Câbler</a> : <a[^>]*>900 €</a>", val);
        Assert.Matches(">Équiper</a> : <a[^>]*>800 €</a>", val);
        Assert.DoesNotContain("Évaluer", val, StringComparison.Ordinal);
        Assert.Contains("Câbler deux écoles", tilleuls, StringComparison.Ordinal);
        Assert.DoesNotContain(">Équiper</a>", tilleuls, StringComparison.Ordinal);
        Assert.Contains("Aucune étape ne nomme cette école.", site.Page("ecoles/ecole-jules-ferry/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_leads_to_no_result_and_no_opinion()
    {
        var site = Site.Build(
            ("data/ecoles.csv", Site.Schools),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\ni,2024-2025,commune,5,ok\n"),
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,sens,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,nombre,hausse,annuelle,2024-01-01,m,s\n"));

        var html = site.Page("ecoles/ecole-du-val/")!;

        Assert.Contains("Ce site ne publie aucun résultat par école.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/donnees/resultats/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/donnees/satisfaction/", html, StringComparison.Ordinal);
    }
}
