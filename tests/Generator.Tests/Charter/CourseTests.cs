using Portal.Charter;
using Portal.Model;

namespace Generator.Tests.Charter;

public sealed class CourseTests
{
    private static readonly string[] PlanHeadings = ["Objectifs", "Périmètre", "Public", "Territoire", "Coopération"];

    [Theory]
    [InlineData("enseignants;directeurs;parents;mairie;operateurs;eleves;periscolaire", KeptState.Kept)]
    [InlineData("enseignants;directeurs;parents;mairie;operateurs;eleves", KeptState.Partial)]
    public void Needs_are_heard_from_seven_publics(string publics, KeptState expected)
        => Assert.Equal(expected, new Town().Table("concertations", ["concertation_id,public,tenue_le", .. publics.Split(';').Select(p => $"{p},{p},2024-03-01")]).State("P2.1"));

    [Fact]
    public void Who_has_not_been_heard_is_named_and_a_meeting_to_come_hears_nobody()
    {
        var assessment = new Town().Table("concertations", "concertation_id,public,tenue_le", "c,parents,2026-01-15", "d,eleves,2026-01-16").Assess("P2.1");

        Assert.Equal(KeptState.Partial, assessment.State);
        Assert.Equal(["Pas encore entendus\u00a0: les enseignants, les directeurs d’école, la mairie, les opérateurs, les élèves et le périscolaire."], assessment.Missing);
        Assert.Equal(KeptState.Missing, new Town().State("P2.1"));
    }

    private static Town Plan(string? approved, params string[] headings) => new Town()
        .Table("instances", "instance_id,type", "I1,orientation")
        .Page("/plan/", new FrontMatter { Title = "Plan", Document = "plan-orientation", ApprovedOn = approved is null ? null : Town.Day(approved) }, headings);

    [Fact]
    public void An_orientation_body_and_an_approved_plan_with_its_five_headings_keep_it()
    {
        var assessment = Plan("2023-12-12", PlanHeadings).Assess("P2.2");

        Assert.Equal(KeptState.Kept, assessment.State);
        Assert.Contains(assessment.Evidence, e => e is PageEvidence { Page.Path: "/plan/" });
        Assert.Equal(KeptState.Kept, Plan("2025-12-12", PlanHeadings).State("P2.2"));
    }

    [Fact]
    public void A_heading_that_the_plan_lacks_is_named()
    {
        var assessment = Plan("2023-12-12", ["Objectifs", "périmètre", "Public", "Le calendrier"]).Assess("P2.2");

        Assert.Equal(KeptState.Partial, assessment.State);
        Assert.Equal(["Parties absentes du plan\u00a0: Territoire et Coopération."], assessment.Missing);
    }

    [Theory]
    [InlineData("2024-01-01", KeptState.Partial)] // The programme starts today: not late yet.
    [InlineData("2024-01-02", KeptState.Late)]
    public void A_plan_is_due_when_the_programme_starts(string today, KeptState expected)
    {
        var assessment = Plan(null, PlanHeadings).On(today).Assess("P2.2");

        Assert.Equal(expected, assessment.State);
        Assert.Equal(Town.Day("2024-01-01"), assessment.Due!.On);
        Assert.Equal(expected, Plan("2024-03-01", PlanHeadings).On(today).State("P2.2"));
    }

    [Fact]
    public void Neither_body_nor_plan_is_to_be_done_whatever_the_date()
        => Assert.Equal(KeptState.Missing, new Town().State("P2.2"));

    [Fact]
    public void A_plan_without_a_body_is_half_of_it()
        => Assert.Equal(KeptState.Partial, Plan("2023-12-12", PlanHeadings).Table("instances", "instance_id,type", "I1,suivi").State("P2.2"));

    [Theory]
    [InlineData("E1,2024-06-01,Lire,scolaire", "R1,2024-06-01,Lire,scolaire", KeptState.Kept)]
    [InlineData("E1,2024-06-01,Lire,", "R1,2024-06-01,Lire,scolaire", KeptState.Partial)]
    [InlineData("E1,2024-06-01,Lire,", "R1,2024-06-01,,scolaire", KeptState.Missing)]
    [InlineData("E1,2023-12-31,,", "R1,2024-06-01,Lire,domicile", KeptState.Kept)] // From before the programme.
    public void Equipment_has_a_purpose_and_a_time(string equipment, string resource, KeptState expected)
        => Assert.Equal(expected, new Town().Table("equipements", "lot_id,compte_le,finalite,temps", equipment).Table("ressources", "ressource_id,recense_le,finalite,temps", resource).State("P2.3"));

    [Fact]
    public void Half_of_the_rows_is_enough_to_have_begun_and_less_is_not()
    {
        const string Said = "E1,2024-06-01,Lire,scolaire", Silent = "E2,2024-06-01,,", Other = "E3,2024-06-01,,";

        Assert.Equal(KeptState.Partial, new Town().Table("equipements", "lot_id,compte_le,finalite,temps", Said, Silent).State("P2.3"));
        var less = new Town().Table("equipements", "lot_id,compte_le,finalite,temps", Said, Silent, Other).Assess("P2.3");
        Assert.Equal(KeptState.Missing, less.State);
        Assert.Equal(["2 lignes sur 3 ne disent pas à quoi sert le matériel ou à quel moment de la journée."], less.Missing);
        Assert.Equal(KeptState.Missing, new Town().State("P2.3"));
    }

    [Theory]
    [InlineData("https://a.example", "https://b.example", "I1", KeptState.Kept)]
    [InlineData("https://a.example", "", "I1", KeptState.Partial)]
    [InlineData("https://a.example", "https://b.example", "", KeptState.Partial)]
    [InlineData("", "", "I1", KeptState.Partial)]
    [InlineData("", "", "", KeptState.Missing)]
    public void Projects_start_from_what_exists(string urlA, string urlB, string initiative, KeptState expected)
        => Assert.Equal(expected, new Town()
            .Table("ecoles", "uai,nom,projet_ecole_url", $"9990001X,A,{urlA}", $"9990002Y,B,{urlB}")
            .Table("actions", "action_id,titre,initiative_id", $"A1,Câbler,{initiative}").State("P2.4"));
}
