using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Portal;
using Portal.Render;

namespace Generator.Tests.Render;

/// <summary>No figure and no table goes without its period, and without its scope where it has one.</summary>
public sealed partial class TitlesTests
{
    [Theory]
    [InlineData("Dépenses, par année", "", "Dépenses, par année, 2023 à 2025, investissement")]
    [InlineData("Dépenses d’investissement de 2023 à 2025", "", "Dépenses d’investissement de 2023 à 2025")]
    [InlineData("Dépenses de 2025", "", "Dépenses de 2025, 2023 à 2025, investissement")]
    [InlineData("Où en est-on ?", "", "Où en est-on ? 2023 à 2025, investissement")]
    [InlineData("Euros", "Investissement de 2023 à 2025", "Euros")]
    public void A_title_is_completed_by_what_it_does_not_say(string title, string read, string expected)
        => Assert.Equal(expected, Scope.Completed(title, ["2023 à 2025", "investissement"], read));

    [Fact]
    public void Each_figure_and_each_table_of_the_sample_says_when()
    {
        var pages = Build.Run(new BuildRequest(Commune.RepositoryRoot, new DateOnly(2026, 10, 15))).Site!.Files
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span));

        // A page of a dataset and a proof say it once, above their table.
        var titles = pages.Where(p => !p.Key.StartsWith("donnees/", StringComparison.Ordinal) && !p.Key.StartsWith("preuves/", StringComparison.Ordinal))
            .SelectMany(p => Captions().Matches(p.Value).Concat(FigureTitles().Matches(p.Value)).Select(m => $"{p.Key} : {Tags().Replace(WebUtility.HtmlDecode(m.Groups[1].Value), " ")}")).ToList();

        Assert.Contains(titles, t => t.StartsWith("index.html", StringComparison.Ordinal));
        Assert.Contains(titles, t => t.StartsWith("bilans/", StringComparison.Ordinal));
        Assert.All(titles, title => Assert.Matches(@" : .*\b(19|20)\d\d\b", title.ReplaceLineEndings(" ")));
    }

    [Fact]
    public void A_table_that_staff_name_without_a_year_says_which_rows_it_shows()
    {
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2026-01,63,44\n2026-03,24,41\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```tableau\ndonnees: incidents\ntitre: Pannes\ncolonnes: [mois, ouverts]\n```\n"));

        Assert.Contains("<caption>Pannes, janvier 2026 à mars 2026</caption>", commune.Output("index.html").Replace("&#xA0;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_told_by_titles_and_French_values()
    {
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2026-01,1240,44\n"),
            ("data/revisions.csv", "revision_id,date,jeu,cle,champ,ancienne_valeur,nouvelle_valeur,motif\nR1,2026-03-01,incidents,2026-01,ouverts,1420,1240,Deux chiffres inversés.\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```tableau\ndonnees: revisions\ntitre: Corrections\ncolonnes: [jeu, champ, ancienne_valeur, nouvelle_valeur]\n```\n"));

        var html = System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(commune.Output("index.html")).Replace('\u202f', ' '), "<[^>]+>", "|");

        Assert.DoesNotContain("incidents", html, StringComparison.Ordinal);
        Assert.DoesNotContain("|1420|", html, StringComparison.Ordinal);
        Assert.Contains("|1 420|", html, StringComparison.Ordinal);
        Assert.Contains("|1 240|", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_counts_many_schools_and_names_a_few()
    {
        const string Rows = "9990001X,2025-2026,10,1\n9990002Y,2025-2026,10,1\n9990003Z,2025-2026,10,1\n";
        using var commune = new Commune(
            ("data/ecoles.csv", "uai,nom,niveau\n9990001X,École A,maternelle\n9990002Y,École B,maternelle\n9990003Z,École C,maternelle\n"),
            ("data/effectifs.csv", $"uai,annee_scolaire,eleves,classes\n{Rows}"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\nToutes : {{ eleves uai=9990001X,9990002Y,9990003Z | nombre }}. Deux : {{ eleves uai=9990001X,9990002Y | nombre }}.\n"));

        var titles = commune.Build().Site!.Files.Where(f => f.Path.StartsWith("preuves/", StringComparison.Ordinal) && f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(f => WebUtility.HtmlDecode(Encoding.UTF8.GetString(f.Bytes.Span))).ToList();

        Assert.Contains(titles, t => t.Contains("2025-2026, 3 écoles", StringComparison.Ordinal));
        Assert.Contains(titles, t => t.Contains("2025-2026, École A, École B", StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_that_staff_write_does_not_hide_the_period()
    {
        using var commune = new Commune(
            ("data/incidents.csv", "mois,ouverts,clos\n2026-01,63,44\n2026-03,24,41\n"),
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```graphique\nmesure: pannes_signalees\nx: mois\ntitre: Pannes\nunite: Nombre de pannes\n```\n"));

        Assert.Contains("<p>Nombre de pannes, janvier 2026 à mars 2026</p>", commune.Output("index.html").Replace("&#xA0;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [GeneratedRegex("<caption[^>]*>(.*?)</caption>", RegexOptions.Singleline)]
    private static partial Regex Captions();

    /// <summary>The title and its second line, not the sentence.</summary>
    [GeneratedRegex("<figcaption[^>]*>(.*?)<p class=\"g-phrase\"", RegexOptions.Singleline)]
    private static partial Regex FigureTitles();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
