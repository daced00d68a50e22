using Portal.Charter;
using Portal.Model;

namespace Generator.Tests.Charter;

public sealed class EvaluatingTests
{
    private static Town Measured(string period, string definedOn = "2024-05-01", string frequency = "annuelle") => new Town()
        .Table("indicateurs", "indicateur_id,libelle,nature,frequence,defini_le", $"n,Classes équipées,quantitatif,{frequency},{definedOn}", "q,Avis des équipes,qualitatif,annuelle,2024-05-01")
        .Table("resultats", "indicateur_id,periode,valeur,statut", $"n,{period},12,ok", "q,2024-2025,,ok");

    [Theory]
    [InlineData("2024-2025", "annuelle", "2026-11-29", KeptState.Kept)] // 31 August 2025, a year and 90 days.
    [InlineData("2024-2025", "annuelle", "2026-11-30", KeptState.Late)]
    [InlineData("2025-T3", "trimestrielle", "2026-03-30", KeptState.Kept)]
    [InlineData("2025-T3", "trimestrielle", "2026-03-31", KeptState.Late)]
    [InlineData("2025-10", "mensuelle", "2026-02-28", KeptState.Kept)]
    [InlineData("2025-10", "mensuelle", "2026-03-01", KeptState.Late)]
    [InlineData("2025", "semestrielle", "2026-09-28", KeptState.Kept)]
    [InlineData("2025", "semestrielle", "2026-09-29", KeptState.Late)]
    public void A_value_is_no_older_than_its_frequency_and_ninety_days(string period, string frequency, string today, KeptState expected)
        => Assert.Equal(expected, Measured(period, frequency: frequency).On(today).State("P4.1"));

    [Fact]
    public void An_indicator_of_after_the_first_deployment_was_added_on_the_way()
    {
        var assessment = Measured("2024-2025", "2024-09-02").Assess("P4.1");

        Assert.Equal(KeptState.Partial, assessment.State);
        Assert.Equal(["Ajoutés en cours de route\u00a0: Classes équipées."], assessment.Missing);
        Assert.Equal(KeptState.Kept, Measured("2024-2025", "2024-09-01").State("P4.1"));
    }

    [Theory]
    [InlineData("r,2025-02-01,indicateurs,n,cible", KeptState.Partial)]
    [InlineData("r,2024-06-01,indicateurs,n,cible", KeptState.Kept)] // Before anything was deployed.
    [InlineData("r,2025-02-01,resultats,n|2024-2025|,valeur", KeptState.Kept)] // A value put right is not a promise changed.
    public void A_promise_that_was_changed_since_is_told(string revision, KeptState expected)
        => Assert.Equal(expected, Measured("2024-2025").Table("revisions", "revision_id,date,jeu,cle,champ", revision).State("P4.1"));

    [Fact]
    public void A_promise_that_was_changed_is_shown_beside_the_new_one()
        => Assert.Equal(["Modifiés en cours de route\u00a0: Classes équipées (Cible, 95 auparavant)."], Measured("2024-2025")
            .Table("revisions", "revision_id,date,jeu,cle,champ,ancienne_valeur,nouvelle_valeur", "r,2025-02-01,indicateurs,n,cible,95,80").Assess("P4.1").Missing);

    [Theory]
    [InlineData("secret", KeptState.Kept)]
    [InlineData("sans_objet", KeptState.Kept)]
    [InlineData("manquant", KeptState.Late)]
    [InlineData("non_du", KeptState.Late)]
    public void What_was_not_handed_over_is_no_value(string status, KeptState expected)
        => Assert.Equal(expected, Measured("2024-2025").Table("resultats", "indicateur_id,periode,statut", "n,2022-2023,ok", $"n,2024-2025,{status}", "q,2024-2025,ok").State("P4.1"));

    [Fact]
    public void An_indicator_without_a_value_is_due_from_its_definition()
    {
        var town = Measured("2024-2025").Table("resultats", "indicateur_id,periode,statut", "q,2024-2025,ok");

        Assert.Equal(Town.Day("2025-07-30"), town.Assess("P4.1").Due!.On);
        Assert.Equal(KeptState.Late, town.State("P4.1"));
    }

