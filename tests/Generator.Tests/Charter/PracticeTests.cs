using Portal.Charter;
using Portal.Model;

namespace Generator.Tests.Charter;

public sealed class PracticeTests
{
    [Theory]
    [InlineData("3", "5", KeptState.Kept)]
    [InlineData("3", "2", KeptState.Partial)]
    [InlineData("2", "", KeptState.Missing)]
    public void Every_call_consults_three_suppliers(string first, string second, KeptState expected)
        => Assert.Equal(expected, new Town().Table("appels_a_projets", "appel_id,titre,prestataires_consultes", $"a,Robots,{first}", $"b,Écrans,{second}").State("B1.1"));

    [Theory]
    [InlineData("favorable", "I1", KeptState.Kept)]
    [InlineData("defavorable", "I1", KeptState.Kept)] // Asked, whatever they said.
    [InlineData("favorable", "I2", KeptState.Partial)]
    [InlineData("", "I1", KeptState.Partial)]
    [InlineData("", "I2", KeptState.Missing)]
    public void Teachers_give_their_opinion_and_sit_where_it_is_decided(string opinion, string body, KeptState expected)
        => Assert.Equal(expected, new Town()
            .Table("acteurs", "acteur_id,type", "e,enseignants", "m,maire")
            .Table("instances", "instance_id,membres", "I1,m;e", "I2,m")
            .Table("appels_a_projets", "appel_id,titre,avis_enseignants,instance_id", $"a,Robots,{opinion},{body}").State("B1.2"));

    [Fact]
    public void Without_a_call_there_is_nothing_to_judge()
    {
        Assert.Equal(KeptState.Missing, new Town().State("B1.1"));
        Assert.Equal(KeptState.Missing, new Town().State("B1.2"));
    }

    [Theory]
    [InlineData("2024-02-01", KeptState.Kept)]
    [InlineData("2026-01-16", KeptState.Partial)] // Tomorrow.
    [InlineData(null, KeptState.Partial)]
    public void A_vision_is_presented_to_the_teams(string? presented, KeptState expected)
        => Assert.Equal(expected, new Town().Page("/vision/", new FrontMatter { Title = "Vision", Document = "vision", PresentedOn = presented is null ? null : Town.Day(presented) }).State("B1.3"));

    [Fact]
    public void Without_its_page_a_vision_is_to_be_written() => Assert.Equal(KeptState.Missing, new Town().State("B1.3"));

    private static Town Deployed(string milestone, string covers = "true", string signed = "2024-08-01") => new Town()
        .Table("actions", "action_id,titre", "A1,Tablettes")
        .Table("jalons", "jalon_id,action_id,type,prevu_le,realise_le", $"J1,A1,deploiement,{milestone}", "J2,A2,formation,2024-01-01,2024-01-01")
        .Table("marches", "marche_id,action_id,couvre_maintenance", $"M1,A1,{covers}")
        .Table("maintenance", "engagement_id,marche_id,signe_le", $"E1,M1,{signed}");

    [Theory]
    [InlineData("2024-09-01,2024-09-02", "true", "2024-09-01", KeptState.Kept)]
    [InlineData("2024-09-01,2024-09-02", "true", "2024-09-02", KeptState.Partial)] // Not before.
    [InlineData("2024-09-01,2024-09-02", "false", "2024-08-01", KeptState.Late)]
    [InlineData("2025-09-01,", "false", "2024-08-01", KeptState.Missing)] // Planned for last year and not deployed: nobody waits for a repair.
    [InlineData("2026-09-01,", "true", "2026-01-16", KeptState.Missing)] // To be signed tomorrow.
    public void Maintenance_is_agreed_before_anything_is_deployed(string milestone, string covers, string signed, KeptState expected)
        => Assert.Equal(expected, Deployed(milestone, covers, signed).State("B2.1"));

