using Portal.Check.Wording;

namespace Generator.Tests.Check.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData("La DSIL a été refusée.", "DSIL")]
    [InlineData("Un câble RJ45.", "RJ45")]
    [InlineData("MARCHÉS, l’ENT", "ENT")]
    [InlineData("Prêt (DETR) et REP+", "DETR,REP")]
    [InlineData("L’action ACT-01, le siècle XIX, la norme 802, A4, Atsem, e-FRAN, COMMUNAUTE, /CSV, a.PDF, PDF.js", "")]
    public void Finds_two_to_eight_capitals_and_no_identifier(string text, string found) => Assert.Equal(found, string.Join(',', Acronyms.In(text).Select(a => a.Text)));

    [Theory]
    [InlineData("la dotation de soutien à l’investissement local (DSIL)")]
    [InlineData("DSIL, la dotation des communes")]
    [InlineData("DSIL (une aide de l’État)")]
    [InlineData("DSIL : une aide de l’État")]
    [InlineData("La DSIL est la dotation de soutien à l’investissement local.")]
    [InlineData("DSIL signifie « dotation de soutien à l’investissement local »")]
    public void Is_explained_by_its_words_or_by_what_stands_beside_it(string text) => Assert.True(Acronyms.IsExplained(text, Acronyms.In(text).Single()));

    [Theory]
    [InlineData("L’aide de l’État (DSIL)")]
    [InlineData("La DSIL (2024)")]
    [InlineData("La DSIL, refusée, manque.")]
    [InlineData("Une dotation. Son soutien. L’investissement est local. DSIL")]
    public void Is_not_explained_by_what_says_nothing_of_it(string text) => Assert.False(Acronyms.IsExplained(text, Acronyms.In(text).Single()));

    [Fact]
    public void Sentences_are_cut_and_their_words_counted()
    {
        var sentences = Sentences.In("La commune a dépensé \uFFFC\u00A0€ : c’est peu. Est-ce « trop » ? Non !").ToList();

        Assert.Equal([(0, 7), (38, 2), (56, 1)], sentences.Select(s => (s.Start, s.Words)));
    }

    [Fact]
    public void A_text_without_a_word_has_no_sentence() => Assert.Empty(Sentences.In(" … – !"));
}
