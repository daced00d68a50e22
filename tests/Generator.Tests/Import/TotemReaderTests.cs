using System.Text;
using Portal.Import;

namespace Generator.Tests.Import;

public sealed class TotemReaderTests
{
    private const string Namespace = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire";

    private static readonly Sample Computers = new("21831", "depense", 1000m) { Chapter = "21", Function = "212", Realised = 980.5m };

    [Fact]
    public void Each_field_goes_to_its_column()
    {
        var xml = ImportFiles.Totem([]).Replace("<Annexes>", """
            <LigneBudget>
              <Nature V="21831"/><LibCpte V="MME DURAND"/><Fonction V="212"/><ContNat V="21"/><Operation V="93"/><ArtSpe V="false"/><CodRD V="D"/>
              <MtBudgPrec V="1"/><MtRARPrec V="2.5"/><MtPropNouv V="3"/><MtPrev V="-4.10"/><CredOuv V="5"/><MtReal V="6.123"/><MtRAR3112 V="0"/>
              <OpBudg V="1"/><TypOpBudg V="2"/><CaracSup Code="Section" V="I"/><MtSup Code="MtOpeCumul" V="99"/>
            </LigneBudget><Annexes>
            """, StringComparison.Ordinal);

        var row = ImportFiles.Only(ImportFiles.Totem(xml, out _));

        Assert.Equal(
            "2024-compte_administratif-21-21831-212-depense-ordre-1|2024|compte_administratif|investissement|depense|ordre|21|Immobilisations corporelles|21831|Matériel informatique scolaire|212|Ecoles primaires|93|1.00|2.50|3.00|-4.10|5.00|6.1230|0.00|1||materiel||",
            string.Join('|', Columns.Select(row.Cell)));
    }

