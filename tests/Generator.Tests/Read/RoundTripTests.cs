using System.Globalization;
using System.Text;
using CsCheck;
using Generator.Tests.Read.Workbooks;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;
using Portal.Publish;
using Portal.Read.Tables;
using Portal.Read.Tables.Workbooks;

namespace Generator.Tests.Read;

/// <summary>What the portal publishes, it reads back as it was: for every dataset, every type, and texts that spreadsheets would trip on.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("=1+1", "+33", "-5", "@x", "'", "'=1", "''+2", "\"", "a,b;c|d", "oui", "s", "2025-01-02", "1 234,5", "NA", "0012", "é ’ «x»", "a\nb", "a\n\nb", "Total"),
        Gen.String[Gen.Char["abé\"',;|=+-@ \n\t0123.%()€/"], 0, 12]);

    public static TheoryData<string> Datasets() => [.. EmbeddedSchemas.Names];

    [Theory]
    [MemberData(nameof(Datasets))]
    public void What_is_published_reads_back_as_it_was(string name)
    {
        var schema = SchemaReader.Read(EmbeddedSchemas.Find(name), name, "schema", new DiagnosticBag())!;
        var row = schema.Fields.Aggregate(Gen.Const(Array.Empty<string>()), (cells, field) => Gen.Select(cells, Cell(field), (before, cell) => (string[])[.. before, cell]));
        row.Array[0, 8].Sample(
            rows =>
            {
                var written = Csv(schema, rows);
                var first = Read(written, schema);
                var again = Read(CsvFile.Write(new PublicTable(first)), schema);
                Assert.Equal(Values(first), Values(again));
                Assert.Equal(rows.Count(r => r.Any(c => c.Length > 0)), first.Count);
            },
            iter: 60);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_disarmed_in_the_file_and_whole_when_read()
    {
        var schema = new Schema("essai", "Essai", "", [new Field("texte", "Texte", "", FieldType.String)]) { Json = default };
        string[] texts = ["=1+1", "'=1+1", "''=1+1", "'abc", "+33 3 81", "-", "@moi"];
        var table = new Table(schema, [new Column(schema.Fields[0], texts)], new SourceText("x", default), new int[texts.Length], new int[texts.Length]);

        var csv = CsvFile.Write(new PublicTable(table));

        Assert.All(Encoding.UTF8.GetString(csv).Split("\r\n").Skip(1), line => Assert.DoesNotMatch("^[=+@-]", line));
        Assert.Equal(texts, Read(csv, schema).Rows.Select(r => r[0].Text));
    }

    [Fact]
    public void An_amount_of_a_workbook_with_three_decimals_is_published_so_that_it_reads_back()
    {
        var schema = new Schema("essai", "Essai", "", [new Field("montant", "Montant", "", FieldType.Number) { Unit = "euro" }, new Field("cle", "Clé", "", FieldType.String)]) { Json = default };
        var rows = Xlsx.Texts("montant", "cle") + Xlsx.Row(Xlsx.Number("12.345"), Xlsx.Text("a")) + Xlsx.Row(Xlsx.Number("-1.5"), Xlsx.Text("b"));
        var sheet = Assert.Single(WorkbookReader.Read(Xlsx.Book(("Feuil1", rows)), "data/essai.xlsx", new DiagnosticBag())!);
        var table = TableReader.Read(sheet.Source, schema, new DiagnosticBag(), SheetWriter.Separator)!;

        var again = Read(CsvFile.Write(new PublicTable(table)), schema);

        Assert.Equal([12.345m, -1.5m], again.Rows.Select(r => r.Number("montant")));
        Assert.Equal(Values(table), Values(again));
    }

    private static Gen<string> Cell(Field field)
    {
        if (field.Role == FieldRole.Measure)
        {
            return Gen.OneOf(Gen.OneOf("s", ""), Number(field));
        }

        var filled = field.Type switch
        {
            FieldType.Integer or FieldType.Number => Number(field),
            FieldType.Boolean => Gen.OneOf("true", "false"),
            FieldType.Date => Gen.Int[0, 20_000].Select(d => new DateOnly(1990, 1, 1).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            FieldType.Year => Gen.Int[1990, 2060].Select(y => y.ToString(CultureInfo.InvariantCulture)),
            _ when field.Enum.Count > 0 => Gen.OneOf(field.Enum.ToArray()),
            _ when field.Categories.Count > 0 => Gen.OneOf(field.Categories.Select(c => c.Value).ToArray()),
            _ when field.Control is not null || field.Pattern is not null => Gen.Const(field.Example ?? "2025"),
            _ => Texts,
        };
        return field.Required ? filled.Where(t => t.Trim().Length > 0) : Gen.Frequency((1, Gen.Const("")), (4, filled));
    }

    private static Gen<string> Number(Field field) => field.Type == FieldType.Integer
        ? Gen.Int[0, 2_000_000].Select(i => i.ToString(CultureInfo.InvariantCulture))
        : Gen.Select(Gen.Int[-999_999_999, 999_999_999], Gen.Int[0, 6]).Select((n, scale) => Written(new decimal(Math.Abs(n), 0, 0, n < 0, (byte)scale), field));

    /// <summary>1.234 € is refused in a file, so that no reading gives it: 1.2340 is what a workbook's value becomes too.</summary>
    private static string Written(decimal number, Field field)
        => (field.Unit == "euro" && number.Scale == 3 && Math.Abs(number) is >= 1 and < 1000 ? number * 1.0m : number).ToString(CultureInfo.InvariantCulture);

    private static byte[] Csv(Schema schema, string[][] rows) => Encoding.UTF8.GetBytes(string.Concat(
        rows.Prepend(schema.Fields.Select(f => f.Name)).Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    private static Table Read(byte[] csv, Schema schema)
    {
        var faults = new DiagnosticBag();
        var table = TableReader.Read(csv, schema, "data/x.csv", faults);
        Assert.DoesNotContain(faults.Items, f => f.IsError);
        return table!;
    }

    private static IEnumerable<string> Values(Table table)
        => table.Rows.Select(r => string.Join('\u001F', Enumerable.Range(0, table.Columns.Count).Select(c => r[c].ToString())));
}
