using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Past;

namespace Generator.Tests.Protect.Past;

/// <summary>Counts of pupils by level and sector, and the ledger of editions that showed them.</summary>
internal static class Editions
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Cycles = new Dictionary<string, IReadOnlyList<string>> { ["C2"] = ["CP", "CE1"], ["C3"] = ["CM1", "CM2"] };

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoCycles = new Dictionary<string, IReadOnlyList<string>> { [Dimension.Total] = ["CP", "CE1", "CM1", "CM2"] };

    /// <summary>One cube; <c>-1</c> is an <c>s</c>.</summary>
    public static Cube Cube(string period, params (string Level, string Sector, int Count)[] cells) => Cube(period, Cycles, cells);

    public static Cube Cube(string period, IReadOnlyDictionary<string, IReadOnlyList<string>> trees, params (string Level, string Sector, int Count)[] cells) => new(
        "inscrits",
        "eleves",
        period,
        [Dimension.Of("niveau", DimensionRole.Identifying, cells.Select(c => c.Level), trees), Dimension.Of("secteur", DimensionRole.Identifying, ["public", "prive"])],
        [.. cells.Select(c => new CubeCell([c.Level, c.Sector], c.Count < 0 ? null : c.Count) { IsHidden = c.Count < 0 })]);

    /// <summary>What those editions wrote, the first in 2021.</summary>
    public static Ledger Ledger(params Cube[][] editions)
    {
        List<LedgerLine> lines = [];
        var known = new Dictionary<string, string>();
        for (var i = 0; i < editions.Length; i++)
        {
            foreach (var entry in LedgerEntries.Of(editions[i], _ => false).Where(e => known.GetValueOrDefault(e.Cell) != e.Shown))
            {
                known[entry.Cell] = entry.Shown;
                lines.Add(new LedgerLine(new DateOnly(2021 + i, 1, 15), entry, default));
            }
        }

        return new Ledger(ReadOnlyMemory<byte>.Empty, lines, []);
    }

    public static Joined Join(IReadOnlyList<Cube> today, Ledger ledger, bool hides = false)
        => Portal.Protect.Past.Join.Of(today, PastLedger.ErasOf(ledger), hides);
}
