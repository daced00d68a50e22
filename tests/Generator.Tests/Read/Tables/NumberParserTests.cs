using System.Globalization;
using CsCheck;
using Portal.Read.Tables.Cells;

namespace Generator.Tests.Read.Tables;

public sealed class NumberParserTests
{
    [Theory]
    [InlineData("12345.67", "12345.67")]
    [InlineData("12345,67", "12345.67")]
    [InlineData("12 345,67 €", "12345.67")]
    [InlineData("12\u00a0345,67\u202f€", "12345.67")]
    [InlineData("12\u2009345,67\u00a0€", "12345.67")]
    [InlineData("12\u2007345,67\u2060€", "12345.67")]
    [InlineData("€ 12 345,67", "12345.67")]
    [InlineData("12 345,67 EUR", "12345.67")]
    [InlineData("12345.67eur", "12345.67")]
    [InlineData("1200 euros", "1200")]
    [InlineData("1 200 € TTC", "1200")]
    [InlineData("12.345,67", "12345.67")]
    [InlineData("12,345.67", "12345.67")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1'234'567.50", "1234567.50")]
    [InlineData("1’234,5", "1234.5")]
    [InlineData("(1 200)", "-1200")]
    [InlineData("(1 200,50 €)", "-1200.50")]
    [InlineData("-1 200", "-1200")]
    [InlineData("- 1 200 €", "-1200")]
    [InlineData("1200-", "-1200")]
    [InlineData("\u22121 200,5", "-1200.5")]
    [InlineData("\u20111200", "-1200")]
    [InlineData("–1200", "-1200")]
    [InlineData("1 200,-", "1200")]
    [InlineData("1.200,—", "1200")]
    [InlineData("1200.-", "1200")]
    [InlineData("1'200.--", "1200")]
    [InlineData("1\u00a0200,–– €", "1200")]
    [InlineData("-1200,-", "-1200")]
    [InlineData("(1 200,-)", "-1200")]
    [InlineData("1200,5-", "-1200.5")]
    [InlineData("1,2E3", "1200")]
    [InlineData("1.2E+03", "1200")]
    [InlineData("5e-2", "0.05")]
    [InlineData("0,125", "0.125")]
    [InlineData(",5", "0.5")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("+7", "7")]
    [InlineData("'00123", "123")]
    public void Reads_a_number_as_french_spreadsheets_write_it(string text, string expected)
    {
        var number = NumberParser.Parse(text);

        Assert.False(number.IsOpen);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number.Value);
    }

    [Theory]
    [InlineData("1,234", "1.234", "1234")]
    [InlineData("12,345", "12.345", "12345")]
    [InlineData("1.234", "1.234", "1234")]
    [InlineData("-999.000", "-999", "-999000")]
    [InlineData("(12,345 €)", "-12.345", "-12345")]
    public void Keeps_both_readings_of_three_digits_behind_one_mark(string text, string decimals, string thousands)
    {
        var number = NumberParser.Parse(text);

        Assert.True(number.IsOpen);
        Assert.Equal(decimal.Parse(decimals, CultureInfo.InvariantCulture), number.Value);
        Assert.Equal(decimal.Parse(thousands, CultureInfo.InvariantCulture), number.InThousands);
    }

    [Theory]
    [InlineData("12,5", DecimalMark.Comma)]
    [InlineData("12.5", DecimalMark.Point)]
    [InlineData("1.234,5", DecimalMark.Comma)]
    [InlineData("1.234.567", DecimalMark.Comma)]
    [InlineData("1,234,567", DecimalMark.Point)]
    [InlineData("0.125", DecimalMark.Point)]
    [InlineData("1 234", DecimalMark.None)]
    [InlineData("1,234", DecimalMark.None)]
    public void A_number_proves_which_mark_its_file_uses(string text, object mark)
        => Assert.Equal((DecimalMark)mark, NumberParser.Parse(text).Proves);

    [Theory]
    [InlineData("12O")]
    [InlineData("#REF!")]
    [InlineData("1e999")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("€")]
    [InlineData("1-2")]
    [InlineData("1200 1500")]
    [InlineData("12 34")]
    [InlineData("1.23.4")]
    [InlineData("1,234.5,6")]
    [InlineData("1 234.567,8")]
    [InlineData("--5")]
    [InlineData(",-")]
    [InlineData("1200 -")]
    [InlineData("1200--")]
    [InlineData("1200-,-")]
    [InlineData("NaN")]
    [InlineData("999999999999999999999999999999999999")]
    public void Refuses_what_is_no_number(string text) => Assert.Null(NumberParser.Parse(text).Value);

    [Fact]
    public void Reads_back_every_amount_in_the_form_in_which_it_is_printed()
        => Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Select(d => Math.Round(d, 2)).Sample(amount =>
            NumberParser.Parse(amount.ToString(CultureInfo.InvariantCulture)).Value == amount
            && NumberParser.Parse(Portal.Model.French.Number(amount, 2)).Value == amount);

    [Fact]
    public void Never_throws_whatever_the_text() => Gen.String[Gen.Char["0123456789.,'’ -–+()€%eEOl\u00a0\u202f"], 0, 80].Sample(text => { _ = NumberParser.Parse(text); });
}
