using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;

namespace Portal.Anonymize.Plans;

/// <summary>Reads <c>impossibles</c>: crossings at which there can be nobody (no private school teaches CP here), whose zero everyone knows.</summary>
internal static class ImpossibleReader
{
    public static List<IReadOnlyList<(int Dimension, string Code)>> Read(MapReader plan, IReadOnlyList<PlanDimension> dimensions)
    {
        List<IReadOnlyList<(int, string)>> crossings = [];
        IReadOnlyList<YamlNode> items = plan.Node("impossibles") switch { null => [], YamlList list => list.Items, var node => [node] };
        foreach (var item in items)
        {
            if (item is not YamlMap { Entries.Count: > 0 } map || map.Entries.Any(e => e.Value is not YamlScalar))
            {
                plan.Invalid("impossibles", item.Place, "chaque croisement s'écrit « { secteur: privé, niveau: CP } »");
                continue;
            }

            List<(int, string)> crossing = [];
            foreach (var entry in map.Entries)
            {
                var at = dimensions.ToList().FindIndex(d => d.Name == entry.Key || d.Column.Name == entry.Key);
                if (at < 0)
                {
                    plan.Invalid("impossibles", entry.KeyPlace, $"« {entry.Key} » n'est pas une dimension du plan. {Suggestion.Sentence(entry.Key, dimensions.Select(d => d.Name))}");
                    continue;
                }

                crossing.Add((at, ValueText.Plain(((YamlScalar)entry.Value).Value)));
            }

            crossings.Add(crossing);
        }

        return crossings;
    }
}