    [Fact]
    public void Nothing_of_the_annexes_nor_of_the_labels_of_operations_is_kept()
    {
        var plan = ImportFiles.Totem(ImportFiles.Totem([Computers]), out _);

        Assert.DoesNotContain("DURAND", Encoding.UTF8.GetString(plan.Bytes!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_in_an_annexe_is_no_line_of_the_budget()
    {
        var xml = ImportFiles.Totem([Computers]).Replace("<DATA_SIGNATAIRE>", "<LigneBudget><Nature V=\"2051\"/><CodRD V=\"D\"/></LigneBudget><DATA_SIGNATAIRE>", StringComparison.Ordinal);

        Assert.Equal("21831", ImportFiles.Only(ImportFiles.Totem(xml, out _)).Line.Account);
    }

    [Theory]
    [InlineData("01", "budget_primitif")]
    [InlineData("02", "decision_modificative")]
    [InlineData("03", "budget_supplementaire")]
    [InlineData("09", "compte_administratif")]
    [InlineData("10", "compte_financier_unique")]
    public void A_stage_has_a_code(string code, string stage)
        => Assert.Equal(stage, ImportFiles.Only(ImportFiles.Totem(ImportFiles.Totem([Computers], code), out _)).Cell("etape"));

    [Fact]
    public void Zeros_of_a_voted_budget_are_no_realised_amounts()
    {
        var row = ImportFiles.Only(ImportFiles.Totem(ImportFiles.Totem([Computers with { Realised = 0 }], "01"), out var faults));

        Assert.Equal("", row.Cell("montant_realise"));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_compte_financier_unique_is_read_inside_its_wrapping_and_its_computed_totals_are_left()
    {
        var budget = ImportFiles.Budget([Computers], "10", "2025", "M57_A").Replace("<Annexes>", """
            <LigneBudget calculated="true" generator="x.xsl"><ChapitreNature V="21"/><CodRD V="D"/><MtPrev V="1000"/><OpBudg V="T"/></LigneBudget>
            <LigneBudget><Groupe V="GDEPINV"/><MtPrev V="1000"/></LigneBudget><Annexes>
            """, StringComparison.Ordinal);
        var xml = $"""
            <doccfu:CompteFinancierUnique xmlns:doccfu="http://www.minefi.gouv.fr/cp/demat/doccfu">
              <DocumentComptable xmlns="http://www.minefi.gouv.fr/cp/demat/doccomptable"><Budget><LigneBudget><Nature V="2183"/></LigneBudget></Budget></DocumentComptable>
              <DocumentBudgetaire xmlns="{Namespace}">{budget}</DocumentBudgetaire>
              <doccfu:Signatures/>
            </doccfu:CompteFinancierUnique>
            """;

        var plan = ImportFiles.Totem(xml, out _);

        Assert.Equal(("compte_financier_unique", "M57_A"), (ImportFiles.Only(plan).Cell("etape"), ImportFiles.Only(plan).Line.Budget.Plan!.Name));
        Assert.Equal(2, plan.Plan.Totals);
    }

    [Fact]
    public void The_prefix_of_the_names_does_not_matter()
    {
        var xml = ImportFiles.Totem([Computers]).Replace("</", "</b:", StringComparison.Ordinal);
        xml = System.Text.RegularExpressions.Regex.Replace(xml, "<(?=[A-Z])", "<b:").Replace("xmlns=", "xmlns:b=", StringComparison.Ordinal);

        Assert.Equal("21831", ImportFiles.Only(ImportFiles.Totem(xml, out _)).Line.Account);
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("UTF-16")]
    public void The_encoding_is_the_one_that_the_document_announces(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var xml = ImportFiles.Totem([Computers with { Operation = "École" }]).Replace("UTF-8", name, StringComparison.Ordinal);

        var plan = ImportFiles.Import(true, [.. encoding.GetPreamble(), .. encoding.GetBytes(xml)], out _);

        Assert.Equal("École", ImportFiles.Only(plan).Cell("operation"));
    }

    [Fact]
    public void The_header_may_come_after_the_lines()
    {
        var xml = ImportFiles.Totem([Computers]);
        var header = "<BlocBudget><NatDec V=\"09\"/><Exer V=\"2024\"/></BlocBudget>";
        xml = xml.Replace(header, "", StringComparison.Ordinal).Replace("</Budget>", header + "</Budget>", StringComparison.Ordinal);

        Assert.Equal("2024", ImportFiles.Only(ImportFiles.Totem(xml, out _)).Cell("exercice"));
    }

    [Fact]
    public void Of_several_budgets_those_of_another_nomenclature_are_left_and_named()
    {
        var xml = ImportFiles.Totem([Computers]).Replace("</DocumentBudgetaire>", ImportFiles.Budget([new("2183", "depense", 5m)], nomenclature: "M4-M49_D", name: "EAU") + "</DocumentBudgetaire>", StringComparison.Ordinal);

        var plan = ImportFiles.Totem(xml, out var faults);

        Assert.Equal("21831", ImportFiles.Only(plan).Line.Account);
        Assert.Contains("« VALMONT, EAU » suit la nomenclature M4-M49_D", Assert.Single(faults, f => f.Code.Id == "IMP023").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M14-M14_COM_SUP3500", "2023", "M14")]
    [InlineData("M57-M57_D", "2023", "M57_D")]
    [InlineData("M57_A", "2025", "M57_A")]
    [InlineData("M57-M57", "2021", "M57_D")]
    [InlineData("", "2025", "M57_D")]
    public void The_plan_of_accounts_is_the_one_that_the_nomenclature_names(string nomenclature, string year, string plan)
        => Assert.Equal(plan, ImportFiles.Only(ImportFiles.Totem(ImportFiles.Totem([Computers], year: year, nomenclature: nomenclature), out _)).Line.Budget.Plan!.Name);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<x>&b;</x>", "IMP003", 1)]
    [InlineData("<!DOCTYPE x SYSTEM \"http://exemple.invalid/x.dtd\">\n<x/>", "IMP003", 1)]
    [InlineData("<x>\n  <y>\n</x>", "IMP002", 3)]
    [InlineData("<x>\n&inconnue;</x>", "IMP002", 2)]
    [InlineData("BGT_NATDEC,BGT_ANNEE\n", "IMP002", 1)]
    [InlineData("", "IMP002", 1)]
    [InlineData("<x/>", "IMP001", 1)]
    public void What_is_no_such_document_is_refused_in_French(string text, string code, int line)
    {
        var plan = ImportFiles.Totem(text, out var faults);

        var error = ImportFiles.Error(faults, code);
        Assert.Equal(line, error.Place.Line);
        Assert.DoesNotMatch(@"\b(the|is|not|expected|invalid)\b", error.Message);
        Assert.Null(plan.Bytes);
    }

    [Theory]
    [InlineData("<DateDec V=\"", "x", 3_000_000, "\"/>")]
    [InlineData("", "<a>", 200, "")]
    public void A_tag_too_long_or_too_deep_is_refused(string before, string repeated, int times, string after)
    {
        var xml = ImportFiles.Totem([Computers]).Replace("<DATA_SIGNATAIRE>", before + string.Concat(Enumerable.Repeat(repeated, times)) + after + "<DATA_SIGNATAIRE>", StringComparison.Ordinal);

        ImportFiles.Totem(xml, out var faults);

        ImportFiles.Error(faults, "IMP003");
    }

    [Fact]
    public void Too_many_names_are_refused()
    {
        var xml = ImportFiles.Totem([Computers]).Replace("<DATA_SIGNATAIRE>", string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<a{i}/>")) + "<DATA_SIGNATAIRE>", StringComparison.Ordinal);

        ImportFiles.Totem(xml, out var faults);

        ImportFiles.Error(faults, "IMP003");
    }

    [Theory]
    [InlineData("<NatDec V=\"09\"/>", "<NatDec V=\"04\"/>", "IMP004")]
    [InlineData("<NatDec V=\"09\"/>", "", "IMP004")]
    [InlineData("<Exer V=\"2024\"/>", "<Exer V=\"24\"/>", "IMP006")]
    [InlineData("<Exer V=\"2024\"/>", "", "IMP006")]
    [InlineData("<CodRD V=\"D\"/>", "<CodRD V=\"X\"/>", "IMP006")]
    [InlineData("<CodRD V=\"D\"/>", "", "IMP006")]
    [InlineData("<Nature V=\"21831\"/>", "<Nature V=\"matériel\"/>", "IMP006")]
    [InlineData("<MtPrev V=\"1000\"/>", "<MtPrev V=\"mille\"/>", "IMP006")]
    [InlineData("M57-M57_D", "M4-M49_D", "IMP005")]
    public void A_value_without_which_a_line_cannot_be_placed_is_an_error(string old, string value, string code)
    {
        var xml = ImportFiles.Totem([Computers]);
        Assert.Contains(old, xml, StringComparison.Ordinal);

        var plan = ImportFiles.Totem(xml.Replace(old, value, StringComparison.Ordinal), out var faults);

        Assert.NotEqual(1, ImportFiles.Error(faults, code).Place.Line);
        Assert.Null(plan.Bytes);
    }

    private static readonly string[] Columns =
    [
        "ligne_id", "exercice", "etape", "section", "sens", "mouvement", "chapitre", "chapitre_libelle", "compte", "compte_libelle", "fonction", "fonction_libelle", "operation",
        "montant_precedent", "montant_reporte", "montant_nouveau", "montant_vote", "credits_ouverts", "montant_realise", "reste_a_realiser", "part_programme", "ligne_dediee", "poste", "action_id", "note",
    ];
}
