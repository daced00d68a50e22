using System.Text;
using System.Text.Json;
using CsCheck;
using Portal.Diagnostics;
using Portal.Read.Tables.Workbooks;

namespace Generator.Tests.Read.Workbooks;

/// <summary>Which sheets of which files become tables, and what is said of the others.</summary>
public sealed class WorkbookTests
{
    private static readonly string Glossary = Xlsx.Texts("terme", "definition") + Xlsx.Texts("Tablette", "Ordinateur plat, tactile");

    private static string Told(string file, byte[] bytes, params (string Path, string Text)[] others)
    {
        using var commune = new Commune(others);
        commune.Write(file, bytes);
        return Messages(commune);
    }

    /// <summary>Without the last line, which points to the page of messages.</summary>
    private static string Messages(Commune commune) => string.Join('\n', commune.Messages().Split('\n').Where(l => !l.StartsWith("Explications", StringComparison.Ordinal) && l.Length > 0));

    [Theory]
    [InlineData("glossaire")]
    [InlineData("Glossaire")]
    [InlineData(" GLOSSAIRE ")]
    public void A_sheet_bears_the_name_of_its_table(string name)
    {
        using var commune = new Commune();
        commune.Write("data/classeur.xlsx", Xlsx.Book((name, Glossary)));

        Assert.Equal("terme,definition,voir\r\nTablette,\"Ordinateur plat, tactile\",\r\n", commune.Output("donnees/glossaire.csv"));
    }

    [Fact]
    public void Or_its_title()
        => Assert.Equal("", Told("data/classeur.ods", Ods.Book(("Prêts de matériel", Ods.Texts("mois") + Ods.Texts("2025-03"))),
            ("data/prets.schema.json", """{"title":"Prêts de matériel","description":"Les mois où la médiathèque a prêté du matériel aux écoles. Une ligne est un mois. Le nombre de prêts est dans un autre tableau.","fields":[{"name":"mois"}]}""")));

    [Fact]
    public void A_workbook_of_one_sheet_may_be_named_by_its_file()
        => Assert.Equal("", Told("data/Glossaire.xlsx", Xlsx.Book([("Feuil1", Glossary, ""), ("Feuil2", "", "")])));

    [Fact]
    public void Macros_are_left_alone() => Assert.Equal("", Told("data/glossaire.xlsm", Xlsx.Book(("Feuil1", Glossary))));

