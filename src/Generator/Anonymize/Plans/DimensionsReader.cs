using Portal.Model;
using Portal.Read;

namespace Portal.Anonymize.Plans;

/// <summary>Reads <c>dimensions</c>: the only columns that leave the raw file.</summary>
internal static class DimensionsReader
{
    public static List<PlanDimension> Read(MapReader plan, DatasetKind kind)
    {
        var items = plan.Maps("dimensions");
        if (items.Count == 0)
        {
            // Told as missing where the key is not there at all.
            plan.Text("dimensions", required: plan.Node("dimensions") is null);
        }

        List<PlanDimension> dimensions = [];
        foreach (var item in items)
        {
            if (ReadOne(item, kind) is { } dimension)
            {
                dimensions.Add(dimension);
            }

            item.Close();
        }

        return dimensions;
    }

    private static PlanDimension? ReadOne(MapReader item, DatasetKind kind)
    {
        var column = item.Text("colonne", required: true);
        var choice = item.Text("choix");
        var role = item.Choice("role", ["identifiante", "reponse"], required: true);
        var name = item.Text("nom");
        string[] keys = ["colonne", "choix", "role", "nom", "question", "ordre", "hierarchie", "libelles", "identifiant", "compte"];
        var dimension = new PlanDimension(new PlanColumn(column ?? "", choice, item.PlaceOf("colonne")), role == "reponse" ? FieldRole.Response : FieldRole.Identifying)
        {
            Name = name ?? (choice is null ? column ?? "" : $"{column} [{choice}]"),
            Question = item.Text("question"),
            Order = [.. item.List("ordre").Select(v => ValueText.Plain(v.Value))],
            Hierarchy = ReadHierarchy(item),
            Labels = ReadLabels(item),
            Id = kind == DatasetKind.Own ? null : item.Text("identifiant"),
            Counted = kind == DatasetKind.Results ? [.. item.List("compte").Select(v => ValueText.Plain(v.Value))] : [],
            Places = keys.ToDictionary(k => k, item.PlaceOf, StringComparer.Ordinal),
        };
        return column is null ? null : kind == DatasetKind.Own ? dimension : WithKnownCodes(dimension);
    }

    /// <summary>The portal's tables say which levels and publics there are.</summary>
    private static PlanDimension WithKnownCodes(PlanDimension dimension)
        => dimension.Codes.Count > 0 || !dimension.IsIdentifying ? dimension
            : dimension.Name == DatasetRules.Audience ? dimension with { Order = PlanReader.Audiences }
            : dimension.Name == DatasetRules.Level ? dimension with { Order = Counts.Levels.Known }
            : dimension;

    private static List<(string Parent, IReadOnlyList<string> Children)> ReadHierarchy(MapReader item)
    {
        List<(string, IReadOnlyList<string>)> hierarchy = [];
        switch (item.Node("hierarchie"))
        {
            case null:
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    IReadOnlyList<YamlNode> children = entry.Value is YamlList list ? list.Items : [entry.Value];
                    if (children.Count == 0 || children.Any(c => c is not YamlScalar { IsNull: false }))
                    {
                        item.Invalid("hierarchie", entry.Value.Place, $"« {entry.Key} » demande la liste de ce qu'il réunit, par exemple « [CP, CE1, CE2] »");
                        continue;
                    }

                    hierarchy.Add((ValueText.Plain(entry.Key), [.. children.Cast<YamlScalar>().Select(c => ValueText.Plain(c.Value))]));
                }

                break;
            case var node:
                item.Invalid("hierarchie", node.Place, "des groupes et ce qu'ils réunissent sont attendus, par exemple « { cycle_2: [CP, CE1, CE2] } »");
                break;
        }

        return hierarchy;
    }

    private static Dictionary<string, string> ReadLabels(MapReader item)
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        switch (item.Node("libelles"))
        {
            case null:
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Value is YamlScalar { IsNull: false } text)
                    {
                        labels[ValueText.Fold(entry.Key == "vide" ? "" : entry.Key)] = ValueText.Plain(text.Value);
                    }
                    else
                    {
                        item.Invalid("libelles", entry.Value.Place, $"un texte est attendu en face de « {entry.Key} »");
                    }
                }

                break;
            case var node:
                item.Invalid("libelles", node.Place, "ce que l'export écrit, puis ce qui sera publié, sont attendus, par exemple « { A1: Oui, A2: Non } »");
                break;
        }

        return labels;
    }
}
