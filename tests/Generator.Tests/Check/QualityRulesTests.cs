using Portal.Check;
using Portal.Model;

namespace Generator.Tests.Check;

public sealed class QualityRulesTests
{
    [Theory]
    [InlineData("POLYGON((5.94 46.98, 6.02 46.98, 6.02 47.04, 5.94 46.98))")]
    [InlineData("polygon ((-61.5 16.2,-61.4 16.2,-61.4 16.3,-61.5 16.2))")]
    [InlineData("POLYGON((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))")]
    [InlineData("MULTIPOLYGON(((0 0, 9 0, 9 9, 0 0)), ((10 0, 19 0, 19 9, 10 0)))")]
    public void A_territory_is_a_polygon_or_several(string text) => Assert.True(Wkt.IsPolygon(text));

    [Theory]
    [InlineData("")]
    [InlineData("Valmont-sur-Loue")]
    [InlineData("POINT(5.94 46.98)")]
    [InlineData("POLYGON(5.94 46.98, 6.02 46.98, 6.02 47.04, 5.94 46.98)")]
    [InlineData("POLYGON((5.94 46.98, 6.02 46.98, 6.02 47.04))")]
    [InlineData("POLYGON((5.94 46.98, 6.02 46.98, 5.94 46.98))")]
    [InlineData("POLYGON((5,94 46,98, 6,02 46,98, 6,02 47,04, 5,94 46,98))")]
    [InlineData("POLYGON((46.98 205.94, 46.98 206.02, 47.04 206.02, 46.98 205.94))")]
    [InlineData("POLYGON((0 0, 9 0, 9 9, 0 0)")]
    [InlineData("POLYGON((0 0, 9 0, 9 9, 0 0)))")]
    public void Anything_else_is_none(string text) => Assert.False(Wkt.IsPolygon(text));

    [Theory]
    [InlineData("annuelle", "2026-10-15")]
    [InlineData("mensuelle", "2025-11-15")]
    [InlineData("hebdomadaire", "2025-10-22")]
    [InlineData("ponctuelle", null)]
    public void A_frequency_says_when_the_next_update_is_due(string name, string? due)
        => Assert.Equal(due is null ? null : DateOnly.Parse(due, null), Frequencies.Find(name)!.NextAfter(new DateOnly(2025, 10, 15)));

    [Theory]
    [InlineData("Irreguliere")]
    [InlineData("irrégulière")]
    [InlineData("ANNUELLE")]
    public void A_frequency_is_known_whatever_its_accents(string frequency)
    {
        using var commune = new Commune(("data/glossaire.csv", "terme,definition\nENT,Espace numérique\n"));
        commune.Write("data/commune.yml", File.ReadAllText(Path.Combine(commune.Root, "data", "commune.yml")).Replace("annuelle", frequency, StringComparison.Ordinal));

        Assert.Equal("", commune.Messages());
    }

    [Fact]
    public void A_commune_without_data_is_asked_for_nothing()
    {
        using var commune = new Commune();
        var settings = File.ReadAllText(Path.Combine(commune.Root, "data", "commune.yml"));
        commune.Write("data/commune.yml", settings[..settings.IndexOf("donnees:", StringComparison.Ordinal)]);

        Assert.Equal("", commune.Messages());
    }
}