    [Fact]
    public void Several_tables_share_a_workbook()
    {
        using var commune = new Commune();
        commune.Write("data/tout.ods", Ods.Book(
            ("glossaire", Ods.Texts("terme", "definition") + Ods.Texts("a", "b")),
            ("notes", Ods.Texts("jeu", "mesure", "periode", "note") + Ods.Texts("budget", "depenses_realisees", "2025", "Une note.")),
            ("_brouillon", Ods.Texts("rien"))));

        Assert.Equal("", Messages(commune));
        Assert.Contains("a,b", commune.Output("donnees/glossaire.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glosaire", "", "avertissement LEC015 la feuille « glosaire » ne porte le nom d'aucun tableau : elle n'est pas lue. Vouliez-vous dire « glossaire » ?")]
    [InlineData("Calculs", "", "avertissement LEC015 la feuille « Calculs »")]
    [InlineData("notes", "state=\"hidden\"", "note LEC016 la feuille « notes » est masquée")]
    [InlineData("notes", "state=\"veryHidden\"", "note LEC016 ")]
    [InlineData("Glossaire", "", "erreur CSV015 le tableau « glossaire » est déjà dans « data/classeur.xlsx!glossaire ».")]
    public void Another_sheet_is_not_passed_over_in_silence(string name, string attributes, string words)
        => Assert.StartsWith($"data/classeur.xlsx!{name}!A1 {words}", Told("data/classeur.xlsx", Xlsx.Book([("glossaire", Glossary, ""), (name, Glossary, attributes)])), StringComparison.Ordinal);

    [Fact]
    public void A_table_in_a_CSV_and_in_a_workbook_is_one_too_many()
        => Assert.StartsWith("data/classeur.xlsx!glossaire!A1 erreur CSV015 le tableau « glossaire » est déjà dans « data/glossaire.csv ».",
            Told("data/classeur.xlsx", Xlsx.Book(("glossaire", Glossary)), ("data/glossaire.csv", "terme,definition\na,b\n")), StringComparison.Ordinal);

    [Fact]
    public void A_hidden_sheet_of_LibreOffice_is_noted()
    {
        var hidden = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
        var tables = $"<table:table table:name=\"glossaire\" table:style-name=\"ta1\">{Ods.Texts("terme", "definition")}</table:table><table:table table:name=\"notes\" table:style-name=\"ta2\">{Ods.Texts("jeu")}</table:table>";

        Assert.StartsWith("data/c.ods!notes!A1 note LEC016 ", Told("data/c.ods", Ods.Content(tables, hidden)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/_brouillon.xlsx")]
    [InlineData("data/~$glossaire.xlsx")]
    [InlineData("data/.~lock.glossaire.ods#")]
    public void Drafts_and_locks_are_left_alone(string file) => Assert.Equal("", Told(file, [1, 2, 3]));

    [Theory]
    [InlineData("data/glossaire.xls", "« .xls »")]
    [InlineData("data/autre.xlsb", "« .xlsb »")]
    [InlineData("data/glossaire.numbers", "« .numbers »")]
    [InlineData("data/glossaire.txt", "« .txt »")]
    public void A_format_that_is_not_read_is_named(string file, string words)
    {
        var told = Told(file, [1, 2, 3]);

        Assert.StartsWith($"{file}:1:1 erreur LEC014 ", told, StringComparison.Ordinal);
        Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_no_table_is_left_alone() => Assert.Equal("", Told("data/lisez-moi.txt", [65]));

    [Fact]
    public void A_password_is_named_with_the_way_to_take_it_off()
    {
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100], .. Encoding.Unicode.GetBytes("EncryptedPackage"), 0, 0];

        Assert.StartsWith("data/glossaire.xlsx:1:1 erreur LEC012 ce classeur est protégé par un mot de passe.", Told("data/glossaire.xlsx", locked), StringComparison.Ordinal);
        Assert.StartsWith("data/glossaire.xlsx:1:1 erreur LEC014 ", Told("data/glossaire.xlsx", locked[..60]), StringComparison.Ordinal);
        Assert.StartsWith("data/c.ods:1:1 erreur LEC012 ", Told("data/c.ods", Ods.Content("", manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Damaged() => new()
    {
        { "no zip", [1, 2, 3] },
        { "empty", [] },
        { "half a zip", Xlsx.Book(("glossaire", Glossary))[..400] },
        { "a zip of something else", Xlsx.Zip([("budget.csv", "a,b")]) },
        { "no part for the sheet", Xlsx.Zip([("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheet name=\"a\" r:id=\"rId1\"/></workbook>"), ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"a.xml\"/></Relationships>")]) },
        { "XML that ends too soon", Xlsx.Zip([("content.xml", "<office")]) },
        { "a DTD", Xlsx.Zip([("content.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")]) },
        { "a bomb of entities", Xlsx.Zip([("content.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>")]) },
        { "an address beyond the sheet", Xlsx.Book(("glossaire", "<row><c r=\"ZZZZ99999999\"><v>1</v></c></row>")) },
        { "rows out of order", Xlsx.Book(("glossaire", "<row><c r=\"A5\"><v>1</v></c></row><row><c r=\"A2\"><v>1</v></c></row>")) },
        { "a shared text that is not there", Xlsx.Book(("glossaire", Xlsx.Row(Xlsx.Shared(7)))) },
        { "rows repeated for ever", Ods.Book(("glossaire", "<table:table-row table:number-rows-repeated=\"99999999999\">" + Ods.Text("a") + "</table:table-row>")) },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void What_is_damaged_is_told_once(string what, byte[] bytes)
    {
        var told = Told("data/glossaire.xlsx", bytes);

        Assert.True(told.StartsWith("data/glossaire.xlsx:1:1 erreur LEC011 ", StringComparison.Ordinal) && !told.Contains('\n', StringComparison.Ordinal), $"{what} : {told}");
    }

    [Fact]
    public void A_workbook_that_swells_is_refused_before_it_fills_the_memory()
    {
        var wide = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row>";

        Assert.StartsWith("data/glossaire.ods:1:1 erreur LEC013 ", Told("data/glossaire.ods", Ods.Book(("glossaire", wide))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_by_what_it_declares()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("content.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 600; i++)
            {
                entry.Write(zeros);
            }
        }

        Assert.StartsWith("data/glossaire.ods:1:1 erreur LEC013 ", Told("data/glossaire.ods", stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ecole-numerique.xlsx")]
    [InlineData("ecole-numerique.ods")]
    public void What_LibreOffice_saved_is_read_to_the_cent(string file)
    {
        using var commune = new Commune();
        commune.Write($"data/{file}", File.ReadAllBytes(Path.Combine(Commune.Fixture("classeurs"), file)));

        var messages = Messages(commune);
        Assert.DoesNotContain("erreur", messages, StringComparison.Ordinal);
        Assert.Contains($"data/{file}!Écoles!A1 note CSV008 ", messages, StringComparison.Ordinal);
        Assert.Contains($"data/{file}!Listes!A1 note LEC016 ", messages, StringComparison.Ordinal);
        Assert.Contains("9990001X,\"École maternelle, côté « cour »\",maternelle,", commune.Output("donnees/ecoles.csv"), StringComparison.Ordinal);
        Assert.Contains(",maternelle,,01004,,47.021,,,,1978-09-14,", commune.Output("donnees/ecoles.csv"), StringComparison.Ordinal);
        Assert.Contains("L-1,2025,budget_primitif,investissement,depense,,,,21831,,,,,,,,72000.1,,72000.3,,0.3,true,,,", commune.Output("donnees/budget.csv"), StringComparison.Ordinal);
        Assert.Contains("L-2,2025,budget_primitif,fonctionnement,depense,,,,6156,,,,,,,,1234.56,,1.2340,,,,,,", commune.Output("donnees/budget.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ecole-numerique.xlsx")]
    [InlineData("ecole-numerique.ods")]
    public void A_workbook_damaged_anywhere_is_read_or_refused(string file)
    {
        var whole = File.ReadAllBytes(Path.Combine(Commune.Fixture("classeurs"), file));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).List[1, 5].Sample(
            changes =>
            {
                var damaged = whole.ToArray();
                changes.ForEach(c => damaged[c.Item1] = c.Item2);
                var faults = new DiagnosticBag();
                return WorkbookReader.Read(damaged, file, faults) is not null || faults.HasErrors;
            },
            iter: 500);
    }

    [Fact]
    public void An_empty_cell_behind_a_quoted_one_has_its_own_address()
    {
        var told = Told("data/glossaire.xlsx", Xlsx.Book(("glossaire", Xlsx.Texts("terme", "definition", "voir") + Xlsx.Texts("a, \"b\"", "", "c"))));

        Assert.StartsWith("data/glossaire.xlsx!glossaire!B2 erreur CEL001 ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_across_tables_speak_of_cells_too()
    {
        var actions = Xlsx.Texts("action_id", "titre", "axe") + Xlsx.Texts("ACT-01", "Équiper", "P3");
        var jalons = Xlsx.Texts("jalon_id", "action_id", "titre", "prevu_le") + Xlsx.Texts("JAL-01", "ACT-9", "Livrer", "2026-03-01");

        var told = Told("data/tout.xlsx", Xlsx.Book(("actions", actions), ("jalons", jalons)));

        Assert.Contains("data/tout.xlsx!jalons!B2 erreur CEL011 colonne « action_id » : « ACT-9 » n'existe pas dans « data/tout.xlsx!actions ».", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_names_the_cell_for_editors()
    {
        using var commune = new Commune();
        commune.Write("data/mon classeur.xlsx", Xlsx.Book(("glossaire", Xlsx.Texts("terme", "definition") + Xlsx.Texts("a", "b, c", "trop"))));

        using var report = JsonDocument.Parse(Sarif.Write(commune.Build().Diagnostics));

        var location = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("locations")[0]).First(l => l.TryGetProperty("logicalLocations", out _));
        Assert.Equal("data/mon%20classeur.xlsx", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((2, 3), (location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(), location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.Equal("glossaire!C2", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void A_cell_of_a_sensitive_table_is_not_quoted_from_a_workbook_either()
    {
        var rows = Xlsx.Texts("periode", "public", "niveau", "question_id", "question", "reponse", "effectif", "statut", "nb_ecoles", "part_max")
            + Xlsx.Row(Xlsx.Text("2025"), Xlsx.Text("eleves"), Xlsx.Text("commune"), Xlsx.Text("q"), Xlsx.Text("?"), Xlsx.Text("Oui"), Xlsx.Number("7301.5"), Xlsx.Text("ok"), Xlsx.Number("7"), Xlsx.Number("25"));

        var told = Told("data/satisfaction.xlsx", Xlsx.Book(("satisfaction", rows)));

        Assert.Contains("data/satisfaction.xlsx!satisfaction!G2 erreur CEL002 ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("7301", told, StringComparison.Ordinal);
    }
}
