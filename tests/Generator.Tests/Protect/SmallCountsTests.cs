namespace Generator.Tests.Protect;

public sealed class SmallCountsTests
{
    private const string Header = "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut\n";

    [Fact]
    public void Refuses_a_count_of_one_to_four_and_never_prints_it()
    {
        using var commune = new Commune(("data/satisfaction.csv", $"{Header}2025,eleves,commune,q,Ça va ?,Oui,1,37,ok\n2025,eleves,commune,q,Ça va ?,Non,2,3,ok\n"));

        var messages = commune.Messages();

        Assert.Contains("data/satisfaction.csv:3:37 erreur CON001", messages, StringComparison.Ordinal);
        Assert.Contains("moins de 5", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("3 ", messages.Split("CON001")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_question_with_fewer_than_eleven_answers()
    {
        using var commune = new Commune(("data/satisfaction.csv", $"{Header}2025,eleves,commune,q,Ça va ?,Oui,1,5,ok\n2025,eleves,commune,q,Ça va ?,Non,2,5,ok\n"));

        Assert.Contains("CON002", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Oui,1,30,ok", "Non,2,12,ok")]
    [InlineData("Oui,1,30,ok", "Non,2,0,zero_structurel")]
    [InlineData("Oui,1,s,secret", "Non,2,s,secret")]
    public void Lets_the_rest_through_the_secret_mark_included(string first, string second)
    {
        using var commune = new Commune(("data/satisfaction.csv", $"{Header}2025,eleves,commune,q,Ça va ?,{first}\n2025,eleves,commune,q,Ça va ?,{second}\n"));

        Assert.Contains(second.Split(',')[2], commune.Output("donnees/satisfaction.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oui", true)]
    [InlineData("non", false)]
    public void Only_indicators_that_count_persons_are_sensitive(string persons, bool refused)
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", $"indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,{persons},usages,mairie,nombre,annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", "indicateur_id,periode,niveau,numerateur,denominateur,valeur,statut\ni,2024-2025,commune,3,7,3,ok\n"));

        Assert.Equal(refused, commune.Messages().Contains("CON00", StringComparison.Ordinal));
    }

    [Fact]
    public void A_school_in_the_results_is_an_error()
    {
        using var commune = new Commune(("data/satisfaction.csv", $"uai,{Header}9990001X,2025,eleves,commune,q,Ça va ?,Oui,1,30,ok\n"));

        Assert.Contains("data/satisfaction.csv:1:1 erreur CON003", commune.Messages(), StringComparison.Ordinal);
    }
}
