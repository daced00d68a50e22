using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read.Tables;

/// <summary>Separators, titles above the header, and how columns are named.</summary>
public sealed class LayoutTests
{
    private static readonly Schema Schema = new("essai", "Essai", "",
    [
        new Field("cle", "Clé", "", FieldType.String) { Required = true },
        new Field("montant_vote", "Montant voté", "", FieldType.Number) { Unit = "euro" },
        new Field("cout_ht", "Coût", "", FieldType.Number) { Unit = "euro" },
        new Field("note", "Note", "", FieldType.String),
    ])
    {
        Json = default,
    };

    private static (Table? Table, IReadOnlyList<Diagnostic> Faults) Read(string csv) => Read(Encoding.UTF8.GetBytes(csv), Schema);

    private static (Table? Table, IReadOnlyList<Diagnostic> Faults) Read(byte[] csv, Schema schema)
    {
        var faults = new DiagnosticBag();
        return (TableReader.Read(csv, schema, "data/essai.csv", faults), faults.Items);
    }

    [Theory]
    [InlineData("cle;note\na;b, c, d, e\n")]
    [InlineData("note;cle;;\n\"b, c, d, e\";a;;\n")]
    [InlineData("cle\tnote\na\tb, c, d, e\n")]
    [InlineData("cle|note\na|b, c, d, e\n")]
    [InlineData("\"cle\";\"note\"\n\"a\";\"b, c, d, e\"\n")]
    [InlineData("sep=;\ncle;note\na;b, c, d, e\n")]
    [InlineData("\"sep=|\"\r\ncle|note\r\na|b, c, d, e\r\n")]
    [InlineData("sep=:\ncle:note\na:b, c, d, e\n")]
    [InlineData(";cle;;note;;\n;a;;b, c, d, e;;\n;;;;;\n")]
    [InlineData("\n\ncle;note\n\na;b, c, d, e\n\n\u00a0;\n")]
    public void Finds_the_separator_by_the_columns_that_it_shows(string csv)
    {
        var (table, faults) = Read(csv);

        Assert.Empty(faults);
        Assert.Equal(("a", "b, c, d, e"), (Assert.Single(table!.Rows).Text("cle"), table[0].Text("note")));
    }

    [Fact]
    public void One_column_is_cut_by_what_leaves_its_rows_whole()
    {
        var rate = new Schema("essai", "Essai", "", [new Field("taux", "Taux", "", FieldType.Number)]) { Json = default };

        var (table, faults) = Read("taux\n16,4\n17,5\n"u8.ToArray(), rate);

        Assert.Empty(faults);
        Assert.Equal([16.4m, 17.5m], table!.Rows.Select(r => r.Number("taux")!.Value));
    }

    [Theory]
    [InlineData("Budget du numérique 2025\n\ncle;note\na;b\n", "la ligne 1 est un titre", 3)]
    [InlineData("Ville de Valmont;;\nBudget;2025;\nÉdité le 3 mars, à 10 h\ncle;note;\na;b;\n", "les lignes 1 à 3 sont un titre", 4)]
    [InlineData("sep=;\nBudget\ncle;note\na;b\n", "la ligne 2 est un titre", 3)]
    [InlineData("\"Un titre\nde deux lignes\"\ncle;note\na;b\n", "les lignes 1 à 2 sont un titre", 3)]
    public void Titles_above_the_header_are_passed_over_and_told(string csv, string words, int header)
    {
        var (table, faults) = Read(csv);

        var note = Assert.Single(faults);
        Assert.Equal(("CSV008", Severity.Note), (note.Code.Id, note.Code.Severity));
        Assert.Contains(words, note.Message, StringComparison.Ordinal);
        Assert.Equal(header + 1, Assert.Single(table!.Rows).PlaceOf("cle").Line);
        Assert.Equal("a", table[0].Text("cle"));
    }

    [Fact]
    public void A_header_with_a_mistake_is_not_taken_for_a_title()
    {
        var (_, faults) = Read("cle;nnote\nb;c\n");

        Assert.Equal("CSV003", Assert.Single(faults).Code.Id);
    }

    [Theory]
    [InlineData("Montant voté")]
    [InlineData("montant_vote")]
    [InlineData("MONTANT VOTE")]
    [InlineData(" montant-voté\u00a0 ")]
    [InlineData("Montant\nvoté")]
    [InlineData("Montant vote\u0301")]
    [InlineData("Montant voté *")]
    [InlineData("Montant voté (€)")]
    [InlineData("Montant voté (en euros)")]
    [InlineData("Montant voté TTC")]
    [InlineData("Montant voté [€ TTC]")]
    public void One_column_has_many_names(string title)
    {
        var (table, faults) = Read($"cle;\"{title}\"\na;12\n");

        Assert.Empty(faults);
        Assert.Equal(12m, table![0].Number("montant_vote"));
    }

    [Theory]
    [InlineData("Montant voté HT", "hors taxes ; « montant_vote » attend des montants en euros, toutes taxes comprises")]
    [InlineData("Coût TTC", "toutes taxes comprises ; « cout_ht » attend des montants en euros hors taxes")]
    [InlineData("Montant voté (k€)", "en milliers d'euros")]
    [InlineData("Montant voté en millions d’euros", "en millions d'euros")]
    [InlineData("montant_votte", "Vouliez-vous dire « montant_vote » ?")]
    [InlineData("nimporte", "Possibles : ")]
    public void Another_unit_is_another_column(string title, string words)
    {
        var (table, faults) = Read($"cle;{title}\na;12\n");

        Assert.Null(table);
        var fault = Assert.Single(faults);
        Assert.Equal("CSV003", fault.Code.Id);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_header_is_told_once_and_not_quoted()
    {
        var (_, faults) = Read("Dupont;12\nDurand;13\n");

        var fault = Assert.Single(faults);
        Assert.Equal("CSV012", fault.Code.Id);
        Assert.DoesNotContain("Dupont", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_below_no_name_are_not_read_without_a_word()
    {
        var (table, faults) = Read("cle;;note\na;;b\nc;à vérifier;d\ne;oui;f\n");

        var fault = Assert.Single(faults);
        Assert.Equal(("CSV014", "data/essai.csv:3:3"), (fault.Code.Id, fault.Place.ToString()));
        Assert.Contains("2 valeurs", fault.Message, StringComparison.Ordinal);
        Assert.Equal("d", table![1].Text("note"));
    }

    [Fact]
    public void Places_count_from_the_first_line_of_the_file_below_a_title()
    {
        var (_, faults) = Read("Titre\n\ncle;montant_vote\na;douze\n\"b;1\n");

        Assert.Equal(["1:1", "4:3", "5:1"], faults.OrderBy(f => f.Place.Line).Select(f => $"{f.Place.Line}:{f.Place.Column}"));
    }
}
