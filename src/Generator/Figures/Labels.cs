using Portal.Model;

namespace Portal.Figures;

/// <summary>How a value of a dimension is named to a resident: an enum's label, the title of the row that a key points to, or the value itself.</summary>
public static class Labels
{
    private static readonly string[] NameColumns = ["libelle", "titre", "nom"];

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

        return field.LabelOf(value);
    }

    public static string TitleOf(Facts facts, string dataset, string column)
        => facts.Datasets.TryGetValue(dataset, out var found) && found.Schema.Find(column) is { } field ? field.Title : column switch
        {
            "exercice" => "Exercice",
            _ => column,
        };
}
