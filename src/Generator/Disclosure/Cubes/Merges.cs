namespace Portal.Disclosure.Cubes;

/// <summary>What would be left to hide after a merge.</summary>
public sealed record MergeEffect(Merge Merge, int Hidden, int Published);

/// <summary>Finds the merge that would help most, where too much must be hidden: each of a few is tried in full.</summary>
public static class Merges
{
    /// <summary>The most, in percent, of the published cells that may be hidden.</summary>
    public const int MostHidden = 30;

    /// <summary>A merge is tried by choosing a whole mask again.</summary>
    private const int MostTries = 16;

    public static bool IsTooMuch(int hidden, int published) => hidden * 100 > published * MostHidden;

    /// <summary>How many cells have a place in a table, known zeros apart.</summary>
    public static int PublishedIn(CubeProblem problem) => problem.Given.Count(g => g is { IsPublished: true, IsStructuralZero: false });

    /// <summary>
    /// The merge after which the most cells are shown, then the fewest hidden (to give up the question would hide nothing, and say nothing);
    /// null where none brings the hidden ones below <see cref="MostHidden"/>. <paramref name="hidden"/> is the mask found without a merge:
    /// where nothing is hidden, nothing is tried. What <paramref name="isPossible"/> refuses is not proposed.
    /// </summary>
    public static MergeEffect? Best(IReadOnlyList<Cube> cubes, Rules rules, Profile profile, CubeProblem problem, IReadOnlyList<int> hidden, Func<Merge, bool>? isPossible = null)
        => Candidates(cubes, [.. hidden.Where(i => problem.Given[i] is { IsPublished: true }).Select(i => problem.Keys[i])])
            .Where(merge => isPossible?.Invoke(merge) ?? true)
            .Take(MostTries)
            .Select(merge => Try(merge, cubes, rules, profile))
            .OfType<MergeEffect>()
            .Where(e => e.Published > 0 && !IsTooMuch(e.Hidden, e.Published))
            .OrderByDescending(e => e.Published - e.Hidden)
            .ThenBy(e => e.Hidden)
            .FirstOrDefault();

    private static MergeEffect? Try(Merge merge, IReadOnlyList<Cube> cubes, Rules rules, Profile profile)
    {
        if (CubeProblem.Of([.. cubes.Select(merge.ApplyTo)], rules) is not { } problem)
        {
            return null;
        }

        var suppression = Suppressor.Suppress(problem.Problem, profile);
        return suppression.Audit.Verdict == Verdict.Pass ? new MergeEffect(merge, suppression.Hidden.Count, PublishedIn(problem)) : null;
    }

    /// <summary>First what touches the most hidden cells: siblings with the category that is hidden most, then a whole level, then a crossing.</summary>
    private static IEnumerable<Merge> Candidates(IReadOnlyList<Cube> cubes, IReadOnlyList<CellKey> hidden)
    {
        var byCode = hidden.SelectMany(k => k.Codes).Where(c => c.Value != Dimension.Total).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        var worst = byCode.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Dimension, StringComparer.Ordinal).ThenBy(c => c.Key.Value, StringComparer.Ordinal).Select(c => c.Key).ToList();
        List<Merge> all = [];
        foreach (var code in worst.Take(3))
        {
            all.AddRange(cubes.SelectMany(c => c.Dimensions)
                .Where(d => d.Name == code.Dimension && !d.IsTotal(code.Value) && d.ParentOf(code.Value) is not null)
                .SelectMany(d => d.Parts[d.ParentOf(code.Value)!].Where(s => s != code.Value && !d.IsTotal(s)))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(s => byCode.GetValueOrDefault(code with { Value = s }))
                .ThenBy(s => s, StringComparer.Ordinal)
                .Take(3)
                .Select(s => string.CompareOrdinal(code.Value, s) < 0 ? new MergeCodes(code.Dimension, code.Value, s) : new MergeCodes(code.Dimension, s, code.Value)));
        }

        all.AddRange(worst.SelectMany(code => cubes.SelectMany(c => c.Dimensions).Where(d => d.Name == code.Dimension).Select(d => d.ParentOf(code.Value)).OfType<string>().Select(parent => new DropParts(code.Dimension, parent))).Distinct().Take(5));
        all.AddRange(cubes.SelectMany(cube => Views.Largest(cube.Cells.Where(c => c.IsPublished).Select(c => Views.Of(c.Codes))).Where(v => v.Length > 1)
            .Select(v => string.Join('\n', v.Select(i => cube.Dimensions[i].Name)))).Distinct(StringComparer.Ordinal).Take(4).Select(v => new DropView(v.Split('\n'))));
        return all.Distinct();
    }
}
