using System.Globalization;
using CsCheck;
using Portal.Read.Tables;

namespace Generator.Tests.Read;

public sealed class CellParserTests
{
    [Theory]
    [InlineData("12345.67", "12345.67")]
    [InlineData("12345,67", "12345.67")]
    [InlineData("12 345,67 €", "12345.67")]
    [InlineData("12\u00a0345,67\u202f€", "12345.67")]
    [InlineData("12.345,67", "12345.67")]
    [InlineData("12,345.67", "12345.67")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("(1 200)", "-1200")]
    [InlineData("-1 200", "-1200")]
    [InlineData("\u22121 200,5", "-1200.5")]
    [InlineData("1,2E3", "1200")]
    [InlineData("0,125", "0.125")]
    [InlineData("+7", "7")]
    public void Reads_a_number_as_french_spreadsheets_write_it(string text, string expected)
    {
        var number = CellParser.Number(text).Value;

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1,234", "1234 ou 1.234")]
    [InlineData("12,345", "12345 ou 12.345")]
    public void Gives_both_readings_of_an_ambiguous_number(string text, string readings)
    {
        var parsed = CellParser.Number(text);

        Assert.Null(parsed.Value);
        Assert.Equal(readings, parsed.Readings);
    }

    [Theory]
    [InlineData("12O")]
    [InlineData("#REF!")]
    [InlineData("1e999")]
    [InlineData("-")]
    [InlineData("1-2")]
    [InlineData("NaN")]
    public void Refuses_what_is_no_number(string text)
    {
        var parsed = CellParser.Number(text);

        Assert.Null(parsed.Value);
        Assert.Null(parsed.Readings);
    }

    [Fact]
    public void Reads_back_every_amount_in_the_form_in_which_it_is_published()
        => Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Select(d => Math.Round(d, 2)).Sample(amount =>
            CellParser.Number(amount.ToString(CultureInfo.InvariantCulture)).Value == amount
            && CellParser.Number(Portal.Model.French.Number(amount, 2)).Value == amount);

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("31/12/2025")]
    [InlineData("31-12-2025")]
    public void Reads_a_date(string text) => Assert.Equal(new DateOnly(2025, 12, 31), CellParser.Date(text).Value);

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("12/31/2025")]
    [InlineData("hier")]
    public void Refuses_what_is_no_date(string text) => Assert.Null(CellParser.Date(text).Value);

    [Fact]
    public void Says_that_a_year_of_two_digits_is_ambiguous() => Assert.NotNull(CellParser.Date("01/02/03").Readings);
}
