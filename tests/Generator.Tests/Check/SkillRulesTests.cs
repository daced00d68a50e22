namespace Generator.Tests.Check;

public sealed class SkillRulesTests
{
    private const string Header = "profil,compte_le,effectif,formes\n";

    [Theory]
    [InlineData("4,3", 5, true)]
    [InlineData("4,0", 5, true)]
    [InlineData("0,0", 5, true)]
    [InlineData("4,", 5, false)]
    [InlineData("5,3", 5, false)]
    [InlineData("8,7", 11, true)]
    [InlineData("11,7", 11, false)]
    public void Says_of_no_few_people_how_many_were_trained(string counts, int threshold, bool refused)
    {
        using var commune = new Commune(("data/competences.csv", $"{Header}dsi,2025-06-20,{counts}\n"));
        File.AppendAllText(Path.Combine(commune.Root, "data", "commune.yml"), $"confidentialite:\n  seuil: {threshold}\n");

        Assert.Equal(refused, commune.Messages().Contains("CON002", StringComparison.Ordinal));
    }

    [Fact]
    public void Never_prints_the_counts()
    {
        using var commune = new Commune(("data/competences.csv", $"{Header}dsi,2025-06-20,4,3\n"));

        var message = commune.Messages();

        Assert.StartsWith("data/competences.csv:2:18 erreur CON002 ", message, StringComparison.Ordinal);
        Assert.DoesNotMatch("[34]", message.Split("CON002")[1]);
    }
}
