namespace Generator.Tests.Protect;

/// <summary>What an indicator gives a second time of a question's answers.</summary>
public sealed class QuestionLinksTests
{
    private const string Answers = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut\n";

    private const string Indicators = "indicateur_id,libelle,personnes,question_id,question_public,reponses_ordre,domaine,responsable,unite,cumule,reference,reference_periode,frequence,defini_le,methode,source\n";

    private const string Results = "indicateur_id,periode,niveau,effectif,numerateur,denominateur,valeur,statut\n";

    // Enough of what may be shown that not too much is hidden.
    private const string Before = "2023-2024,enseignants,commune,q,Utile ?,Tout à fait,1,17,ok\n2023-2024,enseignants,commune,q,Utile ?,Plutôt,2,29,ok\n2023-2024,enseignants,commune,q,Utile ?,Plutôt pas,3,12,ok\n2023-2024,enseignants,commune,q,Utile ?,Pas du tout,4,9,ok\n";

    private const string Result = "i,2025-2026,commune,60,46,60,76.7,ok\n";

    [Fact]
    public void A_public_repository_may_not_give_by_its_indicator_what_its_question_hides()
    {
        using var commune = new Commune(Files(Declared(), Result, "s"));

        Assert.Contains("CON008", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_indicator_hides_too_is_safe()
    {
        using var commune = new Commune(Files(Declared(), "i,2025-2026,commune,s,s,s,s,secret\n", "s"));

        Assert.DoesNotContain("CON0", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "satisfaction", true)]
    [InlineData("aucune", "satisfaction", false)]
    [InlineData("", "usages", false)]
    public void A_result_on_satisfaction_says_of_which_question_it_is(string question, string domain, bool isRefused)
    {
        using var commune = new Commune(Files(Declared(question, "", domain), Result, "s"));

        Assert.Equal(isRefused, commune.Messages().Contains("CON045", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_answer_is_hidden_nothing_need_be_declared()
    {
        using var commune = new Commune(Files(Declared("", ""), "i,2025-2026,commune,64,46,64,71.9,ok\n", "6"));

        Assert.DoesNotContain("CON0", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_of_another_period_within_the_year_hides_too()
    {
        using var commune = new Commune(Files(Declared(), Result, "s", "2026-06"));

        Assert.Contains("CON045", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_of_answers_of_which_one_is_hidden_is_refused()
    {
        using var commune = new Commune(Files(Declared(orders: "", unit: "score"), "i,2025-2026,commune,60,,60,3.1,ok\n", "s"));

        Assert.Contains("resultats.csv:2:28 erreur CON045", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_starting_value_without_its_result_is_refused()
    {
        using var commune = new Commune(Files(Declared(reference: "76.7,2025-2026"), "", "s"));

        Assert.Contains("erreur CON045 colonne « reference »", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("autre", "1;2", "question_id")]
    [InlineData("q", "", "reponses_ordre")]
    [InlineData("q", "1;9", "reponses_ordre")]
    public void A_declaration_that_says_nothing_is_refused(string question, string orders, string column)
    {
        using var commune = new Commune(Files(Declared(question, orders), "i,2025-2026,commune,64,46,64,71.9,ok\n", "6"));

        Assert.Contains($"erreur CON046 colonne « {column} »", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i,2025-2026,commune,64,45,64,70.3,ok\n", "numerateur")]
    [InlineData("i,2025-2026,commune,70,46,70,65.7,ok\n", "denominateur")]
    public void A_result_that_is_not_that_of_its_question_is_refused(string result, string column)
    {
        using var commune = new Commune(Files(Declared(), result, "6"));

        Assert.Contains($"erreur CON046 colonne « {column} »", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_repository_hides_both_together()
    {
        using var commune = Private(Files(Declared(), Result, "2"));
        var answers = commune.Output("donnees/satisfaction.csv");
        var results = commune.Output("donnees/resultats.csv");

        // Who reads it afresh finds nothing.
        using var again = new Commune(("data/indicateurs.csv", Indicators + Declared()), ("data/resultats.csv", results), ("data/satisfaction.csv", answers));
        Assert.DoesNotContain("CON0", again.Messages(), StringComparison.Ordinal);
        Assert.Contains("Pas du tout,4,s,secret", answers, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_is_hidden_where_a_question_has_but_two_answers()
    {
        using var commune = Private(
            ("data/indicateurs.csv", Indicators + Declared(orders: "1")),
            ("data/resultats.csv", $"{Results}i,2025-2026,commune,42,40,42,95.2,ok\n"),
            ("data/satisfaction.csv", $"{Answers}2025-2026,enseignants,commune,q,Utile ?,Oui,1,40,ok\n2025-2026,enseignants,commune,q,Utile ?,Non,2,2,ok\n"));

        Assert.DoesNotContain("95.2", commune.Messages() + PublishedOr(commune), StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_repository_refuses_a_result_that_nothing_links_to_what_it_hides()
    {
        using var commune = Private(Files(Declared("", ""), Result, "2"));

        Assert.Contains("CON045", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_of_the_commune_is_linked_to_a_question_counted_by_level()
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", Indicators + Declared(orders: "1")),
            ("data/resultats.csv", $"{Results}i,2025-2026,commune,102,80,102,78.4,ok\n"),
            ("data/satisfaction.csv", $"{Answers}2025-2026,enseignants,maternelle,q,Utile ?,Oui,1,30,ok\n2025-2026,enseignants,maternelle,q,Utile ?,Non,2,s,secret\n2025-2026,enseignants,elementaire,q,Utile ?,Oui,1,50,ok\n2025-2026,enseignants,elementaire,q,Utile ?,Non,2,20,ok\n"));

        Assert.Contains("CON008", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_of_the_commune_is_linked_to_an_indicator_by_level()
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", Indicators + Declared(orders: "1")),
            ("data/resultats.csv", $"{Results}i,2025-2026,maternelle,42,30,42,71.4,ok\ni,2025-2026,elementaire,50,30,50,60.0,ok\n"),
            ("data/satisfaction.csv", $"{Answers}2025-2026,enseignants,commune,q,Utile ?,Oui,1,60,ok\n2025-2026,enseignants,commune,q,Utile ?,Bof,2,30,ok\n2025-2026,enseignants,commune,q,Utile ?,Non,3,s,secret\n"));

        Assert.Contains("CON008", commune.Messages(), StringComparison.Ordinal);
    }

    private static string Declared(string question = "q", string orders = "1;2", string domain = "satisfaction", string unit = "pourcentage", string reference = ",")
        => $"i,Utile,oui,{question},,{orders},{domain},mairie,{unit},,{reference},annuelle,2023-05-30,m,s\n";

    private static (string Path, string Text)[] Files(string indicator, string results, string last, string period = "2025-2026") =>
    [
        ("data/indicateurs.csv", Indicators + indicator),
        ("data/resultats.csv", Results + results),
        ("data/satisfaction.csv", Answers + Before + string.Concat(new[] { ("Tout à fait", "17"), ("Plutôt", "29"), ("Plutôt pas", "12"), ("Pas du tout", last) }
            .Select((a, i) => $"{period},enseignants,commune,q,Utile ?,{a.Item1},{i + 1},{a.Item2},{(a.Item2 == "s" ? "secret" : "ok")}\n"))),
    ];

    private static string PublishedOr(Commune commune)
        => string.Concat(commune.Build().Site?.Files.Where(f => f.Path.StartsWith("donnees/", StringComparison.Ordinal)).Select(f => System.Text.Encoding.UTF8.GetString(f.Bytes.Span)) ?? []);

    private static Commune Private(params (string Path, string Text)[] files)
    {
        var commune = new Commune(files);
        File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), "depot: prive\n");
        return commune;
    }
}
