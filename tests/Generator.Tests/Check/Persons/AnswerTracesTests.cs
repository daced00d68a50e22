using Portal.Check.Persons;

namespace Generator.Tests.Check.Persons;

public sealed class AnswerTracesTests
{
    [Theory]
    [InlineData("lea.fontanel@exemple.example", "Email")]
    [InlineData("06 12 34 56 78", "Telephone")]
    [InlineData("+33 6 12 34 56 78", "Telephone")]
    [InlineData("123456789AB", "Identifier")]
    [InlineData("0123456789C", "Identifier")]
    [InlineData("185059912345607", "Identifier")]
    [InlineData("M. Lagarde", "Name")]
    [InlineData("192.0.2.10", "NetworkAddress")]
    [InlineData("2001:db8::8a2e:370:7334", "NetworkAddress")]
    [InlineData("12/03/2015", "Day")]
    [InlineData("2015-03-12", "Day")]
    [InlineData("12.03.15", "Day")]
    [InlineData("2025-03-12 08:30:00", "Day")]
    [InlineData("12 mars 2015", "Day")]
    [InlineData("né le 1er août 2014", "Day")]
    [InlineData("9990001X", "School")]
    [InlineData("École 9990001x", "School")]
    public void What_tells_of_one_person_or_school_is_seen(string text, string kind)
        => Assert.Contains(kind, AnswerTraces.In(text, KnownContacts.None).Select(k => k.ToString()));

    [Theory]
    [InlineData("CP")]
    [InlineData("8-10 ans")]
    [InlineData("2024-2025")]
    [InlineData("2025-T3")]
    [InlineData("Plutôt d'accord")]
    [InlineData("9990001A")]
    [InlineData("12:30")]
    [InlineData("3.5")]
    [InlineData("cycle_2")]
    [InlineData("Entre 1 et 2 heures")]
    [InlineData("03/2025")]
    public void An_answer_is_let_through(string text) => Assert.Empty(AnswerTraces.In(text, KnownContacts.None));

    [Fact]
    public void A_column_of_names_is_told_from_one_of_answers()
    {
        Assert.True(FirstNames.AreDense(["Lucie Martin", "Hugo Bernard", "DUPONT Inès"]));
        Assert.True(FirstNames.AreDense(["Jade", "Léo", "Noé", "Lina"]));
        Assert.False(FirstNames.AreDense(["Oui", "Non", "Un peu"]));
        Assert.False(FirstNames.AreDense(["Centre", "Gare", "Jean Jaurès", "Bord de Loue"]));
        Assert.True(FirstNames.IsFullName("Lucie Martin"));
        Assert.False(FirstNames.IsFullName("Saint-Martin"));
        Assert.False(FirstNames.IsFullName("Plutôt d'accord"));
        Assert.False(FirstNames.AreDense(["je demande à Lucie", "avec Hugo ou Inès", "seul"]));
    }
}
