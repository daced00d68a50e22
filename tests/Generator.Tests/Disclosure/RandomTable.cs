using Portal.Disclosure;

namespace Generator.Tests.Disclosure;

/// <summary>
/// A table made from a seed: one to four dimensions with their totals, with a hierarchy, two views of one cube, two periods and their
/// differences, shares with a rounding interval, structural zeros and public bounds. Its cells come in any order.
/// </summary>
internal sealed class RandomTable
{
    private readonly Random random;

    private RandomTable(string kind, Random random, Problem problem) => (Kind, this.random, Problem) = (kind, random, problem);

    public string Kind { get; }

    public Problem Problem { get; }

    /// <summary>Whether the bounds of whole numbers are those of fractions too: with one way of adding up rows and one of columns, they are (Hoffman and Kruskal, 1956).</summary>
    public bool IsNetwork => Kind is "one dimension" or "two dimensions" or "hierarchy";

    /// <param name="seed">The same seed, the same table.</param>
    /// <param name="isSmall">Small enough for every mask to be tried.</param>
    public static RandomTable Of(int seed, bool isSmall = false)
    {
        var kind = (seed % 8) switch
        {
            0 => "one dimension",
            1 => "two dimensions",
            2 => isSmall ? "two dimensions" : "three dimensions",
            3 => isSmall ? "one dimension" : "four dimensions",
            4 => "hierarchy",
            5 => "linked views",
            6 => "periods",
            _ => "shares",
        };
        var random = new Random(seed);
        return new RandomTable(kind, random, new TableDraft(kind, random).Build(isSmall));
    }

    /// <summary>What is shown when the sensitive cells are hidden, with some others; at most so many unseen cells, or the attacker who tries would never end.</summary>
    public decimal?[] SomeMask(int most)
    {
        decimal?[] shown = [.. Problem.Cells.Select(c => c.Showing == Showing.Never || (c.IsSensitive && random.Next(20) > 0) ? null : c.Value)];
        var others = Shuffled(random, Enumerable.Range(0, shown.Length).Where(i => shown[i] is not null && Problem.Cells[i].Showing != Showing.Always));
        foreach (var cell in others.Take(Math.Max(0, random.Next(most + 1) - shown.Count(s => s is null))))
        {
            shown[cell] = null;
        }

        return shown;
    }

    public SpreadProfile SomeProfile() => random.Next(4) switch
    {
        0 => new SpreadProfile(2 + random.Next(4), 0),
        1 => new SpreadProfile(3, 4, Insiders: true),
        2 => SpreadProfile.Of(5, insiders: true),
        _ => SpreadProfile.Of(3 + random.Next(3)),
    };

    public PercentProfile SomeAmounts() => new(random.Next(5) switch { 0 => 0, 1 => 10, 2 => 30, 3 => 50, _ => 100 }, Insiders: random.Next(3) == 0);

    /// <summary>The same problem in another order of everything; <paramref name="order"/> gives for each new cell the old one.</summary>
    public static Problem Reordered(Problem problem, int seed, bool renamed, out int[] order)
    {
        var random = new Random(seed);
        int[] drawn = [.. Shuffled(random, Enumerable.Range(0, problem.Cells.Count))];
        var at = drawn.Select((old, now) => (old, now)).ToDictionary(x => x.old, x => x.now);
        order = drawn;
        return new Problem(
            [.. drawn.Select((old, now) => renamed ? problem.Cells[old] with { Id = $"cellule {random.Next(1000)} {now}" } : problem.Cells[old])],
            [.. Shuffled(random, problem.Relations).Select(r => new Relation(renamed ? $"r{random.Next()}" : r.Name, Terms(r.Terms)))],
            [.. Shuffled(random, problem.Facts).Select(f => f with { Terms = Terms(f.Terms) })]);

        List<Term> Terms(IReadOnlyList<Term> terms) => [.. Shuffled(random, terms).Select(t => t with { Cell = at[t.Cell] })];
    }

    public static T[] Shuffled<T>(Random random, IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
