using Portal.Charter;
using Portal.Model;

namespace Generator.Tests.Charter;

public sealed class FramingTests
{
    private static readonly string[] Actors = ["acteur_id,type,libelle", "m,maire,Maire", "i,ien,Inspection", "p,parents,Parents", "q,parents,Autres parents"];

    private static Town Steered(string members, string? approved) => new Town()
        .Table("acteurs", Actors)
        .Table("instances", "instance_id,type,membres,rythme_jours", $"I1,pilotage,{members},90")
        .Page("/deploiement/", new FrontMatter { Title = "Déploiement", Document = "deploiement", ApprovedOn = approved is null ? null : Town.Day(approved) });

    [Theory]
    [InlineData("m;i;p", "2024-08-30", "2024-09-01", KeptState.Kept)]
    [InlineData("m;p;q", "2024-08-30", "2024-09-01", KeptState.Partial)] // Two kinds of members.
    [InlineData("m;i;p", null, "2024-09-02", KeptState.Partial)] // The day of the first deployment.
    [InlineData("m;i;p", null, "2024-09-03", KeptState.Late)]
    public void Three_kinds_of_members_and_an_approved_document_steer(string members, string? approved, string today, KeptState expected)
        => Assert.Equal(expected, Steered(members, approved).On(today).State("P3.1"));

    [Fact]
    public void Nothing_of_it_is_to_be_done_even_after_the_first_deployment()
    {
        Assert.Equal(KeptState.Missing, new Town().State("P3.1"));
        Assert.Equal(KeptState.Late, new Town().Table("instances", "instance_id,type", "I1,pilotage").State("P3.1"));
    }

    [Fact]
    public void A_programme_has_a_horizon_milestones_and_indicators()
    {
        var town = new Town();
        Assert.Equal(KeptState.Missing, town.State("P3.2"));

        town.Table("actions", "action_id,titre", "A1,Câbler", "A2,Former").Table("jalons", "jalon_id,action_id", "J1,A1")
            .Table("objectifs", "objectif_id,libelle", "O1,Relier").Table("indicateurs", "indicateur_id,objectif_id", "n,O1");
        var partial = town.Assess("P3.2");
        Assert.Equal(KeptState.Partial, partial.State);
        Assert.Equal(["Actions sans jalon\u00a0: Former."], partial.Missing);
        Assert.Contains(partial.Evidence, e => e is SettingEvidence { Key: "programme.horizon" });

        Assert.Equal(KeptState.Kept, town.Table("jalons", "jalon_id,action_id", "J1,A1", "J2,A2").State("P3.2"));
        Assert.Equal(KeptState.Partial, town.Table("indicateurs", "indicateur_id,objectif_id", "n,").State("P3.2"));
    }

    private static Town Meeting(params string[] days) => new Town()
        .Table("instances", "instance_id,nom,type,rythme_jours,creee_le", "I1,Comité,pilotage,90,2025-01-01", "I2,Suivi,suivi,10,2020-01-01")
        .Table("reunions", ["reunion_id,instance_id,tenue_le", .. days.Select((day, i) => $"R{i},I1,{day}")]);

    [Theory]
    [InlineData("2025-01-10", "2025-04-25", "2025-05-01", KeptState.Kept)] // 105 days: the rhythm and its grace.
    [InlineData("2025-01-10", "2025-04-26", "2025-05-01", KeptState.Partial)]
    [InlineData("2025-05-20", "2025-10-01", "2025-10-15", KeptState.Kept)] // 134 days, of which 62 in July and August.
    [InlineData("2025-04-01", "2025-09-15", "2025-10-15", KeptState.Kept)] // 167 less 62 is 105.
    [InlineData("2025-04-01", "2025-09-16", "2025-10-15", KeptState.Partial)]
    public void A_gap_is_longer_than_the_rhythm_and_fifteen_days_out_of_the_summer(string first, string second, string today, KeptState expected)
        => Assert.Equal(expected, Meeting(first, second).On(today).State("P3.3"));

    [Theory]
    [InlineData("2025-04-25", KeptState.Kept)]
    [InlineData("2025-04-26", KeptState.Late)]
    public void The_next_meeting_is_overdue_the_day_after_its_grace(string today, KeptState expected)
    {
        var assessment = Meeting("2025-01-10").On(today).Assess("P3.3");

        Assert.Equal(expected, assessment.State);
        Assert.Equal(Town.Day("2025-04-25"), assessment.Due!.On);
        Assert.IsType<RowEvidence>(assessment.Due.At);
    }

