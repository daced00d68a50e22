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

    [Theory]
    [InlineData("mesure: indicateur_valeur\nx: periode\nfiltre:\n  indicateur_id: i", true)]
    [InlineData("mesure: indicateur_valeur\nx: periode\nfiltre:\n  indicateur_id: j", false)]
    public void A_word_on_an_indicator_stands_under_the_charts_of_this_indicator(string keys, bool shown)
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,nombre,annuelle,2024-01-01,m,s\nj,Deux,non,usages,mairie,nombre,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\ni,2024-2025,commune,60,ok\nj,2024-2025,commune,3,ok\n"),
            ("data/notes.csv", "jeu,mesure,periode,note\nresultats,i,2024-2025,Un nouveau questionnaire.\n"),
            ("input/index.md", $"---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n```graphique\n{keys}\ntitre: Un\n```\n"));

        Assert.Equal(shown, commune.Output("index.html").Contains("Un nouveau questionnaire.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("```chiffres\nliste:\n  - mesure: pannes_signalees\n    filtre:\n      mois: 2026-01\n```", true)]
    [InlineData("```chiffres\nliste:\n  - mesure: pannes_signalees\n    filtre:\n      mois: 2026-02\n```", false)]
    [InlineData("```chiffres\nliste:\n  - mesure: pannes_signalees\n```", false)]
    [InlineData("```tableau\ndonnees: incidents\ncolonnes: [mois, clos]\n```", true)]
    [InlineData("```tableau\ndonnees: incidents\ncolonnes: [mois, ouverts]\n```", false)]
    [InlineData("```tableau\ndonnees: incidents\ncolonnes: [mois, clos]\nfiltre:\n  mois: 2026-02\n```", false)]
    public void A_word_stands_beside_a_key_figure_of_its_period_and_below_a_table_that_shows_both(string block, bool shown)
    {
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2026-01,63,44\n2026-02,24,41\n"),
            ("data/notes.csv", "jeu,mesure,periode,note\nincidents,pannes_signalees,2026-01,Une surtension.\nincidents,clos,2026-01,Une surtension.\n"),
            ("input/index.md", $"---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n{block}\n"));

        Assert.Equal(shown, commune.Output("index.html").Contains("Une surtension.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_told_below_one_chart_is_not_told_again_below_the_next()
    {
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2026-01,63,44\n2026-02,24,41\n"),
            ("data/notes.csv", "jeu,mesure,periode,note\nincidents,ouverts,2026-01,Une surtension.\n"),
            ("input/index.md", Chart + Chart[Chart.IndexOf("```", StringComparison.Ordinal)..].Replace("Pannes", "Pannes encore", StringComparison.Ordinal)));

        var html = commune.Output("index.html");

        Assert.Equal(2, html.Split("Une surtension.").Length);
        Assert.Contains("""<a href="#g1">Voir plus haut la note sur janv.&#xA0;2026</a>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_text_on_two_months_is_two_notes_and_each_link_leads_to_its_own()
    {
        static string Of(string title, string month) => Chart[Chart.IndexOf("```", StringComparison.Ordinal)..].Replace("Pannes", title, StringComparison.Ordinal).Replace("titre:", $"filtre:\n  mois: {month}\ntitre:", StringComparison.Ordinal);
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2025-12,63,44\n2026-02,24,41\n"),
            ("data/notes.csv", "jeu,mesure,periode,note\nincidents,ouverts,2025-12,Périmètre changé.\nincidents,ouverts,2026-02,Périmètre changé.\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n" + Of("Un", "2025-12") + Of("Deux", "2026-02") + Of("Trois", "[2025-12, 2026-02]")));

        var html = commune.Output("index.html");

        Assert.Equal(3, html.Split("Périmètre changé.").Length);
        Assert.Contains("""<a href="#g1">Voir plus haut la note sur déc.&#xA0;2025</a>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="#g2">Voir plus haut la note sur févr.&#xA0;2026</a>""", html, StringComparison.Ordinal);
    }
}
