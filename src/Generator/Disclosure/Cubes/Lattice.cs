namespace Portal.Disclosure.Cubes;

/// <summary>
/// The sums of one cube. In each view: for each code that has parts below which something is given, and each crossing of the others, the whole
/// is the sum of its parts. Views that share margins are linked through the finest cube, where they do not already determine each other or
/// where the finest counts are known.
/// </summary>
internal static class Lattice
{
    public static void AddTo(ProblemDraft draft, Cube cube)
    {
        foreach (var cell in cube.Cells)
        {
            var made = draft.Cells[At(draft, cube, cell.Codes)];
            (made.Given, made.Value, made.Max) = (cell, cell.IsStructuralZero ? 0 : cell.Value, cell.IsStructuralZero ? 0 : cell.Max);
        }

        var views = Views.Largest(cube.Cells.Where(c => c.IsPublished).Select(c => c.Codes).Concat(cube.ToldElsewhere).Select(Views.Of));
        var toTheLeaves = cube.Cells.Any(c => !c.IsPublished) || !Views.AreAcyclic(views);
        foreach (var view in views)
        {
            AddView(draft, cube, views, view, toTheLeaves);
        }

        if (toTheLeaves)
        {
            AddFinest(draft, cube, views);
        }
    }

    /// <summary>How many cells it could make, at most.</summary>
    public static long MostCellsOf(Cube cube)
        => Views.Largest([.. cube.Told.Select(Views.Of)])
            .Sum(view => (long)Math.Min(1e12, view.Aggregate(1.0, (size, d) => size * (1 + cube.Dimensions[d].Parts.Values.Sum(p => p.Count)))))
            + (Views.AreAcyclic(Views.Largest(cube.Told.Select(Views.Of))) ? 0
                : (long)Math.Min(1e12, cube.Dimensions.Aggregate(1.0, (size, d) => size * d.LeavesOf(Dimension.Total).Count())));

    private static void AddView(ProblemDraft draft, Cube cube, List<int[]> views, int[] view, bool toTheLeaves)
    {
        var within = cube.Cells.Where(c => c.IsPublished).Select(c => c.Codes).Concat(cube.ToldElsewhere).Where(codes => Views.Of(codes).All(view.Contains)).ToList();
        var above = view.Select(d => toTheLeaves ? cube.Dimensions[d].Parts.Keys : Above(cube.Dimensions[d], within.Select(codes => codes[d]))).ToList();
        var split = view.Select((d, i) => above[i].Where(whole => IsBound(d, whole)).ToList()).ToList();
        List<string[]> nodes = [.. view.Select((d, i) => above[i].SelectMany(p => cube.Dimensions[d].Parts[p]).Prepend(Dimension.Total).Where(code => !cube.Dimensions[d].IsTotal(code) || IsBound(d, code)).ToArray())];
        for (var i = 0; i < view.Length; i++)
        {
            var (d, dimension) = (view[i], cube.Dimensions[view[i]]);
            foreach (var whole in split[i])
            {
                foreach (var codes in Product(cube, view, [.. nodes.Select((n, j) => j == i ? [whole] : n)]))
                {
                    var total = At(draft, cube, codes);
                    draft.Sum($"{draft.Cells[total].Key.Text}/{dimension.Name}", total, [.. dimension.Parts[whole].Select(part => At(draft, cube, With(codes, d, part)))], cube.KeyOf(With(codes, d, Dimension.RestOf(whole))));
                }
            }
        }

        // A whole of which nothing is given, nor of what it is a part of, is what its parts make it. The base of answers is needed all the same.
        bool IsBound(int d, string whole)
            => cube.Dimensions[d].Role == DimensionRole.Response || cube.Dimensions[d].AncestorsOf(whole).Prepend(whole)
                .Any(code => code == Dimension.Total ? IsTotalBound(cube, views, view, d) : cube.Told.Any(codes => codes[d] == code));
    }

    /// <summary>The codes above those that are given: what is known of their parts says something of them.</summary>
    private static IEnumerable<string> Above(Dimension dimension, IEnumerable<string> given)
        => given.Distinct(StringComparer.Ordinal).SelectMany(dimension.AncestorsOf).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Whether a total over a dimension says something: it is given, or another view has the same margin; unless both lack a part of it, so that
    /// it may be as large as one likes.
    /// </summary>
    private static bool IsTotalBound(Cube cube, List<int[]> views, int[] view, int d)
        => cube.Told.Any(codes => codes[d] == Dimension.Total && Views.Of(codes).All(view.Contains))
            || views.Exists(other => !other.Contains(d) && !(LacksPart(cube, d) && other.Except(view).Any(e => LacksPart(cube, e))));

    private static bool LacksPart(Cube cube, int d)
        => cube.Dimensions[d].Parts[Dimension.Total].Any(part => !cube.Told.Any(codes => codes[d] == part || cube.Dimensions[d].AncestorsOf(codes[d]).Contains(part)));

    /// <summary>Each cell of a view that has no part there is a sum of finest cells.</summary>
    private static void AddFinest(ProblemDraft draft, Cube cube, List<int[]> views)
    {
        foreach (var view in views.Where(v => v.Length < cube.Dimensions.Count))
        {
            int[] others = [.. Enumerable.Range(0, cube.Dimensions.Count).Except(view)];
            foreach (var codes in Product(cube, view, [.. view.Select(d => cube.Dimensions[d].LeavesOf(Dimension.Total).ToArray())]))
            {
                var whole = At(draft, cube, codes);
                var parts = Product(cube, others, [.. others.Select(d => cube.Dimensions[d].LeavesOf(Dimension.Total).ToArray())], codes);
                draft.Sum($"{draft.Cells[whole].Key.Text}/*", whole, [.. parts.Select(c => At(draft, cube, c))]);
            }
        }
    }

    /// <summary>All crossings of codes of some dimensions, the others as in <paramref name="start"/>, or at their total.</summary>
    private static IEnumerable<string[]> Product(Cube cube, int[] dimensions, string[][] codes, string[]? start = null)
    {
        IEnumerable<string[]> all = [start ?? [.. cube.Dimensions.Select(_ => Dimension.Total)]];
        for (var i = 0; i < dimensions.Length; i++)
        {
            var at = i;
            all = all.SelectMany(tuple => codes[at].Select(code => With(tuple, dimensions[at], code)));
        }

        return all;
    }

    private static string[] With(string[] codes, int dimension, string code)
    {
        var changed = (string[])codes.Clone();
        changed[dimension] = code;
        return changed;
    }

    private static int At(ProblemDraft draft, Cube cube, IReadOnlyList<string> codes)
    {
        var index = draft.CellOf(cube.KeyOf(codes));
        draft.Cells[index].Totals = cube.Dimensions.Where((d, i) => d.IsTotal(codes[i])).Count();
        return index;
    }
}
