namespace Generator.Tests.Check;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))", "LIE003")]
    [InlineData("<javascript:alert(1)>", "LIE003")]
    [InlineData("[x](data:text/html,x)", "LIE003")]
    [InlineData("[x](//ailleurs.example/)", "LIE003")]
    [InlineData("![x](https://ailleurs.example/x.png)", "LIE003")]
    [InlineData("![](photo.png)", "LIE002")]
    [InlineData("[x](absente.md)", "LIE001")]
    [InlineData("[x](../../commune.yml)", "LIE001")]
    public void A_link_that_leads_nowhere_good_is_an_error_at_its_place(string markdown, string code)
    {
        using var commune = new Commune(("input/index.md", $"---\ntitre: Accueil\n---\n\nVoici {markdown}.\n"), ("input/photo.png", "x"));

        Assert.Contains($"input/index.md:5:7 erreur {code}", commune.Messages(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](mailto:mairie@bourg-nu.example)")]
    [InlineData("<https://ailleurs.example/>")]
    [InlineData("<mairie@bourg-nu.example>")]
    [InlineData("[x](autre.md#suite)")]
    [InlineData("[x](/autre/)")]
    [InlineData("![Une photo](photo.png)")]
    public void A_sound_link_passes(string markdown)
    {
        using var commune = new Commune(
            ("input/index.md", $"---\ntitre: Accueil\n---\n\nVoici {markdown}.\n"),
            ("input/autre.md", "---\ntitre: Autre\nordre: 1\n---\n\n## Suite\n"),
            ("input/photo.png", "x"));

        Assert.Equal("", commune.Messages());
    }
}
