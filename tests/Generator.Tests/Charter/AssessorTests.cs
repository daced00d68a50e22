using Portal.Charter;
using Portal.Model;

namespace Generator.Tests.Charter;

public sealed class AssessorTests
{
    [Fact]
    public void Twenty_eight_recommendations_in_eight_parts_keep_the_order_of_the_charter()
    {
        var ids = Recommendations.All.Select(r => r.Id).ToList();

        Assert.Equal(28, ids.Distinct().Count());
        Assert.Equal([5, 4, 5, 4, 3, 2, 3, 2], Recommendations.Parts.Select(p => Recommendations.All.Count(r => r.PartId == p.Id)));
        Assert.Equal(ids, Assessor.Assess(new Town().ToDossier()).Select(a => a.Recommendation.Id));
    }

    [Fact]
    public void An_empty_commune_has_everything_to_do_but_what_the_program_keeps_for_it()
    {
        var assessments = Assessor.Assess(new Town().ToDossier());

        Assert.All(assessments, a => Assert.Equal(a.Recommendation.Id == "P4.2" ? KeptState.Kept : KeptState.Missing, a.State));
        Assert.All(assessments, a => Assert.Equal(a.State == KeptState.Kept, a.Missing.Count == 0));
        Assert.All(assessments.SelectMany(a => a.Missing), sentence => Assert.Matches(@"^\p{Lu}.*\.$", sentence));
    }

    [Fact]
    public void What_does_not_apply_says_why_whatever_the_data()
    {
        var assessment = new Town().Having(s => s with { Waivers = [new Waiver("B1.1", "Aucun appel à projets.")] })
            .Table("appels_a_projets", "appel_id,titre,prestataires_consultes", "a,Robots,5").Assess("B1.1");

        Assert.Equal((KeptState.NotApplicable, "Aucun appel à projets."), (assessment.State, assessment.Reason));
        Assert.Empty(assessment.Missing);
    }

    [Fact]
    public void Of_several_programmes_the_one_under_way_sets_the_dates()
    {
        var town = new Town().Table("indicateurs", "indicateur_id,nature,frequence,defini_le", "n,quantitatif,annuelle,2026-03-01", "q,qualitatif,annuelle,2026-03-01")
            .Having(s => s with { Programmes = [.. s.Programmes, new Programme("Suite", Town.Day("2026-06-01"), Town.Day("2029-12-31")) { FirstDeployment = Town.Day("2026-09-01") }] });

        Assert.Equal(KeptState.Partial, town.On("2026-05-31").State("P4.1")); // Added on the way of the first.
        Assert.Equal(KeptState.Kept, town.On("2026-06-01").State("P4.1")); // From the start of the second.
    }

    [Theory]
    [InlineData("2022-12-31", KeptState.Kept)] // Over before the programme began: another's, whether that one is told or not.
    [InlineData("2025-12-30", KeptState.Partial)]
    public void Only_the_actions_of_the_programme_under_way_are_held_under_its_ceiling(string end, KeptState expected)
    {
        var town = new Town().Table("reperes", "cle", "r").Table("effectifs", "uai,annee_scolaire,eleves", "9990001X,2025-2026,10")
            .Table("actions", "action_id,titre,fin,cout_prevu", $"A0,Ancienne,{end},90000", "A1,Câbler,2025-12-31,4000");

        Assert.Equal(expected, town.State("B3.1"));
        Assert.Equal(expected, town.Having(s => s with { Programmes = [new Programme("Avant", Town.Day("2020-01-01"), Town.Day("2022-12-31")), .. s.Programmes] }).State("B3.1"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void No_day_is_too_far_for_a_calendar(string today)
        => Assert.Equal(28, Assessor.Assess(new Town().On(today)
            .Table("indicateurs", "indicateur_id,frequence,defini_le", "n,annuelle,9999-12-31", "o,annuelle,0001-01-01")
            .Table("instances", "instance_id,type,rythme_jours,creee_le", "I,pilotage,999999999,0001-01-01")
            .Table("reunions", "reunion_id,instance_id,tenue_le", "R,I,9999-12-31", "S,I,0001-01-01")
            .Table("jalons", "jalon_id,action_id,type,prevu_le", "J,A,deploiement,9999-12-31", "K,A,etude,0001-01-01")
            .Table("resultats", "indicateur_id,periode,statut", "n,9999-9999,ok", "o,0000,ok").ToDossier()).Count);
}
