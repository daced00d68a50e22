using System.Net;
using System.Text.RegularExpressions;

namespace Generator.Tests.Render;

public sealed class CharterPageTests
{
    private const string Indicators = "indicateur_id,libelle,personnes,domaine,responsable,unite,sens,reference,reference_periode,cible,cible_periode,frequence,defini_le,methode,source\n";

    private static string Page(string block, params (string, string)[] files)
    {
        using var commune = new Commune([("input/index.md", $"---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```{block}\n```\n"), .. files]);
        return WebUtility.HtmlDecode(commune.Output("index.html"));
    }

    private static string Indicator(string promise, string results)
        => Page("indicateur\nid: i\n", ("data/indicateurs.csv", $"{Indicators}i,Un,non,usages,mairie,{promise},annuelle,2024-01-01,m,s\n"), ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,statut\n{results}"));

    [Fact]
    public void Evidence_leads_to_the_line_of_its_row_and_beyond_the_eighth_is_counted()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(n => $"r{n},Ressource {n},2025-06-01\n"));

        var html = Page("charte\naxe: P2\n", ("data/ressources.csv", $"ressource_id,nom,recense_le,finalite,temps\n{rows.Replace("\n", ",Lire,scolaire\n", StringComparison.Ordinal)}"));

        Assert.Contains("<a href=\"/donnees/ressources/#l-r1\">Ressource 1</a>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Ressources et logiciels (5)", html, StringComparison.Ordinal);
        Assert.Equal(7, Regex.Count(html, "#l-r"));
    }

    [Fact]
    public void An_empty_commune_boasts_of_nothing_that_the_program_keeps_for_it()
    {
        Assert.Contains("Rien n’est encore publié pour la charte\u00a0: 27 recommandations sur 28 sont à faire.", Page("charte", ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\n")), StringComparison.Ordinal);
        Assert.DoesNotContain("Rien n’est encore publié", Page("charte", ("data/ressources.csv", "ressource_id,nom,recense_le,finalite,temps\nr1,Livres,2025-06-01,Lire,scolaire\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_its_table_does_not_show_leads_to_its_page_of_lines()
    {
        var old = string.Concat(Enumerable.Range(1, 200).Select(n => $"r{n},Ressource {n},2020-06-01,,\n"));

        var html = Page("charte\naxe: P2\n", ("data/ressources.csv", $"ressource_id,nom,recense_le,finalite,temps\n{old}r201,La dernière,2025-06-01,Lire,scolaire\n"));

        Assert.Contains("<a href=\"/donnees/ressources/lignes-201-201/#l-r201\">La dernière</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pourcentage,hausse,30,2023-2024,90,2025-2026", "90", "2024-2025", "atteinte")]
    [InlineData("pourcentage,hausse,30,2023-2024,90,2025-2026", "80", "2024-2025", "en_chemin")]
    [InlineData("pourcentage,hausse,30,2023-2024,90,2024-2025", "80", "2024-2025", "manquee")]
    [InlineData("heures,baisse,41,2023-2024,24,2024-2025", "24", "2024-2025", "atteinte")]
    [InlineData("heures,baisse,41,2023-2024,24,2024-2025", "27", "2024-2025", "manquee")]
    [InlineData("nombre,neutre,,,,", "27", "2024-2025", "")]
    public void An_indicator_says_whether_it_is_where_it_was_meant_to_go(string promise, string value, string period, string outcome)
        => Assert.Matches($@", {outcome}</p>", Indicator(promise, $"i,{period},commune,{value},ok\n"));

    [Fact]
    public void The_last_value_is_the_newest_that_was_measured_and_every_state_keeps_its_word()
    {
        var html = Indicator("pourcentage,hausse,30,2022-2023,90,2026-2027", "i,2024-2025,commune,,manquant\ni,2023-2024,commune,82.5,ok\ni,2025-2026,commune,,non_du\n").Replace('\u202f', ' ');

        Assert.Contains("30 % 2022-2023, 82,5 % 2023-2024, 90 % 2026-2027, en_chemin", html, StringComparison.Ordinal);
        Assert.Contains(">non transmis</a>", html, StringComparison.Ordinal);
        Assert.Contains(">pas encore connu</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_commune_as_a_whole_was_not_measured_the_first_group_with_a_value_is_shown_and_named()
    {
        var html = Indicator("pourcentage,hausse,,,,", "i,2024-2025,maternelle,s,secret\ni,2024-2025,cycle_3,56.9,ok\n");

        Assert.Contains("Un Cycle 3 (CM1, CM2)", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">s</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_value_is_told_as_such_and_neither_reaches_nor_misses_a_target()
    {
        var html = Indicator("pourcentage,hausse,,,90,2024-2025", "i,2024-2025,commune,s,secret\n");

        Assert.Contains(">s</a>", html, StringComparison.Ordinal);
        Assert.Matches(", </p>", html);
    }
}
