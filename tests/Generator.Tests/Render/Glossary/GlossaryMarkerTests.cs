using System.Text.RegularExpressions;
using Portal.Render.Glossary;
using Portal.Render.Views;

namespace Generator.Tests.Render.Glossary;

public sealed partial class GlossaryMarkerTests
{
    [Theory]
    [InlineData("<p>Le mécénat aide.</p>", "mécénat")]
    [InlineData("<p>MÉCÉNAT</p>", "MÉCÉNAT")]
    [InlineData("<p>Des marchés publics</p>", "marchés publics")]
    [InlineData("<p>Un crédit ouvert, voté.</p>", "crédit ouvert")]
    [InlineData("<p>Trois journaux</p>", "journaux")]
    [InlineData("<p>Le réseau tombe</p>", "réseau")]
    [InlineData("<p>Deux animateurs communaux</p>", "animateurs communaux")]
    [InlineData("<p>Le budget\nprimitif</p>", "budget\nprimitif")]
    [InlineData("<p>Le budget&#xA0;primitif</p>", "budget&#xA0;primitif")]
    [InlineData("<p>L’indice d&#39;âge</p>", "indice d&#39;âge")]
    [InlineData("<p>La (DSIL), refusée.</p>", "DSIL")]
    [InlineData("<p>En REP&#x2B;.</p>", "REP&#x2B;")]
    [InlineData("<p>Les ATSEM</p>", "ATSEM")]
    public void A_term_is_found_as_a_text_may_write_it(string html, string word)
    {
        var marked = Marker().Mark(html, "/budget/");

        Assert.Equal([word], Buttons(marked));
        Assert.Single(marked.Terms);
    }

    [Theory]
    [InlineData("<p>Au titre de l’ENT</p>", "de <span class=\"elision\">l’<button")]
    [InlineData("<p>La dotation (DSIL)</p>", "<span class=\"elision\">(<button")]
    [InlineData("<p>Rien qu’ENT</p>", "<span class=\"elision\">qu’<button")]
    [InlineData("<p>Aujourd’ENT</p>", "<p>Aujourd’<button")]
    public void An_article_that_is_cut_short_stays_on_the_line_of_its_word(string html, string expected)
        => Assert.Contains(expected, Marker().Mark(html, "/budget/").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>la dsil, comment, entrer, ENTRE</p>")]
    [InlineData("<p>www.ent.fr, /ENT, sous-mécénat, mécénat-roi, mécénats2</p>")]
    [InlineData("<p>budget <b>primitif</b></p>")]
    [InlineData("<h2>Mécénat</h2><p><a href=\"/\">mécénat <b>et</b> mécénat</a><code>DSIL</code></p><svg><text>ENT</text></svg><figure><figure>ENT</figure>ENT</figure>")]
    [InlineData("<table><tr><th>ENT</th></tr></table><p title=\"un > ENT\">rien</p><!-- <p>ENT</p> -->")]
    public void What_is_no_mention_stays_as_it_is(string html)
    {
        var marked = Marker().Mark(html, "/budget/");

        Assert.Equal(html, marked.Html);
        Assert.Empty(marked.Terms);
    }

    [Fact]
    public void Only_the_first_mention_of_each_is_a_button_and_a_longer_term_wins()
    {
        var marked = Marker().Mark("<h2>Mécénat</h2><p>Le compte administratif, puis le compte administratif, le compte et le mécénat.</p><ul><li>Mécénat</li></ul>", "/budget/");

        Assert.Equal("<h2>Mécénat</h2><p>Le <button type=\"button\" class=\"mot\" popovertarget=\"mot-compte-administratif\">compte administratif</button>, puis le compte administratif, le "
            + "<button type=\"button\" class=\"mot\" popovertarget=\"mot-compte\">compte</button> et le <button type=\"button\" class=\"mot\" popovertarget=\"mot-mecenat\">mécénat</button>.</p><ul><li>Mécénat</li></ul>", marked.Html);
        Assert.Equal(["mecenat", "compte", "compte-administratif"], marked.Terms.Select(t => t.Anchor));
    }

    [Fact]
    public void A_mention_in_the_open_goes_before_a_folded_one()
    {
        var marked = Marker().Mark("<details><p>DSIL, mécénat</p></details><p>Le mécénat</p><table><tr><th>DSIL <small>ENT</small></th></tr></table>", "/budget/");

        Assert.StartsWith("<details><p><button type=\"button\" class=\"mot\" popovertarget=\"mot-dsil\">DSIL</button>, mécénat</p></details><p>Le <button", marked.Html, StringComparison.Ordinal);
        Assert.Equal(["DSIL", "mécénat", "ENT"], Buttons(marked));
    }

    [Fact]
    public void The_glossary_does_not_explain_itself() => Assert.Empty(Marker().Mark("<p>Mécénat</p>", "/glossaire/").Terms);

    [Fact]
    public void A_site_without_a_glossary_is_left_alone() => Assert.Equal("<p>Mécénat</p>", new GlossaryMarker([]).Mark("<p>Mécénat</p>", "/budget/").Html);

    private static GlossaryMarker Marker() => new(
    [
        Term("Mécénat", "mecenat"), Term("Marché public", "marche-public"), Term("Crédits ouverts", "credits-ouverts"), Term("Animateur communal", "animateur"), Term("Journal", "journal"), Term("Réseaux", "reseaux"),
        Term("Budget primitif", "budget-primitif"), Term("Indice d'âge", "indice"), Term("DSIL", "dsil"), Term("ENT", "ent"), Term("REP+", "rep"), Term("Atsem", "atsem"),
        Term("Compte", "compte"), Term("Compte administratif", "compte-administratif"),
    ]);

    private static TermView Term(string term, string anchor) => new(term, "…", null, anchor, null);

    private static IEnumerable<string> Buttons(MarkedPage page) => Button().Matches(page.Html).Select(m => m.Groups[1].Value);

    [GeneratedRegex("<button[^>]*>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex Button();
}
