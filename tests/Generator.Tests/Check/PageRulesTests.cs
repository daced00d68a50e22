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

    [Fact]
    public void A_brace_that_was_lost_is_told_and_its_figure_not_shown_as_it_is_typed()
    {
        Assert.Contains("input/index.md:5:15 erreur FIG001", Messages("", "Soit { eleves }} élèves."), StringComparison.Ordinal);
        Assert.DoesNotContain("FIG001", Messages("", "Le code `}}` reste, et {une accolade} aussi."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titre: Budget : 2025", "Écrivez « titre: \"Budget : 2025\" »")]
    [InlineData("resume: Un mot : ou deux", "Écrivez « resume: \"Un mot : ou deux\" »")]
    public void A_page_whose_head_has_a_colon_too_many_is_told_once_and_its_links_hold(string line, string wayOut)
    {
        var messages = Messages("", "[Le budget](budget.md)", ("input/budget.md", $"---\n{line}\n---\n\nUn mot.\n"));

        Assert.Contains($"un texte qui contient « : » se met entre guillemets. {wayOut}", messages, StringComparison.Ordinal);
        Assert.Equal(1, messages.Split(" erreur ").Length - 1);
    }

    [Theory]
    [InlineData("niveau: maternelle", 1)]
    [InlineData("periode: 2023-2024", 0)]
    public void A_figure_of_targets_that_its_filter_empties_is_refused(string filter, int times)
        => Assert.Equal(times, Messages(
            "",
            $"```graphique\ntype: cible\nmesure: indicateur_valeur\ntitre: Où en est-on\nfiltre:\n  indicateur_id: i\n  {filter}\n```",
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,sens,reference,reference_periode,cible,cible_periode,frequence,defini_le,methode,source\ni,Un,non,usages,mairie,nombre,hausse,1,2022-2023,3,2025-2026,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,valeur,statut\ni,2023-2024,commune,2,ok\n")).Split("input/index.md:11:3 erreur BLO004").Length - 1);

    [Fact]
    public void A_link_to_a_place_that_is_gone_is_told_where_it_was_written()
        => Assert.Contains("input/index.md:6:4 erreur VER001 le lien « /donnees/#parti » mène à la bonne page, mais l'endroit « #parti » n'y existe pas.", Messages("", "Un mot.\nUn [lien](/donnees/#parti)."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Nos MARCHÉS publics")]
    [InlineData("NOS MARCHÉS PUBLICS")]
    public void Words_in_capitals_are_no_acronyms(string title)
        => Assert.DoesNotContain("MOT001", Messages("", $"## {title}\n\nUne phrase."), StringComparison.Ordinal);

    [Theory]
    [InlineData("tableau", "donnees: actions")]
    [InlineData("graphique", "donnees: actions\ny: cout_prevu\nx: axe\ntitre: Coûts")]
    public void A_table_of_the_portal_that_the_commune_lacks_is_no_misspelling(string block, string keys)
        => Assert.Contains("erreur BLO003 la commune n'a pas le tableau « actions ». Ajoutez le fichier « data/actions.csv »",
            Messages("", $"```{block}\n{keys}\n```", ("data/locations.csv", "location_id\n")), StringComparison.Ordinal);
}
