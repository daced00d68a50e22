using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;

namespace Portal.Anonymize.Plans;

/// <summary>Reads <c>vues</c>, the crossings to publish: lists of columns of the plan. Without it, all dimensions are crossed.</summary>
internal static class ViewsReader
{
    public static List<IReadOnlyList<int>> Read(MapReader plan, IReadOnlyList<PlanDimension> dimensions)
    {
        List<IReadOnlyList<int>> views = [];
        switch (plan.Node("vues"))
        {
            case null:
                return [[.. Enumerable.Range(0, dimensions.Count)]];
            case YamlList list when list.Items.Count > 0 && list.Items.All(i => i is YamlScalar):
                views.Add(ReadOne(list, plan, dimensions));
                break;
            case YamlList { Items.Count: > 0 } list:
                foreach (var item in list.Items)
                {
                    if (item is YamlList { Items.Count: > 0 } view)
                    {
                        views.Add(ReadOne(view, plan, dimensions));
                    }
                    else
                    {
                        plan.Invalid("vues", item.Place, "chaque vue est une liste de colonnes, par exemple « [niveau, q1] »");
                    }
                }

                break;
            case var node:
                plan.Invalid("vues", node.Place, "une liste de croisements est attendue, par exemple « [[secteur, niveau], [niveau, q1]] »");
                break;
        }

        return [.. views.DistinctBy(v => string.Join(',', v))];
    }

    private static List<int> ReadOne(YamlList view, MapReader plan, IReadOnlyList<PlanDimension> dimensions)
    {
        SortedSet<int> indexes = [];
        foreach (var item in view.Items)
        {
            if (item is not YamlScalar scalar)
            {
                plan.Invalid("vues", item.Place, "un nom de colonne est attendu ici");
                continue;
            }

            var index = Find(scalar.Value, dimensions);
            if (index < 0 && dimensions.All(d => d.Column.Name.Length > 0) && dimensions.Count == plan.Maps("dimensions").Count)
            {
                plan.Invalid("vues", item.Place, $"« {scalar.Value} » n'est pas une dimension du plan. {Suggestion.Sentence(scalar.Value, dimensions.Select(d => d.Name))}");
            }
            else if (index >= 0 && !indexes.Add(index))
            {
                plan.Invalid("vues", item.Place, $"« {scalar.Value} » est deux fois dans la même vue. Gardez-en une");
            }
        }

        return [.. indexes];
    }

    private static int Find(string name, IReadOnlyList<PlanDimension> dimensions)
    {
        for (var i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i].Name == name || dimensions[i].Column.Name == name)
            {
                return i;
            }
        }

        return Enumerable.Range(0, dimensions.Count).Where(i => Suggestion.Fold(dimensions[i].Name) == Suggestion.Fold(name)).DefaultIfEmpty(-1).First();
    }
}
