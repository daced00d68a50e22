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

    [Theory]
    [InlineData("nombre", ",,,3", "CON001")]
    [InlineData("nombre", ",,,30", "")]
    [InlineData("pourcentage", ",,,50", "CON002")]
    [InlineData("pourcentage", ",18,20,90", "CON001")]
    [InlineData("pourcentage", ",30,60,50", "")]
    [InlineData("pourcentage", ",5,10,50", "CON002")]
    [InlineData("score", "40,,,3.2", "")]
    [InlineData("score", "8,,,3.2", "CON002")]
    public void A_value_on_persons_rests_on_enough_of_them(string unit, string values, string code)
    {
        using var commune = new Commune(
            ("data/indicateurs.csv", $"indicateur_id,libelle,personnes,domaine,responsable,unite,frequence,defini_le,methode,source\ni,Un,oui,usages,mairie,{unit},annuelle,2024-01-01,m,s\n"),
            ("data/resultats.csv", $"indicateur_id,periode,niveau,effectif,numerateur,denominateur,valeur,statut\ni,2024-2025,commune,{values},ok\n"));

        var messages = commune.Messages();

        if (code.Length == 0)
        {
            Assert.Equal("", messages);
        }
        else
        {
            Assert.Contains($"erreur {code}", messages, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"name":"n","type":"integer"}""")]
    [InlineData("""{"name":"n","type":"integer","role":"mesure"}""")]
    public void Every_number_of_a_sensitive_table_of_the_commune_is_a_count(string field)
    {
        using var commune = new Commune(
            ("data/essai.csv", "public,n\nA,3\nB,20\n"),
            ("data/essai.schema.json", $$"""{"sensible":true,"fields":[{"name":"public","type":"string"},{{field}}]}"""));

        Assert.Contains("data/essai.csv:2:3 erreur CON001", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standard", 3, true)]
    [InlineData("standard", 8, false)]
    [InlineData("strict", 4, true)]
    [InlineData("strict", 5, false)]
    [InlineData("strict", 12, false)]
    public void No_setting_lowers_the_threshold_below_what_is_promised(string profile, int threshold, bool refused)
    {
        using var commune = new Commune();
        var settings = Path.Combine(commune.Root, "data", "commune.yml");
        File.AppendAllText(settings, $"confidentialite:\n  profil: {profile}\n  seuil: {threshold}\n");

        Assert.Equal(refused, commune.Messages().Contains("CFG001", StringComparison.Ordinal));
    }
}
