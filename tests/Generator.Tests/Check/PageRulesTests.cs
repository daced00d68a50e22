namespace Generator.Tests.Check;

public sealed class PageRulesTests
{
    private static string Messages(string front, string body, params (string, string)[] files)
    {
        using var commune = new Commune([("input/index.md", $"---\ntitre: Accueil\n{front}---\n\n{body}\n"), .. files]);
        return commune.Messages();
    }

    [Fact]
    public void A_page_of_results_names_an_evaluation_that_exists()
    {
        const string evaluations = "evaluation_id,annee_scolaire,tenue_le,instance_id,conclusions,decisions\nEVA-1,2024-2025,2025-09-10,PIL,Bien,Continuer\n";

        Assert.Contains("input/index.md:3:13 erreur PAG003 « evaluation » : « EVA-9 » n'est pas dans « evaluations.csv ».", Messages("evaluation: EVA-9\n", "", ("data/evaluations.csv", evaluations)), StringComparison.Ordinal);
        Assert.DoesNotContain("PAG003", Messages("evaluation: EVA-1\n", "", ("data/evaluations.csv", evaluations)), StringComparison.Ordinal);
        Assert.Contains("PAG003", Messages("evaluation: EVA-1\n", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tableau", "donnees: actions")]
    [InlineData("graphique", "donnees: actions\ny: cout_prevu\nx: axe\ntitre: Coûts")]
    public void A_table_of_the_portal_that_the_commune_lacks_is_no_misspelling(string block, string keys)
        => Assert.Contains("erreur BLO003 la commune n'a pas le tableau « actions ». Ajoutez le fichier « data/actions.csv »",
            Messages("", $"```{block}\n{keys}\n```", ("data/locations.csv", "location_id\n")), StringComparison.Ordinal);
}
