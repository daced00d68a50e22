using System.Text;
using Portal.Import;

namespace Generator.Tests.Import;

/// <summary>What is in <c>data/budget.csv</c> stays as it is, to the byte.</summary>
public sealed class BudgetFileTests
{
    private const string Id = "2024-compte_administratif-21-21831-212-depense-reel-1";

    private static readonly Sample[] Lines = [new("21831", "depense", 1000m) { Chapter = "21", Function = "212", Realised = 980.5m }];

    private static Imported Merge(byte[] target, out IReadOnlyList<Portal.Diagnostics.Diagnostic> faults, bool replace = false)
        => ImportFiles.Import(true, Encoding.UTF8.GetBytes(ImportFiles.Totem(Lines)), out faults, target: target, replace: replace);

    private static string Merged(string target, bool replace = false) => Encoding.UTF8.GetString(Merge(Encoding.UTF8.GetBytes(target), out _, replace).Bytes ?? []);

    [Theory]
    [InlineData("ligne_id,exercice,etape,sens,compte,montant_realise\na,2023,budget_primitif,depense,2183,\n", $"{Id},2024,compte_administratif,depense,21831,980.50\n")]
    [InlineData("montant_realise;compte;sens;etape;exercice;Ligne_ID\r\n;2183;depense;budget_primitif;2023;a\r\n", $"980.50;21831;depense;compte_administratif;2024;{Id}\r\n")]
    [InlineData("ligne_id\texercice\tetape\tsens\tcompte\tCompte du libraire\rx\t2023\tbudget_primitif\tdepense\t2183\t \r", $"{Id}\t2024\tcompte_administratif\tdepense\t21831\t\r")]
    [InlineData("ligne_id,exercice,etape,sens,compte\n", $"{Id},2024,compte_administratif,depense,21831\n")]
    [InlineData("ligne_id,exercice,etape,sens,compte\n\"a\n\nb\",2023,budget_primitif,depense,2183\n\n", $"{Id},2024,compte_administratif,depense,21831\n")]
    public void New_rows_go_to_the_end_in_the_files_own_columns_separator_and_line_ends(string target, string added)
        => Assert.Equal(target + added, Merged(target));

    [Theory]
    [InlineData("12,50", "980,50")]
    [InlineData("12.50", "980.50")]
    [InlineData("", "980.50")]
    public void Amounts_are_written_with_the_decimal_mark_of_the_others(string there, string added)
    {
        var target = $"ligne_id;exercice;etape;sens;compte;montant_realise\na;2023;compte_administratif;depense;2183;{there}\n";

        Assert.Equal($"{target}{Id};2024;compte_administratif;depense;21831;{added}\n", Merged(target));
    }

