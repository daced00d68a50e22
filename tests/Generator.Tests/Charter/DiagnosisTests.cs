using Portal.Charter;
using Portal.Model;

namespace Generator.Tests.Charter;

public sealed class DiagnosisTests
{
    private static readonly string[] Schools = ["uai,nom,niveau,ouverte_le,fermee_le", "9990001X,École A,maternelle,,", "9990002Y,École B,primaire,,"];

    private static Town Inventory(string countedB = "2025-06-10") => new Town()
        .Table("ecoles", Schools)
        .Table("equipements", "lot_id,uai,compte_le", "E1,9990001X,2025-06-10", $"E2,9990002Y,{countedB}")
        .Table("reseau", "uai,mesure_le", "9990001X,2025-06-10", "9990002Y,2025-06-10")
        .Table("ressources", "ressource_id,recense_le", "R1,2025-06-10")
        .Table("competences", "profil,compte_le", "enseignant,2025-06-10");

    [Fact]
    public void An_inventory_covers_every_open_school_and_the_town_hall()
    {
        var assessment = Inventory().Assess("P1.1");

        Assert.Equal(KeptState.Kept, assessment.State);
        Assert.Empty(assessment.Missing);
        Assert.Equal(Town.Day("2026-12-10"), assessment.Due!.On);
        Assert.Contains(assessment.Evidence, e => e is RowEvidence { Dataset: "equipements", Key: "E2" });
    }

    [Theory]
    [InlineData("2024-07-16", KeptState.Kept)]
    [InlineData("2024-07-15", KeptState.Partial)] // 18 months to the day: no longer under, not yet over.
    [InlineData("2024-07-14", KeptState.Late)]
    [InlineData("2026-02-01", KeptState.Partial)] // Counted in the future: not counted yet.
    public void An_inventory_ages_in_eighteen_months(string counted, KeptState expected)
        => Assert.Equal(expected, Inventory(counted).State("P1.1"));

    [Fact]
    public void The_newest_count_of_a_school_is_the_one_that_counts()
        => Assert.Equal(KeptState.Kept, Inventory().Table("equipements", "lot_id,uai,compte_le", "E0,9990001X,2020-01-01", "E1,9990001X,2025-06-10", "E2,9990002Y,2025-06-10").State("P1.1"));

    [Fact]
    public void A_school_that_was_never_counted_is_named_and_is_not_late()
    {
        var assessment = Inventory().Table("equipements", "lot_id,uai,compte_le", "E1,9990001X,2025-06-10").Assess("P1.1");

        Assert.Equal(KeptState.Partial, assessment.State);
        Assert.Equal(["Matériel jamais compté\u00a0: École B."], assessment.Missing);
    }

    [Theory]
    [InlineData("", "2025-07-05", KeptState.Kept)]
    [InlineData("", "2026-01-15", KeptState.Kept)] // Closed as of today.
    [InlineData("", "2026-01-16", KeptState.Late)]
    [InlineData("2026-01-16", "", KeptState.Kept)] // Opens tomorrow.
    [InlineData("2026-01-15", "", KeptState.Late)]
    public void A_school_that_is_not_open_needs_no_inventory(string opened, string closed, KeptState expected)
        => Assert.Equal(expected, Inventory("2020-01-01").Table("ecoles", Schools[0], Schools[1], $"9990002Y,École B,primaire,{opened},{closed}").State("P1.1"));

    [Fact]
    public void An_old_list_of_resources_is_told_and_makes_nothing_late()
    {
        var assessment = Inventory().Table("ressources", "ressource_id,recense_le", "R1,2023-06-10").Assess("P1.1");

        Assert.Equal(KeptState.Partial, assessment.State);
        Assert.Equal(["Les logiciels et ressources ne sont pas recensés depuis 18 mois."], assessment.Missing);
    }

