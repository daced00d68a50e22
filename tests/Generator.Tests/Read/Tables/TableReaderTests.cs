using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read.Tables;

public sealed class TableReaderTests
{
    private static readonly Schema Schema = new("essai", "Essai", "",
    [
        new Field("cle", "Clé", "", FieldType.String) { Required = true },
        new Field("montant_vote", "Montant voté", "", FieldType.Number),
        new Field("sens", "Sens", "", FieldType.String) { Enum = ["depense", "recette"] },
        new Field("le", "Date", "", FieldType.Date),
    ])
    {
        Json = default,
    };

    private static (Table? Table, DiagnosticBag Faults) Read(string csv)
    {
        var faults = new DiagnosticBag();
        return (TableReader.Read(Encoding.UTF8.GetBytes(csv), Schema, "data/essai.csv", faults), faults);
    }

    [Theory]
    [InlineData("cle,montant_vote,sens,le\na,1.5,depense,2025-01-02\n")]
    [InlineData("cle;montant_vote;sens;le\na;1,5;depense;2025-01-02\n")]
    [InlineData("cle\tmontant_vote\tsens\tle\r\na\t1,5\tdepense\t02/01/2025\r\n")]
    [InlineData("cle|MONTANT VOTÉ|Sens|Date\ra|1,5 €|Dépense|02/01/2025\r")]
    [InlineData("le;sens;montant vote;CLE\n\n2025-01-02;DEPENSE;1,50;a\n;;;\n")]
    public void Reads_the_same_row_from_any_spreadsheet(string csv)
    {
        var (table, faults) = Read(csv);

        Assert.Empty(faults.Items);
        var row = Assert.Single(table!.Rows);
        Assert.Equal(("a", 1.5m, "depense", new DateOnly(2025, 1, 2)), (row.Text("cle"), row.Number("montant_vote"), row.Text("sens"), row.Date("le")));
    }

    [Fact]
    public void A_wrong_quote_is_told_and_the_cells_that_it_takes_with_it_are_not()
    {
        using var commune = new Commune(("data/actions.csv", "action_id,titre,axe,cout_prevu,statut\nA1,Câbler,\"P3,12,\"termine\nA2,Former,P3,x,en_cours\n"));

        Assert.Equal(2, commune.Messages().Split(" erreur ").Length - 1);
        Assert.Contains("data/actions.csv:2", commune.Messages(), StringComparison.Ordinal);
        Assert.Contains("data/actions.csv:3:14 erreur CEL002", commune.Messages(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cell_knows_its_line_and_column_even_after_a_cell_of_several_lines()
    {
        var (table, _) = Read("cle,montant_vote,sens,le\n\"été\nindien\",12,depense,\nb,13,recette,\n");

        Assert.Equal(new Place("data/essai.csv", 3, 9), table![0].PlaceOf("montant_vote"));
        Assert.Equal(new Place("data/essai.csv", 4, 3), table[1].PlaceOf("montant_vote"));
    }

    [Fact]
    public void The_column_counts_characters_not_bytes()
    {
        var (table, _) = Read("cle,montant_vote,sens,le\nÉÉÉÉ,12,depense,\n");

        Assert.Equal(6, table![0].PlaceOf("montant_vote").Column);
    }

    [Theory]
    [InlineData("cle,montant_vot,sens,le\na,1,depense,\n", "CSV003", "1:5", "montant_vote")]
    [InlineData("montant_vote,sens\n1,depense\n", "CSV004", "1:1", "cle")]
    [InlineData("cle,cle,sens\na,b,depense\n", "CSV005", "1:5", "cle")]
    [InlineData("cle,sens\na,depense,trop\n", "CSV006", "2:11", "virgule")]
    [InlineData("cle,sens\n\"a,depense\n", "CSV002", "2:1", "guillemet")]
    [InlineData("cle,montant_vote\na,douze\n", "CEL002", "2:3", "« douze »")]
    [InlineData("cle,montant_vote\na,\"1,234\"\n", "CEL003", "2:3", "1234 ou 1.234")]
    [InlineData("cle,sens\na,depence\n", "CEL006", "2:3", "depense")]
    [InlineData("cle,le\na,hier\n", "CEL004", "2:3", "31/12/2025")]
    [InlineData("cle,montant_vote\na,s\n", "CEL012", "2:3", "secret")]
    public void Says_what_is_wrong_where_and_how_to_mend_it(string csv, string code, string place, string words)
    {
        var (_, faults) = Read(csv);

        Assert.Contains(faults.Items, f => f.Code.Id == code && $"{f.Place.Line}:{f.Place.Column}" == place && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Bounds_settle_what_a_comma_leaves_open()
    {
        var rate = new Schema("essai", "Essai", "", [new Field("taux", "Taux", "", FieldType.Number) { Minimum = 0, Maximum = 100 }]) { Json = default };
        var faults = new DiagnosticBag();

        var table = TableReader.Read("taux\n\"16,404\"\n"u8.ToArray(), rate, "data/essai.csv", faults);

        Assert.Empty(faults.Items);
        Assert.Equal(16.404m, table![0].Number("taux"));
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Assert.Equal(Codes.CsvEmpty, Assert.Single(Read("").Faults.Items).Code);

    [Fact]
    public void A_short_row_leaves_its_last_cells_missing()
    {
        var (table, faults) = Read("cle,montant_vote,sens,le\na\n");

        Assert.Empty(faults.Items);
        Assert.True(table![0]["le"].IsMissing);
    }
}