    [Fact]
    public void An_amount_of_three_decimals_is_written_so_that_nobody_takes_them_for_thousands()
    {
        const string Target = "ligne_id;exercice;etape;sens;compte;montant_realise\n";
        Sample[] lines = [Lines[0] with { Realised = 980.125m }];

        var plan = ImportFiles.Import(true, Encoding.UTF8.GetBytes(ImportFiles.Totem(lines)), out _, target: Encoding.UTF8.GetBytes(Target));

        Assert.EndsWith(";21831;980.1250\n", Encoding.UTF8.GetString(plan.Bytes ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_above_the_header_stays()
    {
        const string Target = "sep=;\r\nBudget des écoles;;;;\r\nligne_id;exercice;etape;sens;compte\r\n";

        Assert.Equal($"{Target}{Id};2024;compte_administratif;depense;21831\r\n", Merged(Target));
    }

    [Fact]
    public void A_missing_last_line_end_is_put_before_the_new_rows()
        => Assert.Equal($"ligne_id;exercice;etape;sens;compte\r\na;2023;budget_primitif;depense;2183\r\n{Id};2024;compte_administratif;depense;21831\r\n", Merged("ligne_id;exercice;etape;sens;compte\r\na;2023;budget_primitif;depense;2183"));

    [Fact]
    public void A_new_file_has_every_column_of_the_schema()
    {
        var bytes = ImportFiles.Import(true, Encoding.UTF8.GetBytes(ImportFiles.Totem(Lines)), out _).Bytes;

        Assert.StartsWith("ligne_id,exercice,etape,section,sens,mouvement,chapitre,", Encoding.UTF8.GetString(bytes!), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(bytes!), Merged("\ufeff\r\n"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void The_encoding_and_its_mark_stay(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] target = [.. encoding.GetPreamble(), .. encoding.GetBytes("ligne_id;exercice;etape;sens;compte;fonction_libelle;note\nà;2023;budget_primitif;depense;2183;;été\n")];

        var bytes = Merge(target, out _).Bytes;

        Assert.True(bytes.AsSpan().StartsWith(target));
        Assert.Equal($"{Id};2024;compte_administratif;depense;21831;Ecoles primaires;\n", encoding.GetString(bytes.AsSpan(target.Length)));
    }

    [Fact]
    public void A_letter_that_the_encoding_has_not_is_refused_rather_than_spoilt()
    {
        var target = Encoding.Latin1.GetBytes("ligne_id;exercice;etape;sens;compte;operation;note\na;2023;budget_primitif;depense;2183;;été\n");
        var xml = ImportFiles.Totem([Lines[0] with { Operation = "Łódź" }]);

        var plan = ImportFiles.Import(true, Encoding.UTF8.GetBytes(xml), out var faults, target: target);

        ImportFiles.Error(faults, "IMP011");
        Assert.Null(plan.Bytes);
    }

    [Theory]
    [InlineData("980.50", "")]
    [InlineData("980,50", "0.30")]
    [InlineData("\"980,5 €\"", "1")]
    public void A_row_that_says_the_same_is_left_alone_whatever_staff_added_to_it(string realised, string share)
    {
        var target = $"ligne_id;exercice;etape;sens;compte;montant_realise;part_programme;action_id\n{Id};2024;Compte administratif;Dépense;21831;{realised};{share};ACT-04\n";

        var plan = Merge(Encoding.UTF8.GetBytes(target), out var faults);

        Assert.Null(plan.Bytes);
        Assert.Equal(RowState.Same, Assert.Single(plan.Rows).State);
        Assert.Empty(faults);
    }

    [Fact]
    public void A_row_that_differs_is_told_at_its_cell_and_kept()
    {
        var target = $"ligne_id,exercice,etape,sens,compte,montant_realise\n{Id},2024,compte_administratif,depense,21831,900.00\n";

        var plan = Merge(Encoding.UTF8.GetBytes(target), out var faults);

        Assert.Null(plan.Bytes);
        var told = Assert.Single(faults, f => f.Code.Id == "IMP022");
        Assert.Equal("data/budget.csv:2:95", told.Place.ToString());
        Assert.Contains("montant_realise : 900.00 dans le tableau, 980.50 dans le fichier", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_rows_with_one_identifier_the_first_counts()
    {
        var target = $"ligne_id,exercice,etape,sens,compte,montant_realise\n{Id},2024,compte_administratif,depense,21831,980.50\n{Id},2024,compte_administratif,depense,21831,900.00\n";

        Assert.Equal(RowState.Same, Assert.Single(Merge(Encoding.UTF8.GetBytes(target), out _).Rows).State);
    }

    [Fact]
    public void Many_new_rows_follow_each_other_in_their_order()
    {
        var lines = Enumerable.Range(1, 20_000).Select(n => Lines[0] with { Voted = n });

        var plan = ImportFiles.Import(true, Encoding.UTF8.GetBytes(ImportFiles.Totem(lines)), out _, target: "ligne_id;exercice;etape;sens;compte;montant_vote"u8.ToArray());

        var rows = Encoding.UTF8.GetString(plan.Bytes!).TrimEnd('\n').Split('\n').Skip(1);
        Assert.Equal(Enumerable.Range(1, 20_000).Select(n => $"{Id[..^1]}{n};2024;compte_administratif;depense;21831;{n}.00"), rows);
    }

    [Fact]
    public void A_replaced_row_keeps_what_staff_added_and_how_they_wrote_it()
    {
        var target = $"ligne_id,exercice,etape,sens,compte,montant_realise,part_programme,note\na,2023,budget_primitif,depense,2183,,,\n\"{Id}\",2024,Compte administratif,depense,21831,\"900,00\",0.30,\"à voir, vite\"\nb,2023,budget_primitif,depense,2183,,,\n";

        Assert.Equal(target.Replace("\"900,00\"", "\"980,50\"", StringComparison.Ordinal), Merged(target, replace: true));
    }

    [Fact]
    public void A_replaced_row_that_was_too_short_is_made_longer()
        => Assert.Equal(
            $"ligne_id,exercice,etape,sens,compte,note,operation,montant_realise,poste\n{Id},2024,compte_administratif,depense,21831,,,980.50\n",
            Merged($"ligne_id,exercice,etape,sens,compte,note,operation,montant_realise,poste\n{Id},2024,compte_administratif,depense,21831\n", replace: true));

    [Fact]
    public void A_column_that_the_table_has_not_is_told()
    {
        Merge("ligne_id,exercice,etape,sens,compte\n"u8.ToArray(), out var faults);

        var told = Assert.Single(faults, f => f.Code.Id == "IMP027");
        Assert.Contains("« montant_realise » (1 valeur)", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exercice,etape,sens,compte\n", "ligne_id")]
    [InlineData(",,\n", "ligne_id")]
    [InlineData("ligne_id,exercice,etape,sens,compte\n\"a,2023\n", "guillemet")]
    public void A_table_that_cannot_be_completed_safely_is_refused(string target, string word)
    {
        var plan = Merge(Encoding.UTF8.GetBytes(target), out var faults);

        Assert.Contains(word, ImportFiles.Error(faults, "IMP011").Message, StringComparison.Ordinal);
        Assert.Null(plan.Bytes);
    }
}
