using Portal.Model;

namespace Generator.Tests.Figures;

public sealed class MeasuresTests
{
    private const string Budget = """
        ligne_id,exercice,etape,section,sens,mouvement,compte,montant_vote,credits_ouverts,montant_realise,part_programme,poste
        v1,2025,budget_primitif,investissement,depense,reel,21831,1000,1000,,,materiel
        v2,2025,decision_modificative,investissement,depense,reel,21831,-200,-200,,,materiel
        r1,2025,compte_administratif,investissement,depense,reel,21831,,,750.50,,materiel
        r2,2025,compte_administratif,fonctionnement,depense,reel,6156,,,400,0.25,maintenance
        o1,2025,compte_administratif,investissement,depense,ordre,2183,,,9999,,materiel
        k1,2025,compte_administratif,fonctionnement,recette,reel,74718,,,300,,

        """;

    private const string Pupils = """
        uai,annee_scolaire,eleves,classes
        9990001X,2024-2025,100,4
        9990002Y,2024-2025,70,3

        """;

    private static string Sentence(string figure, params (string, string)[] files)
    {
        using var commune = new Commune([("input/index.md", $"---\ntitre: Accueil\n---\n\nVoici {figure}. [Données](/donnees/)\n"), .. files]);
        var html = commune.Output("index.html");
        return System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "class=\"chiffre\"[^>]*>([^<]*)<").Groups[1].Value);
    }

    [Theory]
    [InlineData("{{ depenses_votees exercice=2025 | euros }}", "800 €")]
    [InlineData("{{ depenses_realisees exercice=2025 | euros }}", "851 €")]
    [InlineData("{{ depenses_realisees exercice=2025 poste=maintenance | euros }}", "100 €")]
    [InlineData("{{ recettes_realisees | euros }}", "300 €")]
    [InlineData("{{ credits_ouverts | euros }}", "800 €")]
    public void A_measure_takes_its_stage_its_direction_and_its_share(string figure, string expected)
        => Assert.Equal(expected.Replace(' ', French.NarrowSpace), Sentence(figure, ("data/budget.csv", Budget)));

    [Theory]
    [InlineData("eleve", "5 €")]
    [InlineData("classe", "122 €")]
    [InlineData("ecole", "425 €")]
    [InlineData("habitant", "0,85 €")]
    public void An_amount_is_divided_by_the_school_year_in_force_on_new_years_day(string per, string expected)
        => Assert.Equal(
            expected.Replace(' ', French.NarrowSpace),
            Sentence($"{{{{ depenses_realisees exercice=2025 par={per} | euros }}}}", ("data/budget.csv", Budget), ("data/effectifs.csv", Pupils), ("data/ecoles.csv", "uai,nom,niveau\n9990001X,A,maternelle\n9990002Y,B,primaire\n")));

    [Theory]
    [InlineData("aides_accordees", "accorde", "100 € (incomplet : 1 ligne non transmise)")]
    [InlineData("aides_accordees", "recu", "100 € (incomplet : 1 ligne non transmise)")]
    [InlineData("aides_accordees", "demande", "100 €")]
    [InlineData("aides_accordees", "envisage", "100 €")]
    [InlineData("aides_accordees", "refuse", "100 €")]
    [InlineData("aides_recues", "recu", "100 € (incomplet : 1 ligne non transmise)")]
    [InlineData("aides_recues", "recu_en_partie", "100 € (incomplet : 1 ligne non transmise)")]
    [InlineData("aides_recues", "accorde", "100 €")]
    [InlineData("aides_recues", "refuse", "100 €")]
    [InlineData("aides_demandees", "envisage", "100 €")]
    [InlineData("aides_demandees", "demande", "100 € (incomplet : 1 ligne non transmise)")]
    public void An_amount_that_nobody_sent_makes_the_total_partial_and_one_that_is_not_due_does_not(string measure, string status, string expected)
        => Assert.Equal(expected, Sentence(
            $"{{{{ {measure} exercice=2025 | euros }}}}",
            ("data/financements.csv", $"financement_id,origine,financeur,exercice,montant_demande,montant_accorde,montant_recu,statut\nF1,region,R,2025,100,100,100,recu\nF2,departement,D,2025,,,,{status}\n"))
            .Replace(French.NarrowSpace, ' ').Replace(French.NoBreakSpace, ' '));

    [Theory]
    [InlineData(ValueState.Missing, ValueState.NotDue, ValueState.Missing)]
    [InlineData(ValueState.Missing, ValueState.NotApplicable, ValueState.Missing)]
    [InlineData(ValueState.NotDue, ValueState.NotApplicable, ValueState.NotDue)]
    [InlineData(ValueState.Missing, ValueState.Secret, ValueState.Secret)]
    public void Why_a_sum_is_absent_does_not_depend_on_the_order_of_its_rows(ValueState one, ValueState other, ValueState expected)
    {
        Assert.Equal(expected, Portal.Figures.Figure.Sum([new(default, 0, one), new(default, 0, other)]).State);
        Assert.Equal(expected, Portal.Figures.Figure.Sum([new(default, 0, other), new(default, 0, one)]).State);
    }

    [Fact]
    public void A_lease_is_spread_over_the_years_in_which_its_rents_fall_due()
    {
        const string Leases = "location_id,bailleur,type,objet,quantite,debut,mois,periodicite,loyer,fin_prevue\nL1,B,location,Tablettes,60,2024-11-01,4,mensuelle,800,achat\nL2,B,location,Écrans,5,2024-03-01,24,annuelle,1000,achat\n";

        Assert.Equal("2 600 €".Replace(' ', French.NarrowSpace), Sentence("{{ loyers exercice=2024 | euros }}", ("data/locations.csv", Leases)));
        Assert.Equal("2 600 €".Replace(' ', French.NarrowSpace), Sentence("{{ loyers exercice=2025 | euros }}", ("data/locations.csv", Leases)));
    }

    // On 15 January 2026 the rents of November 2025 to January 2026 have fallen due, those of February and March have not.
    [Theory]
    [InlineData("{{ loyers_echus | euros }}", "2 400 €")]
    [InlineData("{{ loyers_a_venir | euros }}", "1 600 €")]
    [InlineData("{{ loyers_a_venir exercice=2025 | euros }}", "0 €")]
    public void The_rents_of_a_lease_are_cut_at_the_day_of_the_build(string figure, string expected)
        => Assert.Equal(expected.Replace(' ', French.NarrowSpace), Sentence(figure, ("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer,fin_prevue\nL1,B,location,Tablettes,2025-11-15,5,mensuelle,800,achat\n")));

    [Fact]
    public void The_price_of_a_lot_is_its_quantity_times_its_cost()
        => Assert.Equal("630 €".Replace(' ', French.NarrowSpace), Sentence("{{ cout_equipements categorie=robot | euros }}", ("data/equipements.csv", "lot_id,categorie,compte_le,quantite,cout_unitaire\nL1,robot,2025-06-16,3,210\nL3,tablette,2025-06-16,3,400\n")));

    [Theory]
    [InlineData("achat", "630\u202F€ (incomplet\u00A0: 1 ligne non transmise)")]
    [InlineData("location", "630\u202F€")]
    public void A_price_that_was_not_sent_is_lacking_and_one_that_nobody_paid_is_not(string acquisition, string expected)
        => Assert.Equal(expected, Sentence("{{ cout_equipements | euros }}", ("data/equipements.csv", $"lot_id,categorie,compte_le,quantite,acquisition,cout_unitaire\nL1,robot,2025-06-16,3,achat,210\nL2,robot,2025-06-16,3,{acquisition},\n")));

    [Theory]
    [InlineData("{{ ecoles_reseau | nombre }}", "2")]
    [InlineData("{{ ecoles_salles_reliees | nombre }}", "1")]
    [InlineData("{{ ecoles_filtrage | nombre }}", "1 (incomplet\u00A0: 1 ligne non transmise)")]
    public void A_school_counts_once_by_its_newest_measure_and_not_once_it_has_closed(string figure, string expected)
        => Assert.Equal(expected, Sentence(
            figure,
            ("data/ecoles.csv", "uai,nom,niveau,fermee_le\n9990001X,A,maternelle,\n9990002Y,B,primaire,\n9990003Z,C,primaire,2025-07-05\n"),
            ("data/reseau.csv", "uai,mesure_le,acces,salles,salles_connectees,filtrage\n9990001X,2023-03-01,adsl,8,1,false\n9990001X,2025-03-01,fibre,8,4,true\n9990002Y,2025-03-01,adsl,8,3,\n9990003Z,2025-03-01,fibre,8,8,true\n")));

    [Fact]
    public void A_raw_sum_that_mixes_stages_is_an_error_at_the_line_of_the_block()
    {
        using var commune = new Commune(
            ("data/budget.csv", Budget),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```graphique\ndonnees: budget\ny: montant_vote\nx: exercice\ntitre: Tout\n```\n"));

        Assert.Contains("input/index.md:8:10 erreur FIG004", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_added_up_asks_for_a_filter()
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,pourcentage,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\ni,2023-2024,commune,40,ok\ni,2024-2025,commune,50,ok\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n{{ indicateur_valeur indicateur_id=i | pourcent }} [Données](/donnees/)\n"));

        Assert.Contains("input/index.md:5:1 erreur FIG003", commune.Messages(), StringComparison.Ordinal);
    }
}
