namespace Generator.Tests.Check;

public sealed class GlossaryRulesTests
{
    [Theory]
    [InlineData("Écran", "Ecran", "data/glossaire.csv:3:1 erreur CEL010 colonne « terme » : « Ecran » se confond avec « Écran »")]
    [InlineData("Plan d'eau", "plan d’eau", "erreur CEL010")]
    [InlineData("Écran", "Écrans", null)]
    public void Two_terms_have_two_anchors(string first, string second, string? fault)
    {
        using var commune = new Commune(("data/glossaire.csv", $"terme,definition,voir\n{first},Un.,\n{second},Deux.,\n"));

        var messages = commune.Messages();

        Assert.Equal(fault is not null, messages.Contains("CEL010", StringComparison.Ordinal));
        Assert.Contains(fault ?? "", messages, StringComparison.Ordinal);
    }
}
