using System.Text;
using Portal.Import;

namespace Generator.Tests.Import;

/// <summary>What published files do that the schema does not foresee.</summary>
public sealed class ScdlReaderTests
{
    private const string Row = "Compte administratif,2024,21990001600011,VALMONT,21,Immobilisations corporelles,21831,Matériel informatique scolaire,212,Ecoles primaires,,investissement,réel,dépense,980.50,1,2,3,1000.00,5,6,non spécialisé";

    private static string File(string row) => $"{ImportFiles.Header}\n{row}\n";

    [Fact]
    public void Each_column_goes_to_its_own()
    {
        var row = ImportFiles.Only(ImportFiles.Scdl(File(Row), out var faults));

        Assert.Equal("2024-compte_administratif-21-21831-212-depense-reel-1", row.Id);
        Assert.Equal(("1.00", "2.00", "3.00", "1000.00", "5.00", "980.50", "6.00"), (row.Cell("montant_precedent"), row.Cell("montant_reporte"), row.Cell("montant_nouveau"), row.Cell("montant_vote"), row.Cell("credits_ouverts"), row.Cell("montant_realise"), row.Cell("reste_a_realiser")));
        Assert.Equal(("investissement", "Ecoles primaires", "materiel", "1"), (row.Section, row.Cell("fonction_libelle"), row.Cell("poste"), row.Cell("part_programme")));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Compte administratif", "compte_administratif")]
    [InlineData("compte  administratif ", "compte_administratif")]
    [InlineData("CA", "compte_administratif")]
    [InlineData("Compte financier unique", "compte_financier_unique")]
    [InlineData("CFU 2024", "compte_financier_unique")]
    [InlineData("BUDGET SUPPLEMENTAIRE", "budget_supplementaire")]
    [InlineData("Décision modificative n° 2", "decision_modificative")]
    [InlineData("DM2", "decision_modificative")]
    [InlineData("budget prévisionnel", "budget_primitif")]
    [InlineData("01", "budget_primitif")]
    [InlineData("9", "compte_administratif")]
    public void A_stage_is_known_by_its_words_whatever_their_accents(string words, string stage)
        => Assert.Equal(stage, ImportFiles.Only(ImportFiles.Scdl(File(Row.Replace("Compte administratif", words, StringComparison.Ordinal)), out _)).Cell("etape"));

    [Theory]
    [InlineData("investissement,réel,dépense", "investissement", "reel", "depense")]
    [InlineData(" Investissement , Réel , Dépense ", "investissement", "reel", "depense")]
    [InlineData("INVE,ORDRE,RECETTES", "investissement", "ordre", "recette")]
    [InlineData("I,1,R", "investissement", "ordre", "recette")]
    [InlineData(",,D", "investissement", "", "depense")]
    public void Sections_movements_and_directions_are_known_by_their_words_or_codes(string found, string section, string movement, string direction)
    {
        var row = ImportFiles.Only(ImportFiles.Scdl(File(Row.Replace("investissement,réel,dépense", found, StringComparison.Ordinal)), out _));

        Assert.Equal((section, movement, direction), (row.Cell("section"), row.Cell("mouvement"), row.Cell("sens")));
    }

    [Theory]
    [InlineData("001", "investissement")]
    [InlineData("021", "investissement")]
    [InlineData("023", "fonctionnement")]
    [InlineData("002", "fonctionnement")]
    [InlineData("4541", "investissement")]
    [InlineData("65811", "fonctionnement")]
    public void An_empty_section_is_that_of_the_account(string account, string section)
    {
        var plan = ImportFiles.Scdl(File(Row.Replace("21831", account, StringComparison.Ordinal).Replace("investissement", "", StringComparison.Ordinal)), out var faults);

        Assert.Equal(section, ImportFiles.Only(plan).Section);
        Assert.Single(faults, f => f.Code.Id == "IMP030");
    }

    [Fact]
    public void A_section_that_contradicts_the_account_is_told_and_the_account_wins()
    {
        var plan = ImportFiles.Scdl(File(Row.Replace("investissement", "fonctionnement", StringComparison.Ordinal)), out var faults);

        Assert.Equal("investissement", ImportFiles.Only(plan).Section);
        Assert.Single(faults, f => f.Code.Id == "IMP025");
    }

    [Fact]
    public void Order_capitals_and_other_columns_of_the_header_do_not_matter()
    {
        const string Csv = "bgt_codrd;Autre;bgt_mtreal;bgt_nature;bgt_contnat;bgt_annee;bgt_natdec\nDépense;x;1 234,50;2183;;2024;CA\n";

        var row = ImportFiles.Only(ImportFiles.Scdl(Csv, out _));

        Assert.Equal(("2024-compte_administratif--2183--depense--1", "1234.50"), (row.Id, row.Cell("montant_realise")));
    }

    [Fact]
    public void Chapters_and_accounts_are_put_right_when_the_file_follows_the_schemas_words()
    {
        var swapped = Row.Replace("21,Immobilisations corporelles,21831,Matériel informatique scolaire", "21831,Matériel informatique scolaire,21,Immobilisations corporelles", StringComparison.Ordinal);

        var plan = ImportFiles.Scdl(File(swapped), out var faults);

        Assert.Equal(("21", "21831"), (ImportFiles.Only(plan).Line.Chapter, ImportFiles.Only(plan).Line.Account));
        Assert.Single(faults, f => f.Code.Id == "IMP024");
    }

    [Theory]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u202f234,56 €", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("-12,5", "-12.50")]
    [InlineData("1,2E3", "1200.00")]
    [InlineData("1.5E+03", "1500.00")]
    [InlineData("0", "0.00")]
    [InlineData("", "")]
    public void Amounts_are_read_as_people_and_software_write_them(string text, string amount)
    {
        var plan = ImportFiles.Scdl(File(Row.Replace("980.50", $"\"{text}\"", StringComparison.Ordinal).Replace("1000.00", "", StringComparison.Ordinal)), out _);

        Assert.Equal(amount, ImportFiles.Only(plan).Cell("montant_realise"));
    }

    [Theory]
    [InlineData("1,234", "10,50", "1.23")]
    [InlineData("1,234", "10.50", "1234.00")]
    [InlineData("1.234", "10,50", "1234.00")]
    [InlineData("1234.567", "10,5", "1234.57")]
    public void What_separates_thousands_is_what_the_other_amounts_show(string text, string other, string amount)
    {
        var plan = ImportFiles.Scdl(File(Row.Replace("980.50", $"\"{text}\"", StringComparison.Ordinal).Replace("1000.00", $"\"{other}\"", StringComparison.Ordinal)), out _);

        Assert.Equal(amount, Math.Round(ImportFiles.Only(plan).Realised!.Value, 2).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234")]
    public void An_amount_that_nothing_makes_clear_is_an_error(string text)
    {
        ImportFiles.Scdl(File(Row.Replace("980.50", $"\"{text}\"", StringComparison.Ordinal).Replace("1000.00", "", StringComparison.Ordinal)), out var faults);

        Assert.Contains("1234 ou 1.234", ImportFiles.Error(faults, "IMP006").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_the_file_is_only_used_for_a_code_that_the_plan_has_not()
    {
        var own = Row.Replace("21831,Matériel informatique scolaire", "218399,\"=Tablettes \u0096 écoles\"", StringComparison.Ordinal);

        var row = ImportFiles.Only(ImportFiles.Scdl(File(own), out _));

        Assert.Equal("Tablettes – écoles", row.Cell("compte_libelle"));
    }

    [Fact]
    public void A_file_in_windows_1252_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var plan = ImportFiles.Import(false, Encoding.GetEncoding(1252).GetBytes(File(Row)), out var faults);

        Assert.Equal("depense", ImportFiles.Only(plan).Line.Direction);
        Assert.Single(faults, f => f.Code.Id == "LEC007");
    }

    [Fact]
    public void Equal_keys_are_numbered_in_the_order_of_the_file()
    {
        var plan = ImportFiles.Scdl(File($"{Row}\n{Row.Replace("21831", "2051", StringComparison.Ordinal)}\n{Row}"), out _);

        Assert.Equal(["21831-212-depense-reel-1", "2051-212-depense-reel-1", "21831-212-depense-reel-2"], plan.Rows.Select(r => r.Row.Id["2024-compte_administratif-21-".Length..]));
    }

    [Theory]
    [InlineData("2023", "2183", "Matériel de bureau et matériel informatique", "M14")]
    [InlineData("2023", "2183", "Matériel informatique", "M57_A")]
    [InlineData("2024", "2183", "", "M57_A")]
    [InlineData("2022", "21831", "", "M57_D")]
    public void The_plan_of_accounts_is_found_by_what_the_file_books(string year, string account, string label, string plan)
    {
        var row = Row.Replace("2024", year, StringComparison.Ordinal).Replace("21831,Matériel informatique scolaire", $"{account},{label}", StringComparison.Ordinal);

        Assert.Equal(plan, ImportFiles.Only(ImportFiles.Scdl(File(row), out _)).Line.Budget.Plan!.Name);
    }

    [Theory]
    [InlineData("Compte administratif", "Budget annexe", "IMP004")]
    [InlineData(",2024,", ",24,", "IMP006")]
    [InlineData("dépense", "", "IMP006")]
    [InlineData("980.50", "beaucoup", "IMP006")]
    [InlineData(",21831,", ",matériel,", "IMP006")]
    [InlineData(",21831,", ",1,", "IMP009")]
    [InlineData(",21,Immobilisations corporelles,21831,", ",11,Charges,6156,", "IMP009")]
    public void A_value_without_which_a_row_cannot_be_placed_is_an_error_at_its_cell(string old, string value, string code)
    {
        var plan = ImportFiles.Scdl(File(Row.Replace(old, value, StringComparison.Ordinal)), out var faults);

        Assert.Equal(2, ImportFiles.Error(faults, code).Place.Line);
        Assert.Null(plan.Bytes);
    }

    [Theory]
    [InlineData("", "IMP001")]
    [InlineData("<?xml version=\"1.0\"?><DocumentBudgetaire/>", "IMP001")]
    [InlineData("nom,prix\npain,1\n", "IMP001")]
    [InlineData("BGT_NATDEC,BGT_ANNEE,BGT_NATURE\nCA,2024,2183\n", "IMP007")]
    [InlineData("BGT_NATDEC,BGT_ANNEE,BGT_CONTNAT,BGT_NATURE,BGT_CODRD,BGT_MTREAL,bgt_nature\nCA,2024,21,2183,D,1,2183\n", "CSV005")]
    [InlineData("BGT_NATDEC,BGT_ANNEE,BGT_CONTNAT,BGT_NATURE,BGT_CODRD,BGT_MTREAL\nCA,2024,21,2183,D,1\nCA,2024,20", "IMP008")]
    [InlineData("BGT_NATDEC,BGT_ANNEE,BGT_CONTNAT,BGT_NATURE,BGT_CODRD,BGT_MTREAL\nCA,2024,21,2183,D,1\nCA,2024,\"20", "IMP008")]
    [InlineData("BGT_NATDEC,BGT_ANNEE,BGT_CONTNAT,BGT_NATURE,BGT_CODRD,BGT_MTREAL\nCA,2024,21,2183,D,1,x\n", "CSV006")]
    public void What_is_no_whole_budget_is_refused(string csv, string code)
    {
        var plan = ImportFiles.Scdl(csv, out var faults);

        ImportFiles.Error(faults, code);
        Assert.Null(plan.Bytes);
    }

    [Fact]
    public void A_title_above_the_header_and_a_named_separator_are_passed_by()
        => Assert.Single(ImportFiles.Scdl("sep=;\nExport du 3 mars;;;;;\nBGT_NATDEC;BGT_ANNEE;BGT_CONTNAT;BGT_NATURE;BGT_CODRD;BGT_MTREAL\nCA;2024;21;2183;D;1\n", out _).Rows);

    [Fact]
    public void A_workbook_is_named_for_what_it_is()
    {
        ImportFiles.Import(false, [.. "PK\u0003\u0004"u8, .. new byte[50], .. "xl/workbook.xml"u8], out var faults);

        Assert.Contains("un classeur Excel", ImportFiles.Error(faults, "IMP001").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_its_last_empty_cells_is_whole()
        => Assert.Single(ImportFiles.Scdl("BGT_NATDEC,BGT_ANNEE,BGT_CONTNAT,BGT_NATURE,BGT_CODRD,BGT_MTREAL\nCA,2024,21,2183,D\n", out _).Rows);

    [Fact]
    public void Of_several_owners_the_commune_is_chosen_by_its_number()
    {
        var csv = Encoding.UTF8.GetBytes(File($"{Row}\n{Row.Replace("21990001600011", "21560046100010", StringComparison.Ordinal)}"));

        var own = ImportFiles.Import(false, csv, out var faults, siren: "219900016");
        ImportFiles.Import(false, csv, out var refused, siren: "111111111");

        Assert.Single(own.Rows);
        Assert.Single(faults, f => f.Code.Id == "IMP023");
        ImportFiles.Error(refused, "IMP010");
    }

    [Fact]
    public void The_budget_of_another_commune_is_taken_with_a_warning()
    {
        var plan = ImportFiles.Import(false, Encoding.UTF8.GetBytes(File(Row)), out var faults, siren: "215600461");

        Assert.Single(plan.Rows);
        Assert.Contains("« VALMONT » (SIRET 21990001600011)", Assert.Single(faults, f => f.Code.Id == "IMP020").Message, StringComparison.Ordinal);
    }
}
