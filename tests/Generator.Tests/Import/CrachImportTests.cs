using System.Text;
using CsvHelper;
using Portal.Import;

namespace Generator.Tests.Import;

/// <summary>The same real account, Crac'h 2021, in the two formats in which it was published.</summary>
public sealed class CrachImportTests
{
    private static readonly string[] Totals = ["fonctionnement depense 2379073.90", "fonctionnement recette 3890478.15", "investissement depense 1054480.59", "investissement recette 1237217.13"];

    private static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(Commune.Fixture("crach-2021"), name));

    private static byte[] Totem => File("compte-administratif.totem.xml");

    private static byte[] Scdl => File("data/budget-crach.csv");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_formats_give_the_same_table_to_the_byte(bool all)
    {
        var totem = ImportFiles.Import(true, Totem, out _, all: all);
        var scdl = ImportFiles.Import(false, Scdl, out _, all: all);

        Assert.Equal(Encoding.UTF8.GetString(scdl.Bytes!), Encoding.UTF8.GetString(totem.Bytes!));
        Assert.Equal(all ? 196 : 48, totem.Rows.Count);
        Assert.Distinct(totem.Rows.Select(r => r.Row.Id));
    }

    [Fact]
    public void The_whole_budget_balances_to_the_cent_and_keeps_its_published_totals()
    {
        var rows = Rows(ImportFiles.Import(true, Totem, out _).Bytes!);

        Assert.All(rows.GroupBy(r => r["section"]), section => Assert.Equal(Sum(section, "depense", "credits_ouverts"), Sum(section, "recette", "credits_ouverts")));
        Assert.Equal(
            Totals,
            rows.GroupBy(r => (r["section"], r["sens"])).Order(Comparer<IGrouping<(string, string), Dictionary<string, string>>>.Create((a, b) => a.Key.CompareTo(b.Key)))
                .Select(g => $"{g.Key.Item1} {g.Key.Item2} {Sum(g, g.Key.Item2, "montant_realise"):0.00}"));
    }

    [Theory]
    [InlineData("2183", "26681.46")]
    [InlineData("2051", "10958.40")]
    [InlineData("6156", "31995.94")]
    [InlineData("6135", "11281.47")]
    [InlineData("6512", "5771.10")]
    [InlineData("6067", "7157.64")]
    [InlineData("10222", "181351.00")]
    public void The_digital_accounts_of_the_former_plan_are_kept(string account, string realised)
    {
        var rows = ImportFiles.Import(false, Scdl, out _, all: false).Rows;

        Assert.Equal(realised, Assert.Single(rows, r => r.Row.Line.Account == account && r.Row.Line.Operation.Length == 0).Row.Cell("montant_realise"));
    }

    [Fact]
    public void An_import_done_twice_changes_nothing_the_second_time()
    {
        var first = ImportFiles.Import(true, Totem, out _).Bytes;

        var second = ImportFiles.Import(false, Scdl, out var faults, target: first);

        Assert.Null(second.Bytes);
        Assert.Equal(196, second.Count(RowState.Same));
        Assert.Empty(faults);
    }

    [Fact]
    public void The_same_lines_wanted_later_with_all_the_others_keep_their_identifiers()
    {
        var some = ImportFiles.Import(true, Totem, out _, all: false);

        var all = ImportFiles.Import(true, Totem, out _, target: some.Bytes);

        Assert.Equal(48, all.Count(RowState.Same));
        Assert.Equal(148, all.Count(RowState.New));
        Assert.True(all.Bytes.AsSpan().StartsWith(some.Bytes));
    }

    [Fact]
    public void What_a_decision_modificative_calls_realised_is_left_out_and_told()
    {
        var plan = ImportFiles.Import(false, File("decision-modificative-2.scdl.csv"), out var faults);

        Assert.Equal(185, plan.Rows.Count);
        Assert.All(plan.Rows, r => Assert.Equal(("decision_modificative", ""), (r.Row.Cell("etape"), r.Row.Cell("montant_realise"))));
        Assert.Contains("2 lignes nouvelles portent un montant réalisé", Assert.Single(faults, f => f.Code.Id == "IMP026").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_imported_budget_passes_the_check()
    {
        using var commune = new Commune();
        commune.Write("data/budget.csv", ImportFiles.Import(true, Totem, out _).Bytes!);

        Assert.DoesNotContain(commune.Build().Diagnostics, d => d.IsError);
    }

    private static decimal Sum(IEnumerable<Dictionary<string, string>> rows, string direction, string column)
        => rows.Where(r => r["sens"] == direction && r[column].Length > 0).Sum(r => decimal.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture));

    private static List<Dictionary<string, string>> Rows(byte[] csv)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions { Separator = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.Headers!.Select((name, i) => (name, i)).ToDictionary(h => h.name, h => reader.GetString(h.i)));
        }

        return rows;
    }
}
