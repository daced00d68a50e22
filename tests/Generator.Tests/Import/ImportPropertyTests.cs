using System.Text;
using CsCheck;
using Portal.Import;

namespace Generator.Tests.Import;

public sealed class ImportPropertyTests
{
    private static readonly Gen<decimal?> Amount = Gen.Frequency((1, Gen.Const(default(decimal?))), (3, Gen.Decimal[-99999, 999999].Select(d => (decimal?)Math.Round(d, 2))));

    private static readonly Gen<Sample[]> Budgets = Gen.Select(
        One("21831", "2051", "6156", "64111", "13361", "001", "45411"),
        One("depense", "recette"),
        One("", "21", "011", "040"),
        One("", "020", "211", "212", "21"),
        One("", "93", "École, \"neuve\""),
        Gen.Bool,
        Amount,
        Amount,
        (account, direction, chapter, function, operation, isOrder, voted, realised) => new Sample(account, direction, voted) { Chapter = chapter, Function = function, Operation = operation, IsOrder = isOrder, Realised = realised }).Array[1, 30]
        // An account that only one plan allows, as every real budget has.
        .Select(lines => lines.Prepend(new Sample("21831", "depense", 1m)).ToArray());

    [Fact]
    public void The_same_lines_give_the_same_table_in_either_format()
        => Budgets.Sample(lines => Assert.Equal(Encoding.UTF8.GetString(Totem(lines).Bytes!), Encoding.UTF8.GetString(Scdl(lines).Bytes!)));

    [Fact]
    public void Importing_twice_is_importing_once()
        => Budgets.Sample(lines =>
        {
            var once = Totem(lines).Bytes;

            Assert.Null(ImportFiles.Import(true, Xml(lines), out var faults, target: once).Bytes);
            Assert.DoesNotContain(faults, f => f.Code.Id == "IMP022");
        });

    [Fact]
    public void What_a_filter_keeps_is_part_of_the_whole_under_the_same_identifiers()
        => Gen.Select(Budgets, Gen.Bool, One("2", "21", "212", "0")).Sample((lines, all, function) =>
        {
            var whole = Totem(lines).Rows.ToDictionary(r => r.Row.Id, r => r.Row.Line.Amounts);

            var some = ImportFiles.Import(true, Xml(lines), out _, all: all, functions: [function]).Rows;

            Assert.All(some, r => Assert.Equal(whole[r.Row.Id], r.Row.Line.Amounts));
        });

    [Fact]
    public void Whatever_is_imported_first_the_rows_are_the_same()
        => Budgets.Sample(lines =>
        {
            var some = ImportFiles.Import(true, Xml(lines), out _, all: false).Bytes;
            var later = ImportFiles.Import(true, Xml(lines), out _, target: some).Bytes ?? some;

            Assert.Equal(Sorted(Totem(lines).Bytes!), Sorted(later!));
        });

    private static Gen<string> One(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static byte[] Xml(Sample[] lines) => Encoding.UTF8.GetBytes(ImportFiles.Totem(lines.Select(l => l with { Operation = System.Security.SecurityElement.Escape(l.Operation)! })));

    private static Imported Totem(Sample[] lines) => ImportFiles.Import(true, Xml(lines), out _);

    private static Imported Scdl(Sample[] lines) => ImportFiles.Scdl(ImportFiles.Scdl(lines.Select(l => l with { Operation = $"\"{l.Operation.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" })), out _);

    private static IEnumerable<string> Sorted(byte[] csv) => Encoding.UTF8.GetString(csv).Split('\n').Order(StringComparer.Ordinal);
}
