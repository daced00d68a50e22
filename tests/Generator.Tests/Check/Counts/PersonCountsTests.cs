using Portal.Check.Counts;

namespace Generator.Tests.Check.Counts;

public sealed class PersonCountsTests
{
    [Theory]
    [InlineData("12 élèves")]
    [InlineData("Douze élèves ont répondu.")]
    [InlineData("les deux parents")]
    [InlineData("1\u202f174 élèves")]
    [InlineData("12\u00a0enseignants")]
    [InlineData("trois des enseignants")]
    [InlineData("12 % des enseignants")]
    [InlineData("12,5\u202f% de nos élèves")]
    [InlineData("douze pour cent des familles")]
    [InlineData("dix-huit jeunes élèves")]
    [InlineData("9 élèves sur 10")]
    [InlineData("3 sur 10 des parents")]
    [InlineData("un élève sur deux")]
    [InlineData("Élèves : 12")]
    [InlineData("élèves (12)")]
    [InlineData("Les enseignants sont 31 à le dire.")]
    [InlineData("Les parents satisfaits étaient 31.")]
    [InlineData("Parmi les enseignants, 3 jugent le programme inutile.")]
    [InlineData("La part des enseignants satisfaits est de 12 %.")]
    [InlineData("7 réponses favorables")]
    [InlineData("Réponses plutôt favorables : 5")]
    [InlineData("4 ATSEM")]
    [InlineData("10-12 élèves")]
    [InlineData("ELEVES : 12")]
    [InlineData("e\u0301le\u0300ves\u00a0: 12")]
    public void Finds_a_number_beside_persons(string text) => Assert.NotEmpty(PersonCounts.In(text));

    [Theory]
    [InlineData("En 2025-2026, les enseignants ont répondu.")]
    [InlineData("En 2025, parents et élèves ont répondu.")]
    [InlineData("Le 12 octobre, les parents se réunissent.")]
    [InlineData("2,50 € par élève")]
    [InlineData("3,10 € à 2,50 € par élève")]
    [InlineData("les élèves du cycle 3")]
    [InlineData("Élèves de CM2 et de CE1")]
    [InlineData("sept écoles et leurs élèves")]
    [InlineData("cent tablettes des élèves")]
    [InlineData("trois réunions de parents")]
    [InlineData("du matériel neuf pour les élèves")]
    [InlineData("Un élève a dit : bravo.")]
    [InlineData("les enseignants ont 2 heures par semaine")]
    [InlineData("La cible est de 95 %. Les enseignants le savent.")]
    [InlineData("le 1er parent, la 2e famille")]
    [InlineData("12 salles")]
    [InlineData("\uFFFC élèves, \uFFFC % des parents")]
    [InlineData("")]
    public void Lets_other_numbers_stand(string text) => Assert.Empty(PersonCounts.In(text));

    [Fact]
    public void Gives_the_place_of_the_number_and_never_the_number()
    {
        var count = Assert.Single(PersonCounts.In("Il reste 12 élèves."));

        Assert.Equal(new PersonCount(9, 9, 18, "élèves", true), count);
        Assert.DoesNotContain("12", count.Who, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_where_the_number_comes_after_the_persons() => Assert.False(Assert.Single(PersonCounts.In("Élèves : 12")).IsCount);
}