    [Fact]
    public void Without_a_table_nothing_is_said_to_be_late()
    {
        var assessment = new Town().Assess("P1.1");

        Assert.Equal(KeptState.Missing, assessment.State);
        Assert.Null(assessment.Due);
        Assert.Empty(assessment.Evidence);
    }

    private static Town Maturity(string evaluated, string cost = "1000") => new Town()
        .Table("maturite", "dimension,evalue_le", $"reseau,{evaluated}", "equipements,2025-05-01", "ressources,2025-05-01", "competences,2025-05-01", "pilotage,2025-05-01")
        .Table("actions", "action_id,titre,cout_prevu", "A1,Câbler,2000", $"A2,Former,{cost}");

    [Theory]
    [InlineData("2025-05-01", "1000", KeptState.Kept)]
    [InlineData("2024-01-15", "1000", KeptState.Kept)] // 24 months to the day.
    [InlineData("2024-01-14", "1000", KeptState.Late)]
    [InlineData("2025-05-01", "", KeptState.Partial)]
    [InlineData("2025-05-01", "0", KeptState.Kept)] // Free is a cost.
    public void Maturity_is_under_two_years_old_and_every_action_has_a_cost(string evaluated, string cost, KeptState expected)
        => Assert.Equal(expected, Maturity(evaluated, cost).State("P1.2"));

    [Fact]
    public void A_dimension_that_was_never_evaluated_is_named()
    {
        var assessment = Maturity("2025-05-01").Table("maturite", "dimension,evalue_le", "reseau,2025-05-01", "equipements,2025-05-01", "ressources,2025-05-01", "competences,2025-05-01").Assess("P1.2");

        Assert.Equal(KeptState.Partial, assessment.State);
        Assert.Equal(["Dimensions jamais évaluées\u00a0: le pilotage."], assessment.Missing);
    }

    [Fact]
    public void Neither_maturity_nor_costs_is_still_to_be_done()
        => Assert.Equal(KeptState.Missing, new Town().Table("actions", "action_id,titre,cout_prevu", "A1,Câbler,").State("P1.2"));

    [Fact]
    public void Six_subjects_are_examined()
    {
        var town = new Town();
        Assert.Equal(KeptState.Missing, town.State("P1.3"));

        town.Table("reseau", "uai,mesure_le", "9990001X,2020-01-01").Table("equipements", "lot_id", "E1").Table("ressources", "ressource_id", "R1")
            .Table("initiatives", "initiative_id", "I1").Table("competences", "profil", "enseignant");
        var partial = town.Assess("P1.3");
        Assert.Equal(KeptState.Partial, partial.State);
        Assert.Equal(["Pas encore examinés\u00a0: les partenaires proches."], partial.Missing);

        Assert.Equal(KeptState.Kept, town.Table("ecosysteme", "partenaire_id", "P1").State("P1.3"));
    }

    [Theory]
    [InlineData("erun;ien;drane", KeptState.Kept)]
    [InlineData("erun;ien", KeptState.Partial)]
    [InlineData("drane", KeptState.Partial)]
    [InlineData("maire", KeptState.Missing)]
    public void The_support_of_the_state_is_asked_for(string types, KeptState expected)
        => Assert.Equal(expected, new Town().Table("acteurs", ["acteur_id,type", .. types.Split(';').Select(t => $"{t},{t}")]).State("P1.4"));

    [Theory]
    [InlineData("elu_numerique", "autre_commune", KeptState.Kept)]
    [InlineData("elu_numerique", "commune", KeptState.Partial)]
    [InlineData("elu", "autre_commune", KeptState.Partial)]
    [InlineData("elu", "commune", KeptState.Missing)]
    public void A_councillor_is_in_charge_and_looks_elsewhere(string type, string where, KeptState expected)
        => Assert.Equal(expected, new Town().Table("acteurs", "acteur_id,type", $"a,{type}").Table("initiatives", "initiative_id,ou", $"i,{where}").State("P1.5"));
}
