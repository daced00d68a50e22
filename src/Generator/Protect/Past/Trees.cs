using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Past;

/// <summary>
/// Of which parts a code was the whole, as the ledger writes it: <c>elv_comprendre|eleves|*|niveau=cycle_2</c> and <c>CE1|CE2|CP</c>. A star
/// stands for all periods. The whole of a dimension is not written: its parts are the codes that have no parent.
/// </summary>
internal static class Trees
{
    private const string AllPeriods = "*";

    public static bool IsTree(CellKey key) => key.Period == AllPeriods;

    /// <summary>Those of the dimensions that today's cubes split, one entry for each code that has parts.</summary>
    public static IEnumerable<LedgerEntry> EntriesOf(IEnumerable<Cube> cubes)
        => cubes.SelectMany(cube => cube.Dimensions.Where((_, d) => cube.Cells.Any(c => c.Codes[d] != Dimension.Total)).SelectMany(d => d.Parts.Where(p => p.Key != Dimension.Total)
                .Select(p => new LedgerEntry(new CellKey(cube.Indicator, cube.Scope, AllPeriods, [new Code(d.Name, p.Key)]).Text, Write(p.Value)))))
            .DistinctBy(e => e.Cell);

    public static string Write(IEnumerable<string> parts)
        => string.Join('|', parts.Order(StringComparer.Ordinal).Select(p => p.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)));

    public static IReadOnlyList<string> Read(string parts)
        => [.. parts.Split('|').Select(p => p.Replace("%7C", "|", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal))];
}