    [Fact]
    public void A_deployment_that_came_before_its_first_milestone_was_deployed_all_the_same()
        => Assert.Equal(KeptState.Late, Deployed("2024-09-01,2024-09-02", "false")
            .Table("jalons", "jalon_id,action_id,type,prevu_le,realise_le", "J1,A1,deploiement,2024-09-01,", "J2,A1,deploiement,2025-01-01,2025-01-10").State("B2.1"));

    [Fact]
    public void One_deployment_with_none_is_enough_to_be_late_and_is_named()
    {
        var assessment = Deployed("2024-09-01,2024-09-02").Table("actions", "action_id,titre", "A1,Tablettes", "A2,Robots")
            .Table("jalons", "jalon_id,action_id,type,prevu_le,realise_le", "J1,A1,deploiement,2024-09-01,2024-09-02", "J2,A2,deploiement,2025-01-01,2025-01-10").Assess("B2.1");

        Assert.Equal((KeptState.Late, "Aucun engagement de maintenance\u00a0: Robots."), (assessment.State, Assert.Single(assessment.Missing)));
        Assert.Equal(KeptState.Missing, new Town().State("B2.1"));
    }

    [Theory]
    [InlineData("referent_parc,2,Décharge", KeptState.Kept)]
    [InlineData("referent_parc,2,", KeptState.Partial)]
    [InlineData("referent_parc,,Décharge", KeptState.Partial)]
    [InlineData("dsi,2,Décharge", KeptState.Missing)]
    public void Someone_is_in_charge_and_compensated(string actor, KeptState expected)
        => Assert.Equal(expected, new Town().Table("acteurs", "acteur_id,type,heures_semaine,compensation", $"a,{actor}").State("B2.2"));

    private static Town Costing(string cost) => new Town()
        .Table("actions", "action_id,titre,fin,cout_prevu", $"A1,Câbler,2025-12-31,{cost}", "A0,Ancienne,2022-12-31,10000")
        .Table("effectifs", "uai,annee_scolaire,eleves", "9990001X,2025-2026,60", "9990002Y,2025-2026,40", "9990001X,2024-2025,1", "9990001X,2026-2027,9999");

    [Theory]
    [InlineData("50000", KeptState.Kept)] // 50 000 € for 100 pupils, without the action that ended before the programme: the ceiling itself.
    [InlineData("50001", KeptState.Partial)]
    public void The_cost_for_a_pupil_stays_under_its_ceiling(string cost, KeptState expected)
        => Assert.Equal(expected, Costing(cost).Table("reperes", "cle", "r").State("B3.1"));

    [Fact]
    public void A_ceiling_without_a_benchmark_is_half_of_it_and_the_cost_above_is_told()
    {
        Assert.Equal(KeptState.Partial, Costing("50000").State("B3.1"));
        var over = Costing("60000").Assess("B3.1");
        Assert.Equal(KeptState.Missing, over.State);
        Assert.Equal("Le coût prévu de tout le programme, divisé par les élèves de 2025-2026, est de 600\u202f€ par élève. Il dépasse le plafond de 500\u202f€.", over.Missing[0]);
        Assert.Equal(KeptState.Missing, new Town().State("B3.1"));
    }

    [Theory]
    [InlineData("etat_dotation,1000;region,500", KeptState.Kept)]
    [InlineData("etat_dotation,1000;etat_dotation,500", KeptState.Partial)]
    [InlineData("etat_dotation,1000;region,", KeptState.Partial)] // Hoped for, not asked.
    [InlineData("commune,1000", KeptState.Missing)]
    public void Several_sources_are_asked(string sources, KeptState expected)
        => Assert.Equal(expected, new Town().Table("financements", ["financement_id,origine,montant_demande", .. sources.Split(';').Select((s, i) => $"F{i},{s}")]).State("B3.2"));

    [Fact]
    public void A_request_may_be_a_date()
        => Assert.Equal(KeptState.Partial, new Town().Table("financements", "financement_id,origine,demande_le", "F1,region,2026-01-15", "F2,europe,2026-01-16").State("B3.2"));

