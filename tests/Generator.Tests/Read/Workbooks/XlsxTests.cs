using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;
using Portal.Read.Tables.Workbooks;

namespace Generator.Tests.Read.Workbooks;

/// <summary>What the cells of an Excel sheet say, each in a table whose columns have every type.</summary>
public sealed class XlsxTests
{
    private static readonly Schema Schema = new("essai", "Essai", "",
    [
        new Field("texte", "Texte", "", FieldType.String),
        new Field("montant", "Montant", "", FieldType.Number) { Unit = "euro" },
        new Field("taux", "Taux", "", FieldType.Number) { Unit = "pourcent" },
        new Field("part", "Part", "", FieldType.Number) { Unit = "part" },
        new Field("le", "Le", "", FieldType.Date),
        new Field("annee", "Année", "", FieldType.Year),
        new Field("oui", "Oui", "", FieldType.Boolean),
        new Field("code", "Code", "", FieldType.String) { Pattern = @"^\d{5,14}$" },
        new Field("periode", "Période", "", FieldType.String) { Control = "periode" },
    ])
    {
        Json = default,
    };

    private static (Table? Table, IReadOnlyList<Diagnostic> Faults) Read(byte[] book)
    {
        var faults = new DiagnosticBag();
        var sheet = Assert.Single(WorkbookReader.Read(book, "data/classeur.xlsx", faults)!);
        return (TableReader.Read(sheet.Source, Schema, faults, SheetWriter.Separator), faults.Items);
    }

    private static (string Value, IReadOnlyList<Diagnostic> Faults) One(string column, string cell, string properties = "", string[]? texts = null)
    {
        var (table, faults) = Read(Xlsx.Book([("Feuil1", Xlsx.Texts("texte", column + " ") + Xlsx.Row(Xlsx.Text("x"), cell), "")], properties, texts));
        return (table is { Count: > 0 } ? table[0][column].ToString() : "", faults);
    }

    [Theory]
    [InlineData("montant", "1234.5", 0, "1234.5")]
    [InlineData("montant", "0.30000000000000004", 0, "0.3")]
    [InlineData("montant", "2.2999999999999998", 0, "2.3")]
    [InlineData("montant", "1234567.8899999999", 0, "1234567.89")]
    [InlineData("montant", "1.5E-2", 0, "0.015")]
    [InlineData("montant", "1E+3", 0, "1000")]
    [InlineData("montant", "-12.345", 0, "-12.3450")]
    [InlineData("montant", "1.234", Xlsx.Euro, "1.2340")]
    [InlineData("montant", "1234", Xlsx.Euro, "1234")]
    [InlineData("montant", "46022", Xlsx.GeneralEuro, "46022")]
    [InlineData("montant", "46022", Xlsx.StandardEuro, "46022")]
    [InlineData("annee", "45658", Xlsx.Year, "2025")]
    [InlineData("annee", "46022", Xlsx.Year, "2025")]
    [InlineData("taux", "0.12", Xlsx.Percent, "12")]
    [InlineData("taux", "0.12345", Xlsx.Percent, "12.345")]
    [InlineData("taux", "12", 0, "12")]
    [InlineData("part", "0.3", Xlsx.Percent, "0.3")]
    [InlineData("part", "0.3", 0, "0.3")]
    [InlineData("le", "46022", Xlsx.Date, "2025-12-31")]
    [InlineData("le", "46022.75", Xlsx.Date, "2025-12-31")]
    [InlineData("le", "46022", Xlsx.LongDate, "2025-12-31")]
    [InlineData("annee", "2025", 0, "2025")]
    [InlineData("code", "21990001600011", 0, "21990001600011")]
    [InlineData("code", "1004", Xlsx.FiveDigits, "01004")]
    [InlineData("periode", "45717", Xlsx.Month, "2025-03")]
    [InlineData("periode", "2025", 0, "2025")]
    public void A_number_is_what_the_sheet_shows(string column, string stored, int style, string expected)
    {
        var (value, faults) = One(column, Xlsx.Number(stored, style));

        Assert.Empty(faults);
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("7.9E+28", Xlsx.Percent)]
    [InlineData("-7.9E+28", Xlsx.Date)]
    [InlineData("1E+300", Xlsx.Date)]
    [InlineData("2958465.9999999", Xlsx.Date)]
    public void A_number_beyond_all_bounds_is_no_bug_of_ours(string stored, int style) => Assert.NotEmpty(One("le", Xlsx.Number(stored, style)).Faults);

