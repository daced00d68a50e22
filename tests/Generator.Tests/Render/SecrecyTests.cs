using System.Text;
using System.Text.RegularExpressions;
using Portal;

namespace Generator.Tests.Render;

public sealed partial class SecrecyTests
{
    [Fact]
    public void An_s_is_explained_wherever_it_is_shown_and_the_page_says_how_results_are_protected()
    {
        var pages = Build.Run(new BuildRequest(Commune.RepositoryRoot, new DateOnly(2030, 1, 1))).Site!.Files
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span));

        var secret = pages.Where(p => Secret().IsMatch(p.Value)).ToList();

        Assert.Contains(secret, p => p.Key == "resultats/reponses/index.html");
        Assert.All(secret, p => Assert.Contains("id=\"methode-secret\"", p.Value, StringComparison.Ordinal));
        Assert.All(secret, p => Assert.Equal(Secret().Count(p.Value) > 0, p.Value.Contains("Ce chiffre est caché pour que personne ne soit reconnu.", StringComparison.Ordinal)));
        Assert.DoesNotContain("id=\"methode-secret\"", pages["budget/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/secret-statistique/\"", pages["budget/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicateur_id: i", true)]
    [InlineData("indicateur_id: j", false)]
    public void A_page_of_indicators_that_count_no_person_says_nothing_of_it(string filter, bool isTold)
    {
        using var commune = new Commune(
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Un](un.md) [Les données](/donnees/)\n"),
            ("input/un.md", $"---\ntitre: Un\n---\n\n```graphique\nmesure: indicateur_valeur\nx: periode\ntitre: Un\nfiltre:\n  {filter}\n```\n"),
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,oui,usages,mairie,nombre,annuelle,2024-01-01,m,s\nj,Deux,non,usages,mairie,nombre,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\ni,2024-2025,commune,60,ok\nj,2024-2025,commune,3,ok\n"));

        Assert.Equal(isTold, commune.Output("un/index.html").Contains("Secret statistique : 0 sur 1,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("60,ok", false)]
    [InlineData("s,secret", true)]
    public void The_home_page_is_short_and_says_it_only_where_it_hides_something(string value, bool isTold)
    {
        using var commune = new Commune(
            ("input/index.md", "---\ntitre: Accueil\n---\n\n```graphique\nmesure: indicateur_valeur\nx: periode\ntitre: Un\nfiltre:\n  indicateur_id: i\n```\n\n[Les données](/donnees/)\n"),
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,oui,usages,mairie,nombre,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,statut\ni,2024-2025,commune,{value}\n"));

        Assert.Equal(isTold, commune.Output("index.html").Contains("Secret statistique :", StringComparison.Ordinal));
    }

    [GeneratedRegex("<td[^>]*>(?:<a [^>]*>)?s(?:</a>)?</td>")]
    private static partial Regex Secret();
}