    [Theory]
    [InlineData("2024,true;2025,true", KeptState.Kept)]
    [InlineData("2023,false;2024,true;2024,false;2025,true", KeptState.Kept)] // From before the programme.
    [InlineData("2024,true;2025,false", KeptState.Partial)]
    [InlineData("2024,true;2026,true", KeptState.Partial)] // Nothing in 2025.
    [InlineData("2024,false", KeptState.Missing)]
    public void Every_budget_year_has_its_line(string lines, KeptState expected)
        => Assert.Equal(expected, new Town().Table("budget", ["ligne_id,exercice,ligne_dediee", .. lines.Split(';').Select((l, i) => $"L{i},{l}")]).State("B3.3"));

    private static FrontMatter News(string date) => new() { Title = "Actualité", Category = PageCategory.News, Date = Town.Day(date) };

    private static FrontMatter Results(string? date, string? evaluation = null)
        => new() { Title = "Résultats", Category = PageCategory.Results, Date = date is null ? null : Town.Day(date), Evaluation = evaluation };

    [Fact]
    public void Results_are_published_and_then_announced()
    {
        Assert.Equal(KeptState.Kept, new Town().Page("/r/", Results("2025-09-28")).Page("/n/", News("2025-10-05")).State("B4.1"));

        var silent = new Town().Page("/r/", Results("2025-09-28")).Page("/n/", News("2025-09-27")).Assess("B4.1");
        Assert.Equal((KeptState.Partial, "Résultats publiés sans actualité qui les annonce\u00a0: 2024-2025."), (silent.State, Assert.Single(silent.Missing)));
    }

    [Theory]
    [InlineData("2024-2025,ok", "Chiffres publiés, sans page qui présente les résultats de l’année")]
    [InlineData("2024-2025,non_du", "Résultats non publiés")]
    [InlineData("2023-2024,ok", "Résultats non publiés")]
    public void A_year_of_which_figures_alone_are_published_lacks_its_page(string result, string missing)
        => Assert.Equal($"{missing}\u00a0: 2024-2025.", Assert.Single(new Town().Table("resultats", "indicateur_id,periode,statut", $"I,{result}").Assess("B4.1").Missing));

    [Theory]
    [InlineData("2025-12-31", KeptState.Missing)]
    [InlineData("2026-09-01", KeptState.Partial)]
    [InlineData("2026-12-31", KeptState.Partial)]
    [InlineData("2027-01-01", KeptState.Late)]
    public void The_last_ended_year_is_published_by_the_end_of_december(string today, KeptState expected)
        => Assert.Equal(expected, new Town().Page("/r/", Results("2026-02-01")).Page("/n/", News("2026-02-05")).On(today).State("B4.1"));

    [Fact]
    public void Before_the_first_year_has_ended_a_page_without_a_result_is_none()
    {
        var town = new Town().On("2025-03-01").Page("/r/", Results(null));

        Assert.Equal(KeptState.Missing, town.State("B4.1"));
        Assert.Equal(KeptState.Kept, town.Table("resultats", "indicateur_id,periode,statut", "n,2024-2025,ok").State("B4.1"));
    }

    [Fact]
    public void A_page_may_name_the_evaluation_that_it_publishes()
    {
        var town = new Town().Table("evaluations", "evaluation_id,annee_scolaire,tenue_le", "E1,2024-2025,2025-09-10").Page("/n/", News("2026-10-05"));

        Assert.Equal(KeptState.Kept, town.Page("/n2/", News("2025-10-05")).Page("/r/", Results(null, "E1")).State("B4.1"));
        Assert.Equal(KeptState.Missing, new Town().Page("/n/", News("2025-10-05")).State("B4.1"));
    }

    [Theory]
    [InlineData("Changer d’outil", "Former", KeptState.Kept)]
    [InlineData("Changer d’outil", "", KeptState.Partial)]
    [InlineData("", "", KeptState.Missing)]
    public void An_evaluation_ends_in_a_decision(string first, string second, KeptState expected)
        => Assert.Equal(expected, new Town().Table("evaluations", "evaluation_id,annee_scolaire,decisions", $"a,2023-2024,{first}", $"b,2024-2025,{second}").State("B4.2"));
}