    [Fact]
    public void A_number_is_no_text_whose_marks_could_be_read_in_two_ways()
    {
        var (table, faults) = Read(Xlsx.Book(("Feuil1", Xlsx.Texts("texte", "montant")
            + Xlsx.Row(Xlsx.Text("a"), Xlsx.Number("1.234")) + Xlsx.Row(Xlsx.Text("b"), Xlsx.Text("12,5")) + Xlsx.Row(Xlsx.Text("c"), Xlsx.Text("1.234")))));

        var fault = Assert.Single(faults);
        Assert.Equal(("CEL003", "data/classeur.xlsx!Feuil1!B4"), (fault.Code.Id, fault.Place.ToString()));
        Assert.Equal([1.234m, 12.5m, null], table!.Rows.Select(r => r.Number("montant")));
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so()
        => Assert.Equal("2025-12-31", One("le", Xlsx.Number("44560", Xlsx.Date), "date1904=\"1\"").Value);

    [Fact]
    public void A_date_whose_cell_has_no_format_is_read_with_a_note()
        => Assert.Equal("CEL022", Assert.Single(One("le", Xlsx.Number("46022")).Faults).Code.Id);

    [Theory]
    [InlineData("b", "1", "oui", "true")]
    [InlineData("b", "0", "oui", "false")]
    [InlineData("str", "résultat", "texte ", "résultat")]
    [InlineData("d", "2025-12-31T00:00:00", "le", "2025-12-31")]
    public void Other_types_of_cell(string type, string value, string column, string expected)
    {
        var (table, faults) = Read(Xlsx.Book(("Feuil1", Xlsx.Texts(column, "montant") + Xlsx.Row(Xlsx.Typed(type, value), Xlsx.Number("1")))));

        Assert.Empty(faults);
        Assert.Equal(expected, table![0][column.Trim()].ToString());
    }

    [Fact]
    public void Shared_texts_keep_their_pieces_and_lose_how_they_are_pronounced()
    {
        string[] texts = ["<t>texte</t>", "<r><t xml:space=\"preserve\">École </t></r><r><rPr><b/></rPr><t>élémentaire</t></r><rPh sb=\"0\" eb=\"1\"><t>XX</t></rPh>", "<t>deux_x000D_\nlignes, \"ici\"</t>"];
        var (table, faults) = Read(Xlsx.Book([("Feuil1", Xlsx.Row(Xlsx.Shared(0)) + Xlsx.Row(Xlsx.Shared(1)) + Xlsx.Row(Xlsx.Shared(2)), "")], texts: texts));

        Assert.Empty(faults);
        Assert.Equal(["École élémentaire", "deux\nlignes, \"ici\""], table!.Rows.Select(r => r.Text("texte")));
    }

    [Fact]
    public void A_formula_counts_for_its_last_result()
        => Assert.Equal("12.5", One("montant", "<c><f>SUM(A1:A3)</f><v>12.5</v></c>").Value);

    [Theory]
    [InlineData("<c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>", "CEL015", "divise par zéro")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "CEL015", "n'existe plus")]
    [InlineData("<c><f>SUM(A1:A3)</f></c>", "CEL015", "n'a pas été calculée")]
    [InlineData("<c t=\"inlineStr\"><is><t>n.c.</t></is></c>", "CEL018", "vide")]
    [InlineData("<c s=\"1\"><v>46022</v></c>", "CEL002", "est une date")]
    [InlineData("<c s=\"2\"><v>0.5</v></c>", "CEL020", "pourcentage")]
    [InlineData("<c s=\"7\"><v>0.5</v></c>", "CEL002", "12:00:00")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "CEL002", "« VRAI »")]
    [InlineData("<c s=\"11\"><v>0.5</v></c>", "CEL002", "12:00:00")]
    public void Mistakes_are_named_at_their_cell(string cell, string code, string words)
    {
        var fault = Assert.Single(One("montant", cell).Faults);

        Assert.Equal((code, "data/classeur.xlsx!Feuil1!B2"), (fault.Code.Id, fault.Place.ToString()));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_placed_by_their_address_and_gaps_are_empty()
    {
        var rows = "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>texte</t></is></c><c r=\"D3\" t=\"inlineStr\"><is><t>montant</t></is></c></row>"
            + "<row r=\"7\"><c r=\"B7\" s=\"1\"/><c r=\"D7\" t=\"inlineStr\"><is><t>O</t></is></c></row><row r=\"9\"><c r=\"B9\" s=\"4\"/></row>";
        var (table, faults) = Read(Xlsx.Book(("Feuil1", rows)));

        Assert.Equal("data/classeur.xlsx!Feuil1!D7", Assert.Single(faults).Place.ToString());
        Assert.Equal("data/classeur.xlsx!Feuil1!B7", Assert.Single(table!.Rows).PlaceOf("texte").ToString());
    }

    [Fact]
    public void Titles_above_the_table_are_passed_over_even_merged()
    {
        var merged = "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>";
        var (table, faults) = Read(Xlsx.Book([("Feuil1", Xlsx.Texts("Budget 2025") + Xlsx.Texts("texte", "montant") + Xlsx.Texts("a", "1"), "")], afterRows: merged));

        Assert.Equal(("CSV008", "data/classeur.xlsx!Feuil1!A1"), (Assert.Single(faults).Code.Id, faults[0].Place.ToString()));
        Assert.Single(table!.Rows);
    }

    [Fact]
    public void Merged_cells_of_the_table_are_told()
    {
        var merged = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
        var (_, faults) = Read(Xlsx.Book([("Feuil1", Xlsx.Texts("texte", "montant") + Xlsx.Texts("a", "1") + Xlsx.Texts("", "2"), "")], afterRows: merged));

        var fault = Assert.Single(faults);
        Assert.Equal(("CSV016", "data/classeur.xlsx!Feuil1!A2"), (fault.Code.Id, fault.Place.ToString()));
        Assert.Contains("A2 à A3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_far_to_the_right_has_two_letters() => Assert.Equal("AB12", new Place("x", 12, 28).Address);
}
