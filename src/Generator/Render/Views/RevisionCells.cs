using System.Globalization;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>A correction names a dataset, a column and two values as the files hold them: residents read titles, and values as that column writes its own.</summary>
internal static class RevisionCells
{
    private const string Dataset = "revisions";

    /// <summary>The words of a cell of <c>revisions</c>; null where the cell says all by itself, or names what is not there.</summary>
    public static string? Of(Facts facts, Schema schema, Row row, string column)
    {
        if (schema.Name != Dataset || row.Text(column) is not { } text || !facts.Datasets.TryGetValue(row.Text("jeu") ?? "", out var revised))
        {
            return null;
        }

        var field = revised.Schema.Find(row.Text("champ") ?? "");
        return column switch
        {
            "jeu" => revised.Schema.Title,
            "champ" => field?.Title,
            "ancienne_valeur" or "nouvelle_valeur" => field is null ? null : Written(field, text),
            _ => null,
        };
    }

    private static string Written(Field field, string text) => field.Type switch
    {
        FieldType.Integer or FieldType.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => FigureText.Of(field, number),
        FieldType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => French.LongDate(day),
        FieldType.Boolean when text is "true" or "false" => text == "true" ? "oui" : "non",
        _ => field.LabelOf(text),
    };
}
