using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables;

namespace Portal.Anonymize.Counts;

/// <summary>The levels that <c>satisfaction</c> and <c>resultats</c> know. A finer value (CP) counts in the group above it (cycle_2).</summary>
/// <param name="Nodes">The levels, without those that the tables do not have.</param>
/// <param name="byValue">Value of an answer → level.</param>
internal sealed class Levels(Nodes nodes, IReadOnlyDictionary<string, string> byValue)
{
    public const string All = "commune";

    public static IReadOnlyList<string> Known { get; } =
        [.. SchemaReader.Read(EmbeddedSchemas.Find("satisfaction")!, "satisfaction", "satisfaction.schema.json", new DiagnosticBag())!.Find(DatasetRules.Level)!.Enum.Where(l => l != All)];

    public Nodes Nodes => nodes;

    public string CodeOf(string value) => byValue[value];

    /// <param name="dimension">The plan's dimension <c>niveau</c>.</param>
    /// <param name="values">What answers say, each of which is a level or lies below one (see <see cref="Missing"/>).</param>
    public static Levels Of(PlanDimension dimension, IReadOnlyList<string> values)
    {
        var byValue = values.ToDictionary(v => v, v => LevelOf(dimension, v)!, StringComparer.Ordinal);
        var codes = byValue.Values.Distinct(StringComparer.Ordinal).ToList();
        var hierarchy = codes.Select(c => (Code: c, Parent: ParentOf(dimension, c))).Where(p => p.Parent is not null);

        // A level may stand below another (cycle_2 in elementaire), and that one below none.
        Dictionary<string, List<string>> children = new(StringComparer.Ordinal);
        for (var pending = hierarchy.ToList(); pending.Count > 0;)
        {
            List<(string Code, string? Parent)> next = [];
            foreach (var (code, parent) in pending)
            {
                if (!children.TryGetValue(parent!, out var below))
                {
                    children[parent!] = below = [];
                    if (ParentOf(dimension, parent!) is { } above)
                    {
                        next.Add((parent!, above));
                    }
                }

                if (!below.Contains(code))
                {
                    below.Add(code);
                }
            }

            pending = next;
        }

        return new Levels(Nodes.Of(DatasetRules.Level, FieldRole.Identifying, codes, [.. children.Select(c => (c.Key, (IReadOnlyList<string>)c.Value))]), byValue);
    }

    /// <summary>The first value that is no level and lies below none; null where there is none.</summary>
    public static string? Missing(PlanDimension dimension, IReadOnlyList<string> values) => values.FirstOrDefault(v => LevelOf(dimension, v) is null);

    private static string? LevelOf(PlanDimension dimension, string value)
        => ValueText.Among(value, Known) ?? (Above(dimension, value) is { } parent ? LevelOf(dimension, parent) : null);

    /// <summary>The nearest level above a level, by the plan's hierarchy.</summary>
    private static string? ParentOf(PlanDimension dimension, string level)
    {
        var start = dimension.Hierarchy.SelectMany(h => h.Children.Append(h.Parent)).FirstOrDefault(c => ValueText.Among(c, Known) == level);
        return start is not null && Above(dimension, start) is { } above && LevelOf(dimension, above) is { } parent && parent != level ? parent : null;
    }

    private static string? Above(PlanDimension dimension, string value) => dimension.Hierarchy.FirstOrDefault(h => h.Children.Contains(value)).Parent;
}
