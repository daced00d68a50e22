using Portal.Model;

namespace Portal.Figures;

/// <summary>How a value of a dimension is named to a resident: an enum's label, the title of the row that a key points to, or the value itself.</summary>
public static class Labels
{
    private static readonly string[] NameColumns = ["libelle", "titre", "nom", "objet"];

    private static readonly string[] IdentifierOf = ["Identifiant de l’", "Identifiant de la ", "Identifiant du ", "Identifiant de "];

    public static string Of(Facts facts, string dataset, string column, string value)
    {
        if (value.Length == 0)
        {
            return "Non précisé";
        }

        if (!facts.Datasets.TryGetValue(dataset, out var found) || found.Schema.Find(column) is not { } field)
        {
            return value;
        }

        if (field.Type == FieldType.List && field.ItemsOf(value) is { Count: > 1 } items)
        {
            return string.Join(", ", items.Select(item => Of(facts, dataset, column, item)));
        }

        var key = found.Schema.ForeignKeys.FirstOrDefault(k => k.Fields.Count == 1 && k.Fields[0] == column);
        if (key is not null && facts.Datasets.TryGetValue(key.Resource, out var target)
            && NameColumns.FirstOrDefault(n => target.Schema.IndexOf(n) >= 0) is { } name)
        {
            foreach (var row in target.Rows)
            {
                if (row.Text(key.ReferencedFields is [var referenced, ..] ? referenced : column) == value)
                {
                    return row.Text(name) ?? value;
                }
            }
        }

        var label = field.LabelOf(value);
        return label != value || found.Rows.Count == 0 ? label : OwnName(found, column, value) ?? value;
    }

    /// <summary>The name that the dataset itself gives to an identifier: <c>question</c> for <c>question_id</c>, <c>titre</c> for its own key.</summary>
    private static string? OwnName(Dataset dataset, string column, string value)
    {
        var named = column.EndsWith("_id", StringComparison.Ordinal) && dataset.Schema.IndexOf(column[..^3]) >= 0 ? column[..^3]
            : dataset.Schema.PrimaryKey.Count == 1 && dataset.Schema.PrimaryKey[0] == column ? NameColumns.FirstOrDefault(n => dataset.Schema.IndexOf(n) >= 0)
            : null;
        foreach (var row in named is null ? [] : dataset.Rows)
        {
            if (row.Text(column) == value)
            {
                return row.Text(named!);
            }
        }

        return null;
    }

    /// <summary>The heading of a column: where keys are shown as names, « Identifiant de l’école (UAI) » is just « École ».</summary>
    public static string HeadingOf(Schema schema, Field field)
    {
        var isKey = schema.ForeignKeys.Any(k => k.Fields.Count == 1 && k.Fields[0] == field.Name);
        var start = isKey ? Array.Find(IdentifierOf, prefix => field.Title.StartsWith(prefix, StringComparison.Ordinal)) : null;
        if (start is null)
        {
            return field.Title;
        }

        var name = field.Title[start.Length..].Split('(')[0].Trim();
        return name.Length == 0 ? field.Title : char.ToUpperInvariant(name[0]) + name[1..];
    }

    public static string TitleOf(Facts facts, string dataset, string column)
        => facts.Datasets.TryGetValue(dataset, out var found) && found.Schema.Find(column) is { } field ? field.Title : column switch
        {
            "exercice" => "Exercice",
            _ => column,
        };
}
