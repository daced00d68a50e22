namespace Portal.Disclosure.Masks;

/// <summary>
/// A problem in an order of its own, so that neither names nor the order of the input choose between masks that are equally good. Cells are
/// told apart by what they are and by what they are linked to (colour refinement: Weisfeiler and Leman, 1968); only cells that are alike in
/// all of that come in the order of their names.
/// </summary>
internal static class Canonical
{
    private const int MostTurns = 30;

    /// <summary>The problem reordered, and for each of its cells the index it had.</summary>
    public static (Problem Problem, int[] Was) Order(Problem problem)
    {
        var (cells, relations, facts) = Colours(problem);
        var was = Enumerable.Range(0, cells.Length).ToArray();
        Array.Sort(was, (a, b) => cells[a] != cells[b] ? cells[a].CompareTo(cells[b]) : string.CompareOrdinal(problem.Cells[a].Id, problem.Cells[b].Id));
        var now = new int[was.Length];
        for (var i = 0; i < was.Length; i++)
        {
            now[was[i]] = i;
        }

        var sortedRelations = problem.Relations.Select((r, i) => (Colour: relations[i], Item: r with { Terms = Move(r.Terms, now) }))
            .OrderBy(r => r.Colour).ThenBy(r => r.Item.Terms, Terms.Order).Select(r => r.Item);
        var sortedFacts = problem.Facts.Select((f, i) => (Colour: facts[i], Item: f with { Terms = Move(f.Terms, now) }))
            .OrderBy(f => f.Colour).ThenBy(f => f.Item.Terms, Terms.Order).ThenBy(f => f.Item.Low).ThenBy(f => f.Item.High).Select(f => f.Item);
        return (new Problem([.. was.Select(i => problem.Cells[i])], [.. sortedRelations], [.. sortedFacts]), was);
    }

    private static Term[] Move(IReadOnlyList<Term> terms, int[] now) =>
        [.. terms.Select(t => new Term(now[t.Cell], t.Factor)).OrderBy(t => t.Cell).ThenBy(t => t.Factor)];

    private static (ulong[] Cells, ulong[] Relations, ulong[] Facts) Colours(Problem problem)
    {
        var cells = problem.Cells.Select(Own).ToArray();
        var relations = new ulong[problem.Relations.Count];
        var facts = new ulong[problem.Facts.Count];
        var classes = 0;
        for (var turn = 0; turn < MostTurns; turn++)
        {
            // Sums do not depend on the order of what they add.
            var next = new ulong[cells.Length];
            for (var r = 0; r < relations.Length; r++)
            {
                relations[r] = Spread(problem.Relations[r].Terms, 1, cells, next);
            }

            for (var f = 0; f < facts.Length; f++)
            {
                var fact = problem.Facts[f];
                facts[f] = Spread(fact.Terms, Mix(Number(fact.Low), Number(fact.High)), cells, next);
            }

            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Mix(cells[i], next[i]);
            }

            var count = cells.Distinct().Count();
            if (count == classes)
            {
                break;
            }

            classes = count;
        }

        return (cells, relations, facts);
    }

    private static ulong Spread(IReadOnlyList<Term> terms, ulong seed, ulong[] cells, ulong[] next)
    {
        var colour = seed;
        foreach (var term in terms)
        {
            colour += Mix(cells[term.Cell], Number(term.Factor));
        }

        foreach (var term in terms)
        {
            next[term.Cell] += Mix(colour, Number(term.Factor));
        }

        return Mix(colour, seed);
    }

    private static ulong Own(ProblemCell cell) =>
        Mix(Mix(Number(cell.Value), Number(cell.Max)), (ulong)((int)cell.Showing | (cell.Totals << 4) | (cell.IsSensitive ? 4 : 0) | (cell.WasHidden ? 8 : 0) | (cell.HasParts ? 1 << 30 : 0)));

    private static ulong Number(decimal? value)
    {
        if (value is not { } v)
        {
            return 0x5bd1e995;
        }

        Span<int> bits = stackalloc int[4];
        // One and the same number may be written with more or fewer zeros.
        decimal.GetBits(v / 1.0000000000000000000000000000m, bits);
        return Mix(Mix((uint)bits[0], (uint)bits[1]), Mix((uint)bits[2], (uint)bits[3]));
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong a, ulong b)
    {
        var z = (a * 0x9e3779b97f4a7c15) ^ (b + 0x9e3779b97f4a7c15 + (a >> 7));
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}

/// <summary>Lists of terms in order of their cells, then of their factors.</summary>
internal sealed class Terms : IComparer<IReadOnlyList<Term>>
{
    public static readonly Terms Order = new();

    public int Compare(IReadOnlyList<Term>? a, IReadOnlyList<Term>? b)
    {
        for (var k = 0; k < Math.Min(a!.Count, b!.Count); k++)
        {
            var order = a[k].Cell != b[k].Cell ? a[k].Cell.CompareTo(b[k].Cell) : a[k].Factor.CompareTo(b[k].Factor);
            if (order != 0)
            {
                return order;
            }
        }

        return a!.Count.CompareTo(b!.Count);
    }
}