    [Fact]
    public void Summer_makes_nothing_overdue()
    {
        var summer = Meeting("2025-03-17");

        Assert.Equal(Town.Day("2025-06-30"), summer.On("2025-06-30").Assess("P3.3").Due!.On);
        Assert.Equal(KeptState.Kept, summer.On("2025-08-31").State("P3.3"));
        Assert.Equal(KeptState.Late, summer.On("2025-09-01").State("P3.3"));
    }

    [Fact]
    public void A_body_that_never_met_is_overdue_from_its_creation_on()
    {
        Assert.Equal(KeptState.Missing, Meeting().On("2025-04-16").State("P3.3"));
        Assert.Equal(KeptState.Late, Meeting().On("2025-04-17").State("P3.3"));
        Assert.Equal(KeptState.Missing, new Town().State("P3.3"));
        Assert.Equal(KeptState.Missing, new Town().Table("instances", "instance_id,type,rythme_jours", "I1,pilotage,90").State("P3.3"));
    }

    [Fact]
    public void A_planned_meeting_has_not_been_held()
        => Assert.Equal(KeptState.Late, Meeting("2025-01-10", "2025-06-01").On("2025-05-01").State("P3.3"));

    [Theory]
    [InlineData("2025-06-01,,2025-05-30,,", KeptState.Kept)] // On time.
    [InlineData("2025-06-01,,2025-07-01,Pluie,Reporté", KeptState.Kept)]
    [InlineData("2025-06-01,,2025-07-01,Pluie,", KeptState.Partial)]
    [InlineData("2025-06-01,,2025-07-01,,", KeptState.Missing)] // Thirty days late, and not a word.
    [InlineData("2025-06-01,,2025-09-01,,", KeptState.Late)]
    [InlineData("2025-11-16,,,,", KeptState.Missing)] // Sixty days today.
    [InlineData("2025-11-15,,,,", KeptState.Late)]
    [InlineData("2026-06-01,2026-09-01,,Pluie,Reporté", KeptState.Kept)] // Revised ahead of its date.
    [InlineData("2026-06-01,2026-09-01,,Pluie,", KeptState.Partial)]
    [InlineData("2026-06-01,,,,", KeptState.Kept)] // To come.
    public void A_milestone_that_slips_has_a_cause_and_a_decision(string milestone, KeptState expected)
        => Assert.Equal(expected, new Town().Table("jalons", "jalon_id,action_id,titre,prevu_le,revise_le,realise_le,cause_retard,decision", $"J1,A1,Câbler,{milestone}").State("P3.4"));

    [Fact]
    public void Without_milestones_nothing_is_corrected()
        => Assert.Equal(KeptState.Missing, new Town().State("P3.4"));

    private static Town Letter(params string[] signatures) => new Town()
        .Table("acteurs", "acteur_id,type,libelle,signataire", "m,maire,Maire,true", "i,ien,Inspection,true", "e,eleves,Élèves,false")
        .Table("engagements", ["acteur_id,perimetre,signe_le", .. signatures]);

    [Fact]
    public void Every_signatory_signs_before_the_first_deployment()
    {
        Assert.Equal(KeptState.Kept, Letter("m,Payer,2024-06-01", "i,Former,2024-09-01").State("P3.5"));

        var later = Letter("m,Payer,2024-06-01", "i,Former,2024-09-02").Assess("P3.5");
        Assert.Equal(KeptState.Partial, later.State);
        Assert.Equal(["Ont signé après le premier déploiement\u00a0: Inspection (2 septembre 2024)."], later.Missing);
    }

    [Theory]
    [InlineData("2024-09-02", KeptState.Partial)]
    [InlineData("2024-09-03", KeptState.Late)]
    public void Whoever_has_not_signed_is_late_after_the_first_deployment(string today, KeptState expected)
    {
        var assessment = Letter("m,Payer,2024-06-01", "i,Former,").On(today).Assess("P3.5");

        Assert.Equal(expected, assessment.State);
        Assert.Equal(["N’ont pas signé\u00a0: Inspection."], assessment.Missing);
    }

    [Fact]
    public void Without_a_signatory_the_letter_is_to_be_done()
    {
        Assert.Equal(KeptState.Missing, new Town().State("P3.5"));
        Assert.Equal(KeptState.Late, new Town().Table("acteurs", "acteur_id,type,signataire", "m,maire,true").State("P3.5"));
    }
}
