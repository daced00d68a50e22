using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Anonymize.Plans;

/// <summary>What the keys of a plan say together.</summary>
internal static class PlanRules
{
    public const string Total = "total";

    private static readonly string[] Measures = ["effectif", "statut", "nb_ecoles", "part_max"];

    public static void Check(Plan plan, DiagnosticBag faults)
    {
        foreach (var (dimension, i) in plan.Dimensions.Select((d, i) => (d, i)))
        {
            if (plan.Dimensions.Take(i).Any(d => Suggestion.Fold(d.Name) == Suggestion.Fold(dimension.Name)))
            {
                Tell(dimension, "colonne", $"deux dimensions s'appellent « {dimension.Name} ». Donnez à l'une un autre « nom ».", faults);
            }
            else if (Measures.Contains(Suggestion.Fold(dimension.Name)))
            {
                Tell(dimension, "colonne", $"« {dimension.Name} » est une colonne que le portail calcule. Donnez un autre « nom » à cette dimension.", faults);
            }

            if (dimension.Column.Name.Length > 0 && Suggestion.Fold(dimension.Column.Name) == Suggestion.Fold(plan.School.Name))
            {
                Tell(dimension, "colonne", $"« {dimension.Column.Name} » désigne l'école (« ecole: ») : elle sert à la règle des trois écoles, puis elle est supprimée. Retirez-la des dimensions ; aucun résultat ne porte sur une école.", faults);
            }

            CheckCodes(dimension, faults);
            CheckHierarchy(dimension, faults);
        }

        if (plan.Kind != DatasetKind.Own)
        {
            DatasetRules.Check(plan, faults);
        }
    }

    private static void CheckCodes(PlanDimension dimension, DiagnosticBag faults)
    {
        if (dimension.Order.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            Tell(dimension, "ordre", $"« {twice.Key} » est deux fois dans « ordre ». Gardez-en une.", faults);
        }

        foreach (var (key, values) in new[] { ("ordre", dimension.Order), ("libelles", [.. dimension.Labels.Values]), ("hierarchie", [.. dimension.Hierarchy.Select(h => h.Parent), .. dimension.Hierarchy.SelectMany(h => h.Children)]) })
        {
            if (values.FirstOrDefault(v => IsReserved(v)) is { } reserved)
            {
                Tell(dimension, key, $"« {reserved} » a un sens pour le portail (« total » est une somme, « s » un secret). Choisissez un autre mot.", faults);
            }
        }

        if (dimension.Codes is { Count: > 0 } codes && dimension.Labels.Values.FirstOrDefault(v => !codes.Contains(v)) is { } stray)
        {
            Tell(dimension, "libelles", $"« {stray} » n'est ni dans « ordre » ni dans « hierarchie ». {Suggestion.Sentence(stray, codes)}", faults);
        }

        if (dimension.Counted.FirstOrDefault(v => !dimension.Codes.Contains(v)) is { } uncounted)
        {
            Tell(dimension, "compte", $"« {uncounted} » n'est pas dans « ordre ». {Suggestion.Sentence(uncounted, dimension.Codes)}", faults);
        }
    }

    private static void CheckHierarchy(PlanDimension dimension, DiagnosticBag faults)
    {
        Dictionary<string, string> parents = new(StringComparer.Ordinal);
        foreach (var (parent, children) in dimension.Hierarchy)
        {
            foreach (var child in children)
            {
                if (!parents.TryAdd(child, parent))
                {
                    Tell(dimension, "hierarchie", $"« {child} » est dans deux groupes, « {parents[child]} » et « {parent} » : il serait compté deux fois. Gardez-le dans un seul.", faults);
                }
            }
        }

        foreach (var (parent, _) in dimension.Hierarchy)
        {
            var above = parent;
            for (var steps = 0; parents.TryGetValue(above, out var next); steps++)
            {
                if (next == parent || steps > parents.Count)
                {
                    Tell(dimension, "hierarchie", $"« {parent} » se contient lui-même. Un groupe réunit des valeurs plus fines que lui.", faults);
                    return;
                }

                above = next;
            }
        }

        if (dimension.Order.FirstOrDefault(v => dimension.Hierarchy.Any(h => h.Parent == v)) is { } both)
        {
            Tell(dimension, "ordre", $"« {both} » est un groupe de « hierarchie » : « ordre » ne nomme que des réponses de l'export. Retirez-le de « ordre ».", faults);
        }
    }

    private static bool IsReserved(string value) => value.ToLowerInvariant() is Total or "s";

    internal static void Tell(PlanDimension dimension, string key, string message, DiagnosticBag faults) => faults.Add(Codes.PlanInvalid, dimension.PlaceOf(key), message);
}
