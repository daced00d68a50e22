using CsCheck;
using Portal.Read.Tables.Cells;

namespace Generator.Tests.Read.Tables;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("31/12/2025")]
    [InlineData("31-12-2025")]
    [InlineData("31.12.2025")]
    [InlineData("31 / 12 / 2025")]
    [InlineData("31\u201112\u20112025")]
    [InlineData("31/12/25")]
    [InlineData("31-12-25")]
    [InlineData("2025/12/31")]
    [InlineData("31 décembre 2025")]
    [InlineData("31\u00a0décembre\u00a02025")]
    [InlineData("mercredi 31 décembre 2025")]
    [InlineData("31 déc. 2025")]
    [InlineData("31-déc-25")]
    [InlineData("2025-12-31T00:00:00")]
    [InlineData("2025-12-31T00:00:00+01:00")]
    [InlineData("2025-12-31 00:00:00")]
    [InlineData("31/12/2025 00:00")]
    [InlineData("'31/12/2025")]
    [InlineData("46022")]
    [InlineData("46022.5")]
    public void Reads_a_date(string text) => Assert.Equal(new DateOnly(2025, 12, 31), DateParser.Parse(text).Value);

    [Theory]
    [InlineData("02/03/2025", 2025, 3, 2)]
    [InlineData("1er mars 2025", 2025, 3, 1)]
    [InlineData("5/5/25", 2025, 5, 5)]
    [InlineData("45992", 2025, 12, 1)]
    [InlineData("32874", 1990, 1, 1)]
    [InlineData("29/02/2024", 2024, 2, 29)]
    public void Puts_the_day_before_the_month(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), DateParser.Parse(text).Value);

    [Theory]
    [InlineData("32873")]
    [InlineData("99999")]
    [InlineData("2025")]
    [InlineData("12/2025")]
    [InlineData("décembre 2025")]
    [InlineData("hier")]
    [InlineData("1/2/3/4")]
    [InlineData("31 jui 2025")]
    [InlineData("99999999999/1/2025")]
    public void Refuses_what_is_no_date(string text) => Assert.Equal(default, DateParser.Parse(text));

    [Theory]
    [InlineData("2025-02-30", "février 2025 n'a que 28 jours")]
    [InlineData("31/04/2025", "avril 2025 n'a que 30 jours")]
    [InlineData("12/31/2025", "il n'y a pas de mois 31, le mois est écrit avant le jour")]
    [InlineData("40/40/2025", "il n'y a pas de mois 40")]
    [InlineData("00/04/2025", "il n'y a pas de jour 0")]
    public void Says_which_day_does_not_exist(string text, string why) => Assert.Equal(why, DateParser.Parse(text).Impossible);

    [Fact]
    public void Says_both_readings_of_a_short_year()
        => Assert.Equal("le 1er février 2003 ou le 2 janvier 2003", DateParser.Parse("01/02/03").Readings);

    [Fact]
    public void Says_that_a_number_of_days_was_one() => Assert.True(DateParser.Parse("45992").IsSerial);

    [Fact]
    public void Never_throws_whatever_the_text() => Gen.String[Gen.Char["0123456789/-. Tdécmars:er"], 0, 30].Sample(text => { _ = DateParser.Parse(text); });
}
