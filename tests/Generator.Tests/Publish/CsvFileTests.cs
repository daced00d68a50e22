using System.Text;
using CsCheck;

namespace Generator.Tests.Publish;

public sealed class CsvFileTests
{
    private const string Schema = """{"fields":[{"name":"cle","type":"string"},{"name":"montant","type":"number"}]}""";

    private static string Published(string csv)
    {
        using var commune = new Commune(("data/essai.csv", csv), ("data/essai.schema.json", Schema));
        return commune.Output("donnees/essai.csv");
    }

    [Fact]
    public void Is_strict_whatever_the_spreadsheet_wrote()
        => Assert.Equal("cle,montant\r\n\"a, b\",-12.5\r\n\"dit \"\"oui\"\"\",\r\n", Published("cle;montant\n\"a, b\";-12,5\n\n\"dit \"\"oui\"\"\";\n"));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33 1")]
    [InlineData("-x")]
    [InlineData("@SUM(A1)")]
    public void A_text_that_a_spreadsheet_would_run_is_made_plain(string text)
        => Assert.Contains($"'{text}", Published($"cle,montant\n{text},1\n"), StringComparison.Ordinal);

    [Fact]
    public void A_negative_amount_stays_a_number() => Assert.Contains("a,-5\r\n", Published("cle,montant\na,-5\n"), StringComparison.Ordinal);

    [Fact]
    public void What_is_published_reads_back_the_same()
        => Gen.Select(Gen.String[Gen.Char["abcé \",;\n'|"], 1, 12], Gen.Decimal[-9999, 9999].Select(d => Math.Round(d, 2))).List[1, 6].Sample(
            rows =>
            {
                var csv = new StringBuilder("cle,montant\n");
                foreach (var (text, amount) in rows)
                {
                    csv.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",").Append(amount.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
                }

                var once = Published(csv.ToString());
                return Published(once) == once;
            },
            iter: 40);
}