    [Fact]
    public void Numbers_alone_are_half_of_an_evaluation()
    {
        var assessment = new Town().Table("indicateurs", "indicateur_id,libelle,nature,defini_le,frequence", "n,N,quantitatif,2024-05-01,annuelle").Table("resultats", "indicateur_id,periode,statut", "n,2024-2025,ok").Assess("P4.1");

        Assert.Equal((KeptState.Partial, "Aucun indicateur n’évalue\u00a0: en mots."), (assessment.State, Assert.Single(assessment.Missing)));
        Assert.Equal(KeptState.Missing, new Town().State("P4.1"));
    }

    [Fact]
    public void A_date_that_means_never_stops_nothing()
        => Assert.Equal(KeptState.Partial, Measured("2024-2025", "9999-12-31").State("P4.1"));

    [Fact]
    public void Nobody_is_evaluated_where_the_gate_let_the_build_through()
    {
        Assert.Equal(KeptState.Kept, new Town().State("P4.2"));
        Assert.Equal(KeptState.Missing, new Town().Refused().State("P4.2"));
    }

    [Theory]
    [InlineData("ok", KeptState.Kept)]
    [InlineData("secret", KeptState.Kept)]
    [InlineData("manquant", KeptState.Partial)]
    public void Three_domains_have_an_indicator_with_a_value_and_an_owner(string status, KeptState expected)
        => Assert.Equal(expected, new Town()
            .Table("indicateurs", "indicateur_id,domaine,responsable", "u,usages,mairie", "e,equipements_ressources,mairie", "a,apports_pedagogiques,education_nationale", "s,satisfaction,partage")
            .Table("resultats", "indicateur_id,periode,statut", "u,2025,ok", "e,2025,ok", $"a,2025,{status}").State("P4.3"));

    [Fact]
    public void A_domain_without_any_indicator_is_named()
    {
        var assessment = new Town().Table("indicateurs", "indicateur_id,domaine", "u,usages").Table("resultats", "indicateur_id,periode,statut", "u,2025,ok").Assess("P4.3");

        Assert.Equal(["Sans indicateur qui ait une valeur et un responsable\u00a0: le matériel et les ressources et ce que gagnent les élèves."], assessment.Missing);
        Assert.Equal(KeptState.Missing, new Town().State("P4.3"));
    }

    private static Town Asked(params string[] rows) => new Town().Table("satisfaction", ["periode,public", .. rows]);

    [Theory]
    [InlineData("2025-12-31", KeptState.Partial)]
    [InlineData("2026-01-01", KeptState.Late)]
    public void The_last_ended_year_is_asked_for_by_the_end_of_december(string today, KeptState expected)
    {
        var assessment = Asked("2023-2024,enseignants", "2023-2024,eleves").On(today).Assess("P4.4");

        Assert.Equal(expected, assessment.State);
        Assert.Equal(Town.Day("2025-12-31"), assessment.Due!.On);
    }

    [Fact]
    public void Both_publics_are_asked_every_year_since_the_first_deployment()
    {
        Assert.Equal(KeptState.Kept, Asked("2024-2025,enseignants", "2024-2025,eleves").State("P4.4"));
        Assert.Equal(KeptState.Kept, Asked("2025-06,enseignants", "2025-T2,eleves").State("P4.4"));
        Assert.Equal(KeptState.Kept, Asked("2024-2025,enseignants", "2024-2025,eleves").On("2025-08-31").State("P4.4"));

        var half = Asked("2024-2025,enseignants", "2024-2025,parents").Assess("P4.4");
        Assert.Equal((KeptState.Partial, "Avis non publié pour 2024-2025\u00a0: les élèves."), (half.State, Assert.Single(half.Missing)));
        Assert.Equal(KeptState.Missing, new Town().State("P4.4"));
        Assert.Equal(KeptState.Missing, Asked("2024-2025,parents").State("P4.4"));
    }
}
