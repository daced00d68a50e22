using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Workbooks;

namespace Generator.Tests.Read.Workbooks;

public sealed class OdsTests
{
    private static readonly Schema Schema = new("essai", "Essai", "",
    [
        new Field("texte", "Texte", "", FieldType.String),
        new Field("montant", "Montant", "", FieldType.Number) { Unit = "euro" },
        new Field("taux", "Taux", "", FieldType.Number) { Unit = "pourcent" },
        new Field("le", "Le", "", FieldType.Date),
        new Field("oui", "Oui", "", FieldType.Boolean),
        new Field("code", "Code", "", FieldType.String) { Pattern = @"^\d{5}$" },
        new Field("periode", "Période", "", FieldType.String) { Control = "periode" },
        new Field("annee", "Année", "", FieldType.Year),
    ])
    {
        Json = default,
    };

    private static (Table? Table, IReadOnlyList<Diagnostic> Faults) Read(string rows)
    {
        var faults = new DiagnosticBag();
        var sheet = Assert.Single(WorkbookReader.Read(Ods.Book(("Feuille1", rows)), "data/classeur.ods", faults)!);
        return (TableReader.Read(sheet.Source, Schema, faults, SheetWriter.Separator), faults.Items);
    }

    [Theory]
    [InlineData("montant", "float", "value=\"1234.5\"", "1 234,50", "1234.5")]
    [InlineData("montant", "float", "value=\"0.30000000000000004\"", "0,3", "0.3")]
    [InlineData("montant", "currency", "value=\"1.234\"", "1,23 €", "1.2340")]
    [InlineData("taux", "percentage", "value=\"0.125\"", "12,5 %", "12.5")]
    [InlineData("le", "date", "date-value=\"2025-12-31\"", "31/12/25", "2025-12-31")]
    [InlineData("le", "date", "date-value=\"2025-12-01T10:30:00\"", "01/12/2025 10:30", "2025-12-01")]
    [InlineData("periode", "date", "date-value=\"2025-03-01\"", "03/2025", "2025-03")]
    [InlineData("annee", "date", "date-value=\"2025-12-31\"", "2025", "2025")]
    [InlineData("oui", "boolean", "boolean-value=\"true\"", "VRAI", "true")]
    [InlineData("oui", "boolean", "boolean-value=\"false\"", "FAUX", "false")]
    [InlineData("code", "float", "value=\"1004\"", "01004", "01004")]
    [InlineData("texte", "string", "string-value=\"ignoré\"", "montré", "montré")]
    public void A_value_is_what_the_sheet_shows(string column, string type, string value, string shown, string expected)
    {
        var (table, faults) = Read(Ods.Texts(column, "montant ".Replace(column, "texte", StringComparison.Ordinal)) + Ods.Row(Ods.Cell(type, value, shown)));

        Assert.Empty(faults);
        Assert.Equal(expected, table![0][column].ToString());
    }

    [Fact]
    public void Texts_keep_their_spaces_and_lines_and_lose_their_comment()
    {
        var cell = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>à revoir</text:p></office:annotation>"
            + "<text:p>École<text:s text:c=\"2\"/>du <text:span>Val</text:span><text:line-break/>ici</text:p><text:p>là</text:p></table:table-cell>";
        var (table, _) = Read(Ods.Texts("texte") + Ods.Row(cell));

        Assert.Equal("École  du Val\nici\nlà", table![0].Text("texte"));
    }

    [Fact]
    public void Repeated_rows_and_cells_are_written_out_and_empty_ones_are_not()
    {
        var rows = "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + Ods.Texts("", "texte", "montant", "taux")
            + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>" + Ods.Text("x") + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        var (table, faults) = Read(rows);

        Assert.Empty(faults);
        Assert.Equal([(7m, 7m), (7m, 7m), (7m, 7m)], table!.Rows.Select(r => (r.Number("montant")!.Value, r.Number("taux")!.Value)));
        Assert.Equal("data/classeur.ods!Feuille1!D6", table[2].PlaceOf("taux").ToString());
    }

    [Fact]
    public void Rows_in_groups_and_headers_are_rows()
    {
        var (table, _) = Read("<table:table-header-rows>" + Ods.Texts("texte") + "</table:table-header-rows><table:table-row-group>" + Ods.Texts("a") + "<table:table-row-group>" + Ods.Texts("b") + "</table:table-row-group></table:table-row-group>");

        Assert.Equal(["a", "b"], table!.Rows.Select(r => r.Text("texte")));
    }

    [Theory]
    [InlineData("<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>", "n'existe plus")]
    [InlineData("<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0 !</text:p></table:table-cell>", "divise par zéro")]
    [InlineData("<table:table-cell table:formula=\"of:=A(\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>Err:509</text:p></table:table-cell>", "n'aboutit pas")]
    [InlineData("<table:table-cell table:formula=\"of:=SUM([.A1:.A2])\"/>", "n'a pas été calculée")]
    public void Errors_are_named_at_their_cell(string cell, string words)
    {
        var (_, faults) = Read(Ods.Texts("texte", "montant") + Ods.Row(Ods.Text("a"), cell));

        var fault = Assert.Single(faults);
        Assert.Equal(("CEL015", "data/classeur.ods!Feuille1!B2"), (fault.Code.Id, fault.Place.ToString()));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_are_told()
    {
        var merged = "<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\" office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";
        var (_, faults) = Read(Ods.Texts("texte", "montant") + Ods.Row(merged, Ods.Cell("float", "value=\"1\"", "1")) + Ods.Row("<table:covered-table-cell/>", Ods.Cell("float", "value=\"2\"", "2")));

        Assert.Equal(("CSV016", "data/classeur.ods!Feuille1!A2"), (Assert.Single(faults).Code.Id, faults[0].Place.ToString()));
    }
}
