using Portal;
using Portal.Diagnostics;

namespace Generator.Tests.Figures;

/// <summary>Which changes from one year to the next ask staff for a note. The day of the build is in January 2026.</summary>
public sealed class JumpsTests
{
    [Theory]
    [InlineData("2023,1000", "2024,1300", false)]
    [InlineData("2023,1000", "2024,1301", true)]
    [InlineData("2023,1000", "2024,700", false)]
    [InlineData("2023,1000", "2024,699", true)]
    [InlineData("2023,0", "2024,1", true)]
    [InlineData("2023,0", "2024,0", false)]
    [InlineData("2023,1000", "2025,5000", false)]
    [InlineData("2024,1000", "2025,5000", true)]
    public void More_than_three_tenths_between_two_years_that_follow_each_other(string before, string after, bool isTold)
        => Assert.Equal(isTold, Told("x: exercice", Budget(before, after)));

    [Fact]
    public void A_year_that_is_not_over_or_lacks_an_amount_is_compared_with_none()
    {
        Assert.False(Told("x: exercice", Budget("2025,1000", "2026,5000")));
        Assert.False(Told("x: exercice", Budget("2023,1000", "2024,5000", "2024,")));
    }

    [Fact]
    public void It_is_the_total_of_a_year_that_counts_and_time_may_be_the_series()
    {
        Assert.False(Told("x: exercice\nserie: section", "a,2023,compte_administratif,investissement,depense,reel,21831,materiel,1000\nb,2024,compte_administratif,fonctionnement,depense,reel,6156,maintenance,1100\n"));
        Assert.True(Told("x: section\nserie: exercice", Budget("2023,1000", "2024,2000")));
        Assert.False(Told("x: section", Budget("2023,1000", "2024,2000")));
    }

    [Fact]
    public void A_share_says_itself_how_much_it_changed()
        => Assert.False(Told("x: exercice\nen: pourcentage", Budget("2023,1000", "2024,2000")));

    [Fact]
    public void A_note_on_the_measure_and_the_year_is_enough()
        => Assert.False(Told("x: exercice", Budget("2023,1000", "2024,2000"), "budget,depenses_realisees,2024,Un achat.\n"));

    [Fact]
    public void A_note_on_another_year_or_measure_is_not()
        => Assert.True(Told("x: exercice", Budget("2023,1000", "2024,2000"), "budget,depenses_realisees,2023,Un achat.\nbudget,depenses_votees,2024,Un vote.\n"));

    [Fact]
    public void Pupils_of_a_school_year_are_compared_once_it_has_begun()
    {
        using var commune = Of(Chart("x: annee_scolaire", "eleves"));
        commune.Write("data/effectifs.csv", "uai,annee_scolaire,eleves,classes\n9990001X,2024-2025,100,5\n9990001X,2025-2026,60,5\n9990001X,2026-2027,100,5\n");

        Assert.Contains("2025-2026", Assert.Single(Jumps(commune)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_are_not_compared()
    {
        using var commune = Of(Chart("x: mois", "pannes_signalees"));
        commune.Write("data/incidents.csv", "mois,marche_id,ouverts,clos\n2025-07,,1,1\n2025-08,,0,0\n2025-09,,40,40\n");

        Assert.Empty(Jumps(commune));
    }

    [Fact]
    public void Results_are_told_with_their_own_words()
    {
        using var commune = Of(Chart("x: periode\nfiltre:\n  question_id: q1", "reponses"));
        commune.Write("data/satisfaction.csv", """
            periode,public,niveau,question_id,question,reponse,ordre,effectif,statut,nb_ecoles,part_max
            2023-2024,parents,commune,q1,Utile ?,oui,1,60,ok,7,20
            2023-2024,parents,commune,q1,Utile ?,non,2,40,ok,7,20
            2024-2025,parents,commune,q1,Utile ?,oui,1,160,ok,7,20
            2024-2025,parents,commune,q1,Utile ?,non,2,140,ok,7,20

            """);

        Assert.Empty(Jumps(commune));
    }

    private static string Budget(params string[] lines)
        => string.Concat(lines.Select((line, i) => $"l{i},{line.Split(',')[0]},compte_administratif,investissement,depense,reel,21831,materiel,{line.Split(',')[1]}\n"));

    private static bool Told(string keys, string budget, string notes = "")
    {
        using var commune = Of(Chart(keys, "depenses_realisees"));
        commune.Write("data/budget.csv", $"ligne_id,exercice,etape,section,sens,mouvement,compte,poste,montant_realise\n{budget}");
        commune.Write("data/notes.csv", $"jeu,mesure,periode,note\n{notes}");
        return Jumps(commune).Count > 0;
    }

    private static List<Diagnostic> Jumps(Commune commune) => [.. commune.Build().Diagnostics.Where(d => d.Code == Codes.JumpUnexplained)];

    private static Commune Of(string body) => new(("input/index.md", $"---\ntitre: Accueil\n---\n\n{body}\n\n[Données](/donnees/)\n"));

    private static string Chart(string keys, string measure) => $"```graphique\nmesure: {measure}\n{keys}\ntitre: Graphique de 2024\n```";
}
