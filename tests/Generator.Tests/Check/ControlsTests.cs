using Portal.Check;

namespace Generator.Tests.Check;

public sealed class ControlsTests
{
    [Theory]
    [InlineData("uai", "9990001X")]
    [InlineData("uai", "0942434K")]
    [InlineData("siret", "21990001600011")]
    [InlineData("siret", "21560046100010")]
    [InlineData("siren", "219900016")]
    [InlineData("insee", "99001")]
    [InlineData("insee", "2A004")]
    [InlineData("annee_scolaire", "2024-2025")]
    [InlineData("periode", "2025")]
    [InlineData("periode", "2025-T3")]
    [InlineData("periode", "2025-03")]
    [InlineData("periode", "2024-2025")]
    [InlineData("mois", "2025-03")]
    [InlineData("url", "https://www.insee.fr/fr")]
    public void Accepts_a_sound_identifier(string control, string text) => Assert.Null(Controls.Verify(control, text));

    [Theory]
    [InlineData("uai", "9990001A")]
    [InlineData("uai", "999001X")]
    [InlineData("siret", "21990001600012")]
    [InlineData("siren", "219900017")]
    [InlineData("siren", "21990001")]
    [InlineData("insee", "9900")]
    [InlineData("insee", "2C004")]
    [InlineData("annee_scolaire", "2024-2026")]
    [InlineData("periode", "2025-T5")]
    [InlineData("periode", "2025-13")]
    [InlineData("mois", "2025-T3")]
    [InlineData("mois", "2025-3")]
    [InlineData("url", "www.insee.fr")]
    [InlineData("url", "javascript:alert(1)")]
    public void Says_what_was_expected_of_a_wrong_one(string control, string text) => Assert.NotNull(Controls.Verify(control, text));
}
