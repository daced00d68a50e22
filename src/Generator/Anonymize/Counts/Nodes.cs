using Portal.Anonymize.Plans;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Anonymize.Counts;

/// <summary>A dimension of a count: its tree of codes, and for each value of an answer the codes that hold it.</summary>
/// <param name="Tree">What the disclosure engine knows of it.</param>
/// <param name="Codes">All codes below the total, parts after their whole, in the plan's order.</param>
/// <param name="Above">For each value of an answer, the codes that it counts in: its own, its groups, the total.</param>
internal sealed record Nodes(Dimension Tree, IReadOnlyList<string> Codes, IReadOnlyDictionary<string, IReadOnlyList<string>> Above)
{
    /// <summary>The codes that answers bear: each is in no other.</summary>
    public IReadOnlyList<string> Leaves { get; } = [.. Tree.LeavesOf(Dimension.Total)];

    /// <param name="name">The dimension's name.</param>
    /// <param name="role">Its role.</param>
    /// <param name="values">What answers say, in order.</param>
    /// <param name="hierarchy">Parent → children. A child may be a parent.</param>
    public static Nodes Of(string name, FieldRole role, IReadOnlyList<string> values, IReadOnlyList<(string Parent, IReadOnlyList<string> Children)> hierarchy)
    {
        var tree = Dimension.Of(name, role == FieldRole.Response ? DimensionRole.Response : DimensionRole.Identifying, values, hierarchy.ToDictionary(h => h.Parent, h => h.Children, StringComparer.Ordinal));
        return new Nodes(tree, [.. Below(tree, Dimension.Total)], values.ToDictionary(v => v, v => (IReadOnlyList<string>)[v, .. tree.AncestorsOf(v)], StringComparer.Ordinal));
    }

    public static Nodes Of(PlanDimension dimension, IReadOnlyList<string> values) => Of(dimension.Name, dimension.Role, values, dimension.Hierarchy);

    private static IEnumerable<string> Below(Dimension tree, string code)
        => tree.Parts.TryGetValue(code, out var parts) ? parts.SelectMany(p => Below(tree, p).Prepend(p)) : [];
}
