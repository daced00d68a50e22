namespace Generator.Tests.Protect;

/// <summary>What follows from a commune's own sensitive table, whose categories and margins are its own.</summary>
public sealed class OwnTablesTests
{
    [Theory]
    [InlineData("Total")]
    [InlineData("TOTAL")]
    [InlineData("Ensemble")]
    [InlineData("ensemble")]
    [InlineData("")]
    public void A_margin_is_known_by_any_of_its_names(string margin)
        => Assert.Contains("CON008", Messages("identifiante", "cp,s", "ce1,40", $"{margin},43"), StringComparison.Ordinal);

    [Theory]
    [InlineData("identifiante", "public,57", "total,60", "CON007")]
    [InlineData("identifiante", "public,40", "total,60", "")]
    [InlineData("reponse", "oui,40", "total,41", "CON006")]
    [InlineData("reponse", "oui,40", "total,40", "CON006")]
    [InlineData("reponse", "oui,s", "total,40", "")]
    public void What_the_only_category_leaves_of_a_total_is_judged_too(string role, string part, string whole, string code)
    {
        var messages = Messages(role, part, whole);

        Assert.Equal(code.Length > 0, messages.Contains("CON0", StringComparison.Ordinal));
        Assert.Contains(code, messages, StringComparison.Ordinal);
    }

    private static string Messages(string role, params string[] rows)
    {
        using var commune = new Commune(
            ("data/accueil.csv", $"niveau,effectif\n{string.Join('\n', rows)}\n"),
            ("data/accueil.schema.json", $$"""{"sensible":true,"fields":[{"name":"niveau","type":"string","role":"{{role}}"},{"name":"effectif","type":"integer","role":"mesure","missingValues":["","s"]}]}"""));
        return commune.Messages();
    }
}
