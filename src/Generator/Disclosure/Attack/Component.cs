namespace Portal.Disclosure.Attack;

/// <summary>Unknown cells that no row links to others, and the rows among them. Cells are numbered from 0 within it.</summary>
/// <param name="Cells">For each, its index in the problem; in order.</param>
/// <param name="Max">For each, what everyone knows that it cannot exceed.</param>
internal sealed record Component(int[] Cells, decimal?[] Max, Row[] Rows)
{
    /// <summary>What is left of a problem once what is shown is put in.</summary>
    /// <exception cref="InconsistentException">What is shown contradicts itself.</exception>
    /// <exception cref="OverflowException">The numbers are too large for the solver.</exception>
    public static IReadOnlyList<Component> Of(Problem problem, IReadOnlyList<decimal?> shown, bool whole)
    {
        var rows = Substitute(problem, shown, whole);
        var root = Enumerable.Range(0, problem.Cells.Count).ToArray();
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                root[Root(root, cell)] = Root(root, row.Cells[0]);
            }
        }

        var unknown = Enumerable.Range(0, root.Length).Where(i => shown[i] is null).ToLookup(i => Root(root, i));
        var rowsOf = rows.ToLookup(r => Root(root, r.Cells[0]));
        return [.. unknown.Select(g => Make(problem, [.. g], rowsOf[g.Key], whole))];
    }

    private static List<Row> Substitute(Problem problem, IReadOnlyList<decimal?> shown, bool whole)
    {
        for (var i = 0; i < shown.Count; i++)
        {
            if (shown[i] is { } value && (value < 0 || value > problem.Cells[i].Max || (whole && value != decimal.Truncate(value))))
            {
                throw new InconsistentException();
            }
        }

        var relations = problem.Relations.Select((r, i) => Row.Of(r.Terms, 0, 0, shown, whole) is { } row ? row with { Source = i } : null);
        var facts = problem.Facts.Select((f, i) => Row.Of(f.Terms, f.Low, f.High, shown, whole) is { } row ? row with { Source = ~i } : null);
        return [.. relations.Concat(facts).OfType<Row>()];
    }

    private static Component Make(Problem problem, int[] cells, IEnumerable<Row> rows, bool whole)
    {
        var local = new Dictionary<int, int>();
        foreach (var cell in cells)
        {
            local[cell] = local.Count;
        }

        var max = cells.Select(c => problem.Cells[c].Max is { } m && whole ? decimal.Floor(m) : problem.Cells[c].Max);
        return new Component(cells, [.. max], [.. rows.Select(r => r with { Cells = [.. r.Cells.Select(c => local[c])] })]);
    }

    private static int Root(int[] root, int i)
    {
        while (root[i] != i)
        {
            i = root[i] = root[root[i]];
        }

        return i;
    }
}
