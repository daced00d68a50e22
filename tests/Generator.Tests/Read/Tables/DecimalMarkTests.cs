using System.Globalization;
using System.Text;
using CsCheck;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read.Tables;

/// <summary>« 1,234 » and « 1.234 »: thousands or thousandths. Only bounds, or the habits of programs that separate cells by commas, settle it.</summary>
public sealed class DecimalMarkTests
{
    private static readonly Field Amount = new("montant", "Montant", "", FieldType.Number);

    private static (IEnumerable<string> Values, IReadOnlyList<Diagnostic> Faults) Read(string csv, params Field[] fields)
    {
        var schema = new Schema("essai", "Essai", "", [new Field("cle", "Clé", "", FieldType.String), .. fields]) { Json = default };
        var faults = new DiagnosticBag();
        var table = TableReader.Read(Encoding.UTF8.GetBytes(csv), schema, "data/essai.csv", faults);
        return (table!.Rows.Select(r => r[fields[0].Name].ToString()), faults.Items);
    }

    [Fact]
    public void Cells_separated_by_commas_have_decimal_points() => Assert.Equal("1.234", Read("cle,montant\na,1.234\n", Amount).Values.First());

    [Theory]
    [InlineData("1.234", "CEL003", "")]
    [InlineData("-12.345", "CEL003", "")]
    [InlineData("1.2340", null, "1.2340")]
    [InlineData("0.123", null, "0.123")]
    [InlineData("1234.567", null, "1234.567")]
    [InlineData("12.34", null, "12.34")]
    public void An_amount_in_euros_says_whether_it_is_in_thousands(string text, string? code, string expected)
    {
        var (values, faults) = Read($"cle,montant\na,{text}\n", Amount with { Unit = "euro" });

        Assert.Equal((code, expected), (faults.SingleOrDefault()?.Code.Id, values.First()));
    }

    [Theory]
    [InlineData("1.234", "peut se lire 1234 ou 1.234. Écrivez le nombre sans séparateur de milliers : 1234, ou 1.2340 si ce sont des décimales.")]
    [InlineData("1,230", "peut se lire 1230 ou 1.23. Écrivez le nombre sans séparateur de milliers : 1230, ou 1.23.")]
    [InlineData("12,000", "peut se lire 12000 ou 12. Écrivez le nombre sans séparateur de milliers : 12000, ou 12.")]
    public void Says_how_to_write_each_reading(string text, string words)
        => Assert.EndsWith(words, Assert.Single(Read($"cle;montant\na;{text}\n", Amount).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void A_count_of_thousands_or_of_units_is_for_its_author_to_say()
        => Assert.Contains("peut se lire 1000 ou 1. ", Assert.Single(Read("cle,montant\na,1.000\n", new Field("montant", "", "", FieldType.Integer)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void A_count_has_no_decimals() => Assert.Equal("1234", Read("cle,montant\na,1.234\n", new Field("montant", "", "", FieldType.Integer)).Values.First());

    [Fact]
    public void Bounds_settle_it_first()
        => Assert.Equal("16.404", Read("cle;montant\na;16,404\n", Amount with { Minimum = 0, Maximum = 100 }).Values.First());

    [Theory]
    [InlineData("cle;montant\na;1.234\n")]
    [InlineData("cle;montant\na;1,234\n")]
    [InlineData("cle,montant\na,\"1,234\"\n")]
    [InlineData("cle;montant\na;1,234\nb;0,5\n")]
    [InlineData("cle;montant\na;1.234\nb;0,5\n")]
    [InlineData("cle,montant\na,\"1,234\"\nb,2.50\n")]
    [InlineData("cle,montant\na,1.234\nb,\"2,50\"\n")]
    public void What_others_in_the_column_do_is_no_proof_of_what_was_meant_here(string csv)
    {
        var (values, faults) = Read(csv, Amount);

        var fault = Assert.Single(faults);
        Assert.Equal(("CEL003", "2:3"), (fault.Code.Id, $"{fault.Place.Line}:{fault.Place.Column}"));
        Assert.Contains("1234 ou 1.234", fault.Message, StringComparison.Ordinal);
        Assert.Equal("", values.First());
    }

    [Fact]
    public void What_is_open_in_a_sensitive_table_is_not_quoted()
    {
        var schema = new Schema("essai", "Essai", "", [Amount]) { Json = default, Sensitivity = Sensitivity.Whole };
        var faults = new DiagnosticBag();

        TableReader.Read("montant\n\"1,234\"\n"u8.ToArray(), schema, "data/essai.csv", faults);

        Assert.DoesNotContain("234", Assert.Single(faults.Items).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_that_the_portal_writes_is_read_back()
        => Gen.Select(Gen.Decimal[-99_999, 99_999], Gen.Int[0, 6]).Select(x => Math.Round(x.Item1, x.Item2)).List[1, 5].Sample(numbers =>
        {
            var csv = "cle,montant\r\n" + string.Concat(numbers.Select(n => $"a,{n.ToString(CultureInfo.InvariantCulture)}\r\n"));
            var (values, faults) = Read(csv, Amount);
            return faults.Count == 0 && values.SequenceEqual(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        });
}
