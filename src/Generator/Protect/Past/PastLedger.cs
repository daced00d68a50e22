using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Past;

/// <summary>What is counted once, whatever the period.</summary>
internal readonly record struct Series(string Indicator, string Scope)
{
    public static Series Of(CellKey key) => new(key.Indicator, key.Scope);
}

/// <summary>The time during which a series kept the same trees.</summary>
/// <param name="Start">The edition that first used them.</param>
/// <param name="Parts">Of each dimension, the parts of each code that has some; the root is not among them.</param>
/// <param name="Cells">What was known of the series at its end.</param>
internal sealed record Era(DateOnly Start, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Parts, IReadOnlyList<PastCell> Cells)
{
    private const char Mark = '@';

    /// <summary>A scope as this era knew it, so that its sums stand beside today's.</summary>
    public string MarkedScope(string scope) => $"{scope}{Mark}{Start:yyyy-MM-dd}";

    /// <summary>The scope without an era's mark.</summary>
    public static string ScopeOf(string scope) => scope.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0 ? scope[..at] : scope;
}

/// <summary>The ledger, series by series.</summary>
internal static class PastLedger
{
    /// <summary>The eras of each series, in order of time; what an era says of a period holds for those that it wrote a line of.</summary>
    public static IReadOnlyDictionary<Series, IReadOnlyList<Era>> ErasOf(Ledger ledger)
    {
        var lines = ledger.Lines.Select(line => (line.Edition, line.Entry, Key: CellKey.Parse(line.Entry.Cell))).Where(line => line.Key is not null);
        var eras = new Dictionary<Series, IReadOnlyList<Era>>();
        foreach (var series in lines.GroupBy(line => Series.Of(line.Key!)))
        {
            eras[series.Key] = ErasOf([.. series.Select(line => (line.Edition, line.Entry, line.Key!))]);
        }

        return eras;
    }

    private static List<Era> ErasOf(List<(DateOnly Edition, LedgerEntry Entry, CellKey Key)> lines)
    {
        // A tree that is written for the first time changes nothing of what was known; one that is written again does.
        DateOnly[] starts = [.. lines.Where(l => Trees.IsTree(l.Key)).GroupBy(l => l.Key.Text, StringComparer.Ordinal).SelectMany(tree => tree.Skip(1)).Select(l => l.Edition).Append(lines[0].Edition).Distinct().Order()];
        List<Era> eras = [];
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : DateOnly.MaxValue;
            var known = lines.Where(l => l.Edition < end).ToList();
            var periods = known.Where(l => l.Edition >= starts[i]).Select(l => l.Key.Period).ToHashSet(StringComparer.Ordinal);
            var isLast = i + 1 == starts.Length;
            eras.Add(new Era(starts[i], PartsOf(known), [.. CellsOf(known).Where(c => isLast || periods.Contains(c.Key.Period))]));
        }

        return eras;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> PartsOf(List<(DateOnly Edition, LedgerEntry Entry, CellKey Key)> lines)
        => lines.Where(l => Trees.IsTree(l.Key))
            .GroupBy(l => l.Key.Codes[0].Dimension, StringComparer.Ordinal)
            .ToDictionary(
                d => d.Key,
                d => (IReadOnlyDictionary<string, IReadOnlyList<string>>)d.GroupBy(l => l.Key.Codes[0].Value, StringComparer.Ordinal).ToDictionary(p => p.Key, p => Trees.Read(p.Last().Entry.Shown), StringComparer.Ordinal),
                StringComparer.Ordinal);

    private static IEnumerable<PastCell> CellsOf(List<(DateOnly Edition, LedgerEntry Entry, CellKey Key)> lines)
        => lines.Where(l => !Trees.IsTree(l.Key)).GroupBy(l => l.Key.Text, StringComparer.Ordinal).Select(cell => new PastCell(
            cell.First().Key,
            cell.LastOrDefault(l => l.Entry.Number is not null) is { Entry: not null } shown ? shown.Edition : null,
            cell.Last().Edition,
            cell.Last().Entry.IsHidden,
            cell.LastOrDefault(l => l.Entry.Number is not null).Entry?.Number));
}
