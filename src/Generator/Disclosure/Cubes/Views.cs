namespace Portal.Disclosure.Cubes;

/// <summary>A view is the set of dimensions that are crossed, the others being at their total; here a set of indexes, in order.</summary>
internal static class Views
{
    /// <summary>The dimensions that a cell splits.</summary>
    public static int[] Of(IReadOnlyList<string> codes) => [.. Enumerable.Range(0, codes.Count).Where(i => codes[i] != Dimension.Total)];

    /// <summary>The views that no other contains.</summary>
    public static List<int[]> Largest(IEnumerable<int[]> views)
    {
        var all = views.DistinctBy(v => string.Join(',', v)).ToList();
        return [.. all.Where(v => !all.Exists(o => o.Length > v.Length && v.All(o.Contains)))];
    }

    /// <summary>
    /// Whether tables of these views that agree on what they share always come from one table of whole numbers, so that the finest cube tells
    /// an attacker nothing more. So it is where the hypergraph of the views has no cycle (Graham's reduction: take away what is in one edge
    /// alone, and edges within others, until nothing is left; Beeri et al., J. ACM 30, 1983).
    /// </summary>
    public static bool AreAcyclic(IEnumerable<int[]> views)
    {
        var edges = views.Select(v => v.ToHashSet()).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var edge in edges)
            {
                changed |= edge.RemoveWhere(d => edges.Count(e => e.Contains(d)) == 1) > 0;
            }

            var inner = edges.FindIndex(e => e.Count == 0 || edges.Exists(o => o != e && e.IsSubsetOf(o)));
            if (inner >= 0)
            {
                edges.RemoveAt(inner);
                changed = true;
            }
        }

        return edges.Count == 0;
    }
}
