using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Generator.Tests.Read.Tables;

/// <summary>What is wrong with a whole row is said once, where it starts.</summary>
public sealed class RowsTests
{
    private const string Header = "cle,titre,sens,annee,le,montant,recu,note\n";

    private static readonly Schema Schema = new("essai", "Essai", "",
    [
        new Field("cle", "Clé", "", FieldType.String) { Required = true },
        new Field("titre", "Titre", "", FieldType.String),
        new Field("sens", "Sens", "", FieldType.String) { Required = true, Enum = ["depense", "recette"] },
        new Field("annee", "Année", "", FieldType.Year) { Required = true },
        new Field("le", "Le", "", FieldType.Date),
        new Field("montant", "Montant", "", FieldType.Number),
        new Field("recu", "Reçu", "", FieldType.Number),
        new Field("note", "Note", "", FieldType.String),
    ])
    {
        Json = default,
    };

    private static (Table Table, List<string> Faults, string Words) Read(string rows, string header = Header)
    {
        var faults = new DiagnosticBag();
        var table = TableReader.Read(Encoding.UTF8.GetBytes(header + rows), Schema, "data/essai.csv", faults);
        return (table!, [.. faults.Items.Select(f => $"{f.Place.Line}:{f.Place.Column} {f.Code.Id}")], string.Join('\n', faults.Items.Select(f => f.Message)));
    }

    [Theory]
    [InlineData("a,Achat,depense,2025,2025-01-02,1234,56,78,rien\n", "« montant »")]
    [InlineData("a,Achat,depense,2025,2025-01-02,1234,56,78,90,rien\n", "« montant », « recu »")]
    [InlineData("a,Achat,depense,2025,2025-01-02,-12,5,,\n", "« montant »")]
    public void A_decimal_comma_in_a_file_of_commas_is_named(string row, string columns)
    {
        var (table, faults, words) = Read(row);

        Assert.Equal(["2:33 CSV011"], faults);
        Assert.Contains(columns, words, StringComparison.Ordinal);
        Assert.Equal("a", table[0].Text("cle"));
        Assert.True(table[0].IsRefused("montant"));
    }

    [Theory]
    [InlineData("a,Achat,,depense,2025,2025-01-02,12,\n", "2:9 CSV009", "droite à partir de la colonne « sens »")]
    [InlineData("a,depense,2025,2025-01-02,12,13,rien,\n", "2:3 CSV009", "gauche à partir de la colonne « titre »")]
    [InlineData("a,depense,2025,2025-01-02,12,13,rien\n", "2:3 CSV009", "gauche")]
    [InlineData("a,Achat,2025,2025-01-02,12,13,rien\n", "2:9 CSV009", "gauche à partir de la colonne « sens »")]
    [InlineData(",a,Achat,depense,2025,2025-01-02,12,13\n", "2:1 CSV009", "droite à partir de la colonne « cle »")]
    [InlineData("a,Achat, pose,depense,2025,2025-01-02,12,13,rien\n", "2:3 CSV006", "décalée à partir de la colonne « titre »")]
    [InlineData("a,Achat,depense,2025,2025-01-02,12,13,rien,trop\n", "2:44 CSV006", "9 cellules, l'en-tête en a 8")]
    public void A_shifted_row_is_told_once_where_the_shift_begins(string row, string fault, string words)
    {
        var (_, faults, messages) = Read(row);

        Assert.Equal([fault], faults);
        Assert.Contains(words, messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_mistakes_that_no_move_would_mend_are_told_each()
        => Assert.Equal(["2:9 CEL006", "2:22 CEL004"], Read("a,Achat,depence,2025,hier,12,,\n").Faults);

    [Theory]
    [InlineData("Total,,,,,1200,1300,\n")]
    [InlineData("TOTAL GÉNÉRAL,,,,,1200,1300,\n")]
    [InlineData(",Sous-total,,,,1200,,\n")]
    [InlineData(",,Total,,,1200,,\n")]
    [InlineData(",,,,Total :,1200,,\n")]
    [InlineData(",Total 2025,,2025,,1200,,\n")]
    public void A_row_of_totals_is_no_row_of_the_table(string row)
    {
        var (table, faults, words) = Read("a,Achat,depense,2025,,1200,,\n" + row);

        Assert.Equal("CSV010", Assert.Single(faults).Split(' ')[1]);
        Assert.Contains("Supprimez-la", words, StringComparison.Ordinal);
        Assert.Single(table.Rows);
    }

    [Fact]
    public void A_title_that_says_total_is_a_row_like_another()
        => Assert.Empty(Read("a,Total des licences,depense,2025,,1200,,\n").Faults);

    [Fact]
    public void A_header_that_comes_back_is_told()
        => Assert.Equal(["3:1 CSV013"], Read("a,Achat,depense,2025,,1,,\n" + Header).Faults);

    [Fact]
    public void Short_rows_are_filled_and_blank_ones_passed_over()
    {
        var (table, faults, _) = Read("a,Achat,depense,2025\n\n,,,,,,,\n  , ,\nb,,recette,2024,,5\n");

        Assert.Empty(faults);
        Assert.Equal(2, table.Count);
        Assert.Equal(5, table[1].Number("montant"));
    }

    [Fact]
    public void A_required_cell_left_out_stays_missing_for_the_check_to_tell()
    {
        var (table, faults, _) = Read("a,Achat\n");

        Assert.Empty(faults);
        Assert.True(table[0]["sens"].IsMissing);
        Assert.False(table[0].IsRefused("sens"));
    }

    [Fact]
    public void A_shift_in_a_sensitive_table_quotes_nothing()
    {
        var schema = Schema with { Sensitivity = Sensitivity.Whole };
        var faults = new DiagnosticBag();

        TableReader.Read(Encoding.UTF8.GetBytes(Header + "Total 73,,,,,7301,56,78,\nx,y,depense,2025,,7301,56,78,\n"), schema, "data/essai.csv", faults);

        Assert.Equal(2, faults.Count);
        Assert.All(faults.Items, f => Assert.DoesNotMatch("73", f.Message));
    }

    [Fact]
    public void Ten_thousand_wrong_rows_take_no_longer_than_they_should()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var (_, faults, _) = Read(string.Concat(Enumerable.Repeat("a,depense,2025,2025-01-02,1,2,3,4,5,6,7,8,9,1,2,3,4,5\n", 10_000)));

        Assert.NotEmpty(faults);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("Total,,,,,1234,56,\n", "CSV010")]
    [InlineData("a,depense,2025,2025-01-02,12,13,rien,\n", "CSV009")]
    [InlineData("a,Achat,depens,20205,hier,douze,treize,rien\n", "CEL006")]
    public void A_table_that_is_wrong_throughout_is_read_no_further(string row, string code)
    {
        var (table, faults, words) = Read(string.Concat(Enumerable.Repeat(row, 20_000)));

        Assert.Null(table);
        Assert.Equal("1001:1 CSV017", faults[^1]);
        Assert.Equal(1000, faults.Count(f => f.EndsWith(code, StringComparison.Ordinal)));
        Assert.True(faults.Count <= 5001);
        Assert.Contains("la lecture s'arrête ici", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_whose_fault_is_told_elsewhere_do_not_stop_the_reading()
    {
        var (table, faults, _) = Read(string.Concat(Enumerable.Repeat("a,Achat,,2025,2025-01-02,12,13,rien\n", 2000)) + "Total,,,,,1234,56,\n");

        Assert.Equal(2000, table.Count);
        Assert.Equal(["2002:1 CSV010"], faults);
    }
}
