using Portal.Figures;

namespace Generator.Tests.Render.Blocks;

/// <summary>Years that are not over on 15 January 2026.</summary>
public sealed class OpenYearsTests
{
    [Fact]
    public void A_chart_makes_no_trend_of_a_year_that_is_not_over_nor_of_those_to_come()
    {
        using var commune = new Commune(
            ("input/index.md", "---\ntitre: Accueil\n---\n\n[Données](/donnees/)\n\n```graphique\nmesure: loyers\ntype: barres\nx: exercice\ntitre: Loyers\n```\n"),
            ("data/locations.csv", "location_id,bailleur,type,objet,debut,mois,periodicite,loyer\nL1,Loueur,location,Tablettes,2024-01-01,60,mensuelle,100\n"));

        var html = System.Net.WebUtility.HtmlDecode(commune.Output("index.html")).Replace('\u202f', ' ').Replace('\u00a0', ' ');

        Assert.Contains("1 200 € en 2024 comme en 2025, sans changement. L’année 2026 n’est pas finie. Les années 2027 à 2028 sont à venir.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025", true, true, true)]
    [InlineData("2026", false, true, true)]
    [InlineData("2027", false, false, false)]
    [InlineData("2024-2025", true, true, true)]
    [InlineData("2025-2026", false, true, true)]
    [InlineData("2026-2027", false, false, false)]
    [InlineData("2027-03", true, true, true)]
    public void A_sum_wants_its_year_to_be_over_and_a_state_wants_it_begun(string period, bool sum, bool state, bool begun)
    {
        var today = new DateOnly(2026, 1, 15);

        Assert.Equal((sum, state, begun), (Years.IsWhole(period, false, today), Years.IsWhole(period, true, today), Years.HasBegun(period, today)));
    }
}
