namespace Portal.Disclosure.Cubes;

/// <summary>
/// How many schools a group unites that no table gives: those of the whole less those of its siblings. Four schools less three is one, whose
/// results are then known. It goes by rounds, the fewest told counting.
/// </summary>
internal static class SchoolDifferences
{
    public static void Settle(ProblemDraft draft, IReadOnlyList<Cube> cubes)
    {
        foreach (var cell in draft.Cells)
        {
            cell.Schools = cell.Given?.Schools is > 0 and var schools ? schools : null;
        }

        var groups = cubes.SelectMany(c => c.Dimensions.Where(d => d.Role == DimensionRole.Identifying).Select(d => (c.Indicator, c.Scope, d.Name))).ToHashSet();
        List<Relation> sums = [.. draft.Relations.Where(r => SplitsGroup(draft, r, groups))];
        for (var changed = true; changed;)
        {
            var told = sums.Where(r => draft.Cells[r.Terms[0].Cell].Schools is not null && r.Terms.Count(t => draft.Cells[t.Cell].Schools is null) == 1)
                .Select(r => (Cell: r.Terms.Single(t => draft.Cells[t.Cell].Schools is null).Cell, Left: draft.Cells[r.Terms[0].Cell].Schools!.Value - r.Terms.Skip(1).Sum(t => draft.Cells[t.Cell].Schools ?? 0)))
                .Where(x => x.Left > 0)
                .GroupBy(x => x.Cell)
                .Select(g => (Cell: g.Key, Left: g.Min(x => x.Left)))
                .ToList();
            foreach (var (cell, left) in told)
            {
                draft.Cells[cell].Schools = left;
            }

            changed = told.Count > 0;
        }
    }

    /// <summary>All its cells are of one period, and differ by one code of a dimension of groups: answers and periods share their schools.</summary>
    private static bool SplitsGroup(ProblemDraft draft, Relation relation, HashSet<(string Indicator, string Scope, string Dimension)> groups)
    {
        var whole = draft.Cells[relation.Terms[0].Cell].Key;
        return relation.Terms[0].Factor < 0 && relation.Terms.Skip(1).Select(t => draft.Cells[t.Cell].Key).All(part => part.Period == whole.Period
            && part.Codes.Where(c => whole[c.Dimension] != c.Value).Select(c => c.Dimension).ToList() is [var one] && groups.Contains((whole.Indicator, whole.Scope, one)));
    }
}
