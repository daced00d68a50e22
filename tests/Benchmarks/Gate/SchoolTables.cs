using Portal.Disclosure;

namespace Benchmarks;

/// <summary>Tables of answers as a commune counts them: sector × level (in two cycles) × answer, and one question more. The same every time.</summary>
internal static class SchoolTables
{
    private const int Threshold = 5;

    /// <summary>A dimension: for each code the codes that add up to it; code 0 is the total.</summary>
    private sealed record Dimension(string[] Codes, int[][] Parts);

    private static readonly Dimension Levels = new(
        ["total", "cycle_2", "cycle_3", "CP", "CE1", "CE2", "CM1", "CM2"], [[1, 2], [3, 4, 5], [6, 7], [], [], [], [], []]);

    public static Problem Of(int cells, int seed) => Make(seed, cells switch
    {
        72 => [Flat("s", 2), Levels, Flat("r", 2)],
        216 => [Flat("s", 2), Levels, Flat("r", 8)],
        432 => [Flat("s", 2), Levels, Flat("r", 5), Flat("q", 2)],
        1296 => [Flat("s", 2), Levels, Flat("r", 8), Flat("q", 5)],
        _ => throw new ArgumentOutOfRangeException(nameof(cells), "72, 216, 432 or 1296"),
    });

    private static Dimension Flat(string name, int size) => new(
        ["total", .. Enumerable.Range(1, size).Select(i => $"{name}{i}")], [[.. Enumerable.Range(1, size)], .. Enumerable.Range(1, size).Select(_ => Array.Empty<int>())]);

    private static Problem Make(int seed, Dimension[] dimensions)
    {
        var random = new Random(seed);
        var size = dimensions.Aggregate(1, (n, d) => n * d.Codes.Length);
        var keys = Enumerable.Range(0, size).Select(i => Key(i, dimensions)).ToArray();
        var values = new int?[size];
        foreach (var i in Enumerable.Range(0, size).Where(i => keys[i].Zip(dimensions).All(k => k.Second.Parts[k.First].Length == 0)))
        {
            // Exponential with a mean of 12: many small counts, a few large ones.
            values[i] = (int)Math.Floor(-12 * Math.Log(1 - random.NextDouble()));
        }

        var cells = keys.Select((key, i) => new ProblemCell(string.Join('|', key.Zip(dimensions).Select(k => k.Second.Codes[k.First])), Value(i))
        {
            IsSensitive = Value(i) is > 0 and < Threshold,
            Totals = key.Count(k => k == 0),
            Showing = key.All(k => k == 0) ? Showing.Always : Showing.Free,
        }).ToArray();
        var relations = from i in Enumerable.Range(0, size)
                        from d in Enumerable.Range(0, dimensions.Length)
                        where dimensions[d].Parts[keys[i][d]].Length > 0
                        select new Relation($"{cells[i].Id}/{d}", [new Term(i, -1), .. Parts(i, d).Select(p => new Term(p, 1))]);
        return new Problem(cells, [.. relations], []);

        int Value(int i) => values[i] ??= Parts(i, Enumerable.Range(0, dimensions.Length).First(d => dimensions[d].Parts[keys[i][d]].Length > 0)).Sum(Value);

        IEnumerable<int> Parts(int i, int d) => dimensions[d].Parts[keys[i][d]].Select(part => Index([.. keys[i].Select((k, e) => e == d ? part : k)], dimensions));
    }

    private static int[] Key(int index, Dimension[] dimensions)
    {
        var key = new int[dimensions.Length];
        for (var d = key.Length - 1; d >= 0; d--)
        {
            (index, key[d]) = Math.DivRem(index, dimensions[d].Codes.Length);
        }

        return key;
    }

    private static int Index(int[] key, Dimension[] dimensions) => key.Zip(dimensions).Aggregate(0, (index, k) => (index * k.Second.Codes.Length) + k.First);
}
