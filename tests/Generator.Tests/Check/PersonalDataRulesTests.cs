namespace Generator.Tests.Check;

public sealed class PersonalDataRulesTests
{
    [Fact]
    public void An_elected_person_is_named_in_the_actors_and_then_anywhere()
    {
        using var commune = new Commune(
            ("data/acteurs.csv", "acteur_id,type,libelle,nom_elu\nmaire,maire,Maire,Mme Jeanne Valois\n"),
            ("input/mot.md", "---\ntitre: Le mot de Mme Valois\n---\n\nMme Jeanne Valois vous invite.\n"));

        Assert.DoesNotContain(" PER", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_one_else_is_named_among_the_actors()
    {
        using var commune = new Commune(("data/acteurs.csv", "acteur_id,type,libelle,nom_elu\ndsi,dsi,M. Lefebvre,\n"));

        Assert.StartsWith("data/acteurs.csv:2:9 avertissement PER004 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_theme_names_no_one_either()
    {
        using var commune = new Commune(("theme/input/_partiels/pied.liquid", "<p>Site\nde Mme Dupont</p>\n"), ("theme/input/aide.liquid", "---\ntitre: Aide\nordre: 1\n---\n<p>jean@ecole.example</p>\n"));

        Assert.Contains("theme/input/_partiels/pied.liquid:2:4 avertissement PER004 ", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains("theme/input/aide.liquid:5:4 avertissement PER001 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_in_a_page_is_placed_at_its_first_letter()
    {
        using var commune = new Commune(("input/page.md", "---\ntitre: Page\n---\n\nÉcrire à\ntous, ou à jean@ecole.example.\n"));

        Assert.Contains("input/page.md:6:12 avertissement PER001 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_of_a_table_of_the_commune_is_published_too()
    {
        using var commune = new Commune(
            ("data/prets.csv", "mois,prets\n2026-01,4\n"),
            ("data/prets.schema.json", "{\n\"title\": \"Prêts\",\n\"description\": \"Tenu par Mme Garnier\",\n\"fields\": [{\"name\":\"mois\",\"type\":\"string\"},{\"name\":\"prets\",\"type\":\"integer\"}]\n}\n"));

        Assert.Contains("data/prets.schema.json:3:26 avertissement PER004 ", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_not_published_and_not_looked_at()
    {
        using var commune = new Commune(("input/page.md", "---\ntitre: Page\nbrouillon: oui\n---\n\nM. Lefebvre\n"));

        Assert.DoesNotContain(" PER", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.10", "groupe", 1)]
    [InlineData("École 9990001X", "groupe", 1)]
    [InlineData("12/03/2016", "naissance", 1)]
    [InlineData("12/03/2016", "jour", 0)]
    [InlineData("Lucie Martin", "groupe", 1)]
    [InlineData("Cycle 2", "groupe", 0)]
    public void A_sensitive_table_holds_no_device_school_birthday_or_names(string text, string column, int faults)
    {
        using var commune = new Commune(
            ("data/enfants.csv", $"{column},nombre\n{text},120\n{text.Replace("Lucie Martin", "Hugo Bernard", StringComparison.Ordinal)} ,130\n"),
            ("data/enfants.schema.json", $"{{\"sensible\":true,\"fields\":[{{\"name\":\"{column}\",\"type\":\"string\"}},{{\"name\":\"nombre\",\"type\":\"integer\"}}]}}"));

        Assert.Equal(faults > 0, commune.Messages().Contains(" erreur PER005 ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_message_quotes_what_was_found()
    {
        using var commune = new Commune(
            ("data/glossaire.csv", "terme,definition\nENT,\"M. Lefebvre, 06 12 34 56 78, lefebvre@ecole.example, 120890177HK\"\n"),
            ("data/enfants.csv", "mot,nombre\nMme Garnier 07 12 34 56 78,12\n"),
            ("data/enfants.schema.json", "{\"sensible\":true,\"fields\":[{\"name\":\"mot\",\"type\":\"string\"},{\"name\":\"nombre\",\"type\":\"integer\"}]}"));

        var messages = commune.Messages();

        Assert.Equal(4, messages.Split(" avertissement PER").Length - 1);
        Assert.Equal(2, messages.Split(" erreur PER005 ").Length - 1);
        Assert.DoesNotMatch("(?i)lefebvre|garnier|56 78|120890177", messages);
    }
}
