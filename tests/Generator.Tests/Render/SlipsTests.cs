using Generator.Tests.Charter;
using Portal.Render.Blocks;

namespace Generator.Tests.Render;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("2024-08-30", "", "2024-08-25", null)]
    [InlineData("2024-08-30", "", "2024-08-30", null)]
    [InlineData("2024-08-30", "", "2024-08-31", "1 jour de retard")]
    [InlineData("2024-08-30", "2025-04-25", "2025-05-16", "259 jours de retard")] // Against the date first promised.
    [InlineData("2026-01-01", "", "", "14 jours de retard au 15 janvier 2026")]
    [InlineData("2026-01-01", "2026-01-10", "", "14 jours de retard au 15 janvier 2026")] // The new date has passed too.
    [InlineData("2026-01-01", "2026-02-10", "", "reporté de 40 jours")]
    [InlineData("2026-01-15", "", "", null)]
    [InlineData("2026-03-01", "2026-02-01", "", null)] // Brought forward.
    public void A_slip_is_counted_from_the_date_first_promised(string planned, string revised, string achieved, string? expected)
    {
        var dossier = new Town().On("2026-01-15").Table("jalons", "jalon_id,prevu_le,revise_le,realise_le", $"J1,{planned},{revised},{achieved}").ToDossier();

        Assert.Equal(expected, Slips.Of(dossier.Rows("jalons")[0], dossier.Today));
    }
}
