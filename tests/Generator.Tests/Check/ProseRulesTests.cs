namespace Generator.Tests.Check;

/// <summary>A page of results holds no number of persons that somebody typed; each place where one can hide is tried.</summary>
public sealed class ProseRulesTests
{
    private const string Answers = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut\n2025,eleves,commune,q,Ça va ?,Oui,1,37,ok\n2025,eleves,commune,q,Ça va ?,Non,2,41,ok\n";

    private const string Table = "```tableau\ndonnees: satisfaction\ntitre: Réponses\n```\n";

    [Theory]
    [InlineData("Il y a 12 élèves.\n", 5, 8)]
    [InlineData("Il y a **12** élèves.\n", 5, 10)]
    [InlineData("Il y a 12&nbsp;élèves.\n", 5, 8)]
    [InlineData("Il y a 12\nélèves.\n", 5, 8)]
    [InlineData("- Élèves : 12\n", 5, 12)]
    [InlineData("| Réponse | Élèves |\n|---|---|\n| Oui | 12 |\n", 7, 9)]
    [InlineData("Élèves\n:   12\n", 6, 5)]
    [InlineData("![12 élèves](/logo.png)\n", 5, 3)]
    [InlineData("[douze élèves](/donnees/)\n", 5, 2)]
    [InlineData("<p>Il y a 12 élèves.</p>\n", 5, 11)]
    [InlineData("<img src=\"/logo.png\" alt=\"12 élèves\">\n", 5, 27)]
    [InlineData("`12 élèves`\n", 5, 1)]
    [InlineData("## Nos 12 élèves\n", 5, 8)]
    [InlineData("Voir[^1].\n\n[^1]: Soit 12 élèves.\n", 7, 12)]
    public void In_the_text_of_a_page(string text, int line, int column)
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/logo.png", "x"), ("input/avis.md", $"---\ntitre: Avis\nordre: 1\n---\n{text}\n{Table}"));

        var messages = commune.Messages();

        Assert.Contains($"input/avis.md:{line}:{column} erreur CON040", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("12", messages.Split("CON040")[1].Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titre: Les 12 élèves", 2, 12)]
    [InlineData("titre: Avis\nresume: \"12 élèves répondent\"", 3, 10)]
    [InlineData("titre: Avis\ntitre_court: 12 élèves", 3, 14)]
    public void In_the_head_of_a_page(string head, int line, int column)
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/avis.md", $"---\n{head}\nordre: 1\n---\n{Table}"));

        Assert.Contains($"input/avis.md:{line}:{column} erreur CON040", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tableau\ndonnees: satisfaction\ntitre: Les 12 élèves\n", 8)]
    [InlineData("graphique\nmesure: reponses\nx: reponse\ntitre: Avis\nnote: 12 élèves absents\n", 10)]
    [InlineData("graphique\nmesure: reponses\nx: reponse\ntitre: Avis\nunite: Sur 12 élèves\n", 10)]
    [InlineData("chiffres\nliste:\n  - mesure: reponses\n    libelle: des 78 élèves\n", 9)]
    public void In_the_words_of_a_block(string block, int line)
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/avis.md", $"---\ntitre: Avis\nordre: 1\n---\n\n```{block}```\n"));

        Assert.Contains($"input/avis.md:{line}:", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains("erreur CON040", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_is_no_typed_number()
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/avis.md", "---\ntitre: Avis\nordre: 1\n---\n\nSur {{ reponses | nombre }} élèves, {{ reponses ordre=1 | nombre }} élèves disent oui.\n"));

        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public void A_page_without_results_on_persons_gets_a_note()
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/avis.md", "---\ntitre: Avis\nordre: 1\n---\n\nIl y a 12 élèves.\n"));

        Assert.Contains("input/avis.md:6:8 note CON041", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "erreur CON040")]
    [InlineData("false", "note CON041")]
    public void Only_indicators_that_count_persons_make_a_page_of_results(string persons, string told)
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", $"indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,{persons},usages,mairie,pourcentage,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,effectif,numerateur,denominateur,valeur,statut\ni,2024-2025,commune,60,30,60,50,ok\n"),
            ("input/avis.md", "---\ntitre: Avis\nordre: 1\n---\n\nIl y a 12 élèves, dont {{ indicateur_valeur indicateur_id=i periode=2024-2025 | pourcent }}.\n"));

        Assert.Contains($"input/avis.md:6:8 {told}", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void News_that_a_page_of_results_lists_are_held_to_the_same()
    {
        using var commune = new Commune(
            ("data/satisfaction.csv", Answers),
            ("input/index.md", $"---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n\n{Table}\n```actualites\nnombre: 3\n```\n"),
            ("input/actualites/une.md", "---\ntitre: Les 12 élèves primés\ndate: 2025-10-01\ncategorie: actualite\n---\n\nBravo.\n"));

        Assert.Contains("input/actualites/une.md:2:12 erreur CON040", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_lets_its_words_through_and_says_so()
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/avis.md", $"---\ntitre: Avis\nordre: 1\nnombres_admis:\n  - texte: les 12 élèves du conseil\n    raison: Ils sont élus.\n---\n\nMerci aux élèves : les 12 élèves du conseil.\n\n{Table}"));

        var messages = commune.Messages();

        Assert.Contains("input/avis.md:9:24 note CON042", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("CON040", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texte: \"12\"\n    raison: Parce que.", "CON043")]
    [InlineData("texte: 12 parents\n    raison: Parce que.", "CON043")]
    [InlineData("texte: 12 élèves", "PAG003")]
    [InlineData("texte: 12 élèves\n    raison: Oui.\n    motif: Non.", "PAG002")]
    public void An_exception_names_the_words_and_the_reason(string exception, string code)
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("input/avis.md", $"---\ntitre: Avis\nordre: 1\nnombres_admis:\n  - {exception}\n---\n\nIl y a 12 élèves.\n\n{Table}"));

        Assert.Contains(code, commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_under_a_chart_of_results_holds_no_number_of_persons()
    {
        using var commune = new Commune(("data/satisfaction.csv", Answers), ("data/notes.csv", "jeu,mesure,periode,note\nsatisfaction,reponses,2025,Seuls 12 élèves étaient là.\n"));

        Assert.Contains("data/notes.csv:2:28 erreur CON040", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",Trois élèves ont refusé.,ok", "erreur CON040 colonne « valeur_texte »")]
    [InlineData(",Plutôt mieux.,secret", "erreur CON004 colonne « valeur_texte »")]
    [InlineData(",Plutôt mieux.,ok", "")]
    public void The_words_of_a_result_hold_no_number_of_persons(string values, string expected)
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", "indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,oui,usages,mairie,pourcentage,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,valeur,valeur_texte,statut\ni,2024-2025,commune,{values}\n"));

        Assert.Contains(expected, commune.Messages(), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, !commune.Messages().Contains("CON0", StringComparison.Ordinal));
    }
}
