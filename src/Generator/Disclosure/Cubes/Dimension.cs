namespace Portal.Disclosure.Cubes;

public enum DimensionRole
{
    /// <summary>By which a person could be recognised.</summary>
    Identifying,

    /// <summary>What a person answered.</summary>
    Response,
}

/// <summary>
/// A dimension and its tree of codes, under the root <see cref="Total"/>. The parts of a code are a partition: they share nothing, and
/// together they are the whole. What overlaps (education prioritaire and the cycles) is another dimension.
/// </summary>
/// <param name="Name">Its name, unique in a cube.</param>
/// <param name="Role">What it tells of a person.</param>
/// <param name="Parts">The parts of each code that has some, the root included.</param>
public sealed record Dimension(string Name, DimensionRole Role, IReadOnlyDictionary<string, IReadOnlyList<string>> Parts)
{
    /// <summary>The code of the whole, and of a dimension that is not split.</summary>
    public const string Total = "total";

    /// <summary>The code of what the parts of a code leave of it; no table has it.</summary>
    public static string RestOf(string whole) => "*" + whole;

    public static bool IsRest(string code) => code.StartsWith('*');

    private readonly Dictionary<string, string> parents = Parts.SelectMany(p => p.Value.Select(part => (part, p.Key))).ToDictionary(x => x.part, x => x.Key, StringComparer.Ordinal);

    /// <summary>The codes under the root, each with those that <paramref name="hierarchy"/> puts below it; a code that has no parent is under the root.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="role">What it tells of a person.</param>
    /// <param name="codes">All codes that are used, the total or not.</param>
    /// <param name="hierarchy">Parent → parts. A code has one parent at most, and is not its own ancestor.</param>
    public static Dimension Of(string name, DimensionRole role, IEnumerable<string> codes, IReadOnlyDictionary<string, IReadOnlyList<string>>? hierarchy = null)
    {
        hierarchy ??= new Dictionary<string, IReadOnlyList<string>>();
        var below = hierarchy.Values.SelectMany(parts => parts).ToHashSet(StringComparer.Ordinal);
        string[] top = [.. codes.Concat(hierarchy.Where(p => p.Key != Total).Select(p => p.Key)).Where(c => c != Total && !below.Contains(c)).Distinct(StringComparer.Ordinal)];
        var parts = hierarchy.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        if (parts.ContainsKey(Total) || top.Length > 0)
        {
            parts[Total] = [.. hierarchy.GetValueOrDefault(Total, []), .. top];
        }

        return new Dimension(name, role, parts);
    }

    public bool IsTotal(string code) => Parts.ContainsKey(code);

    public string? ParentOf(string code) => parents.GetValueOrDefault(code);

    /// <summary>The code's parent, and so on up to the root.</summary>
    public IEnumerable<string> AncestorsOf(string code)
    {
        for (var above = ParentOf(code); above is not null; above = ParentOf(above))
        {
            yield return above;
        }
    }

    /// <summary>The codes without parts at or below a code.</summary>
    public IEnumerable<string> LeavesOf(string code) => Parts.TryGetValue(code, out var parts) ? parts.SelectMany(LeavesOf) : [code];
}
