namespace Generator.Tests.Render;

public sealed class NotesTests
{
    private const string Chart = "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```graphique\ndonnees: incidents\ny: ouverts\nx: mois\ntitre: Pannes\n```\n";

    [Theory]
    [InlineData("2026-01", true)]
    [InlineData("2026-03", false)]
    public void A_word_on_a_column_stands_under_the_charts_that_show_its_period(string period, bool shown)
    {
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2026-01,63,44\n2026-02,24,41\n"),
            ("data/notes.csv", $"jeu,mesure,periode,note\nincidents,ouverts,{period},Une surtension.\n"),
            ("input/index.md", Chart));

        Assert.Equal(shown, commune.Output("index.html").Contains("Une surtension.", StringComparison.Ordinal));
    }
}
