using System.Text.Json;

namespace Generator.Tests.Publish;

public sealed class CoverageTests
{
    [Theory]
    [InlineData("2024", "2024-01-01/2024-12-31")]
    [InlineData("2024-T3", "2024-07-01/2024-09-30")]
    [InlineData("2024-02", "2024-02-01/2024-02-29")]
    [InlineData("2024-2025", "2024-09-01/2025-08-31")]
    [InlineData("2024\na,2025-T1", "2024-01-01/2025-03-31")]
    [InlineData("9999", "2024-01-01/2026-12-31")]
    public void A_dataset_covers_its_periods(string periods, string expected)
        => Assert.Equal(expected, Temporal("string", "\"controle\":\"periode\",", periods));

    [Fact]
    public void A_dataset_without_periods_covers_its_dates() => Assert.Equal("2024-03-01/2025-02-28", Temporal("date", "", "2025-02-28\na,2024-03-01"));

    [Fact]
    public void A_dataset_without_any_covers_the_programme() => Assert.Equal("2024-01-01/2026-12-31", Temporal("string", "", "mot"));

    private static string Temporal(string type, string more, string values)
    {
        using var commune = new Commune(
            ("data/jeu.csv", $"a,b\na,{values}\n"),
            ("data/jeu.schema.json", $"{{\"fields\":[{{\"name\":\"a\",\"type\":\"string\"}},{{\"name\":\"b\",{more}\"type\":\"{type}\"}}]}}"));
        using var package = JsonDocument.Parse(commune.Output("datapackage.json"));
        var temporal = package.RootElement.GetProperty("resources")[0].GetProperty("temporal");
        return $"{temporal.GetProperty("start").GetString()}/{temporal.GetProperty("end").GetString()}";
    }
}
