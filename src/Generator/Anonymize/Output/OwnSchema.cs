using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Anonymize.Counts;
using Portal.Anonymize.Hiding;
using Portal.Anonymize.Plans;
using Portal.Disclosure.Cubes;

namespace Portal.Anonymize.Output;

/// <summary>The Table Schema of a table of the commune's own: by it the build checks and audits the table, and pages chart it.</summary>
internal static class OwnSchema
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Plan plan, Design design, IReadOnlyList<string> questions, string survey)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
            json.WriteString("name", plan.Dataset);
            json.WriteString("title", plan.Title?.Contains(plan.Period, StringComparison.Ordinal) == true ? plan.Title : $"{plan.Title ?? Spoken(plan.Dataset)} ({plan.Period})");
            json.WriteString("description", $"Réponses à une enquête, comptées par {Names(plan)}, pour la période {plan.Period}. Un nombre trop petit pour rester anonyme est remplacé par « s » (secret statistique). Aucun résultat ne porte sur une école ni sur une personne.");
            WriteList(json, "missingValues", [""]);
            json.WriteBoolean("sensible", true);
            json.WriteString("enquete", survey);
            json.WriteString("periode", plan.Period);
            json.WriteStartArray("fields");
            for (var i = 0; i < plan.Dimensions.Count; i++)
            {
                WriteDimension(json, plan.Dimensions[i], design.Dimensions[i], questions[i]);
            }

            WriteMeasure(json, "effectif", "Nombre de réponses", "Nombre de personnes qui ont répondu ainsi. « s » si le nombre est secret.", isRequired: true, null);
            WriteStatus(json);
            WriteMeasure(json, "nb_ecoles", "Nombre d’écoles", "Nombre d’écoles du groupe. « s » s’il est secret.", isRequired: false, null);
            WriteMeasure(json, "part_max", "Part de la plus grande école", "Part de la plus grande école dans le groupe, en pourcentage entier. « s » si elle est secrète.", isRequired: false, "pourcent");
            json.WriteEndArray();
            WriteList(json, "primaryKey", plan.Dimensions.Select(d => d.Name));
            json.WriteEndObject();
        }

        // The writer escapes the no-break spaces of French, which any editor shows.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(stream.ToArray()).Replace("\\u202F", "\u202F", StringComparison.Ordinal).Replace("\\u00A0", "\u00A0", StringComparison.Ordinal) + "\n");
    }

    private static void WriteDimension(Utf8JsonWriter json, PlanDimension dimension, Nodes nodes, string question)
    {
        json.WriteStartObject();
        json.WriteString("name", dimension.Name);
        json.WriteString("title", dimension.IsIdentifying && dimension.Question is null ? Spoken(dimension.Name) : question);
        json.WriteString("description", dimension.IsIdentifying
            ? "Groupe auquel appartiennent les réponses. « total » les réunit toutes."
            : "Réponse choisie dans le questionnaire. « total » réunit toutes les réponses.");
        json.WriteString("type", "string");
        string[] codes = [.. nodes.Codes, Dimension.Total];
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", true);
        WriteList(json, "enum", codes);
        json.WriteEndObject();
        json.WriteStartArray("categories");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("value", code);
            json.WriteString("label", code == Dimension.Total ? "Ensemble" : nodes.Tree.IsTotal(code) ? Spoken(code) : code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("role", dimension.IsIdentifying ? "identifiante" : "reponse");
        if (dimension.Hierarchy.Count > 0)
        {
            json.WriteStartObject("hierarchie");
            foreach (var (parent, children) in dimension.Hierarchy)
            {
                WriteList(json, parent, children);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, string name, string title, string description, bool isRequired, string? unit)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("title", title);
        json.WriteString("description", description);
        json.WriteString("type", "integer");
        json.WriteStartObject("constraints");
        if (isRequired)
        {
            json.WriteBoolean("required", true);
        }

        json.WriteNumber("minimum", 0);
        if (unit is not null)
        {
            json.WriteNumber("maximum", 100);
        }

        json.WriteEndObject();
        if (unit is not null)
        {
            json.WriteString("unite", unit);
        }

        json.WriteString("role", "mesure");
        WriteList(json, "missingValues", ["", "s"]);
        json.WriteEndObject();
    }

    private static void WriteStatus(Utf8JsonWriter json)
    {
        (string Value, string Label)[] statuses = [("ok", "Publié"), ("secret", "Secret statistique"), ("zero_structurel", "Zéro par nature")];
        json.WriteStartObject();
        json.WriteString("name", "statut");
        json.WriteString("title", "Statut");
        json.WriteString("description", "Dit si le nombre est publié, secret, ou nul par nature.");
        json.WriteString("type", "string");
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", true);
        WriteList(json, "enum", statuses.Select(s => s.Value));
        json.WriteEndObject();
        json.WriteStartArray("categories");
        foreach (var (value, label) in statuses)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteString("label", label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Names(Plan plan) => string.Join(", ", plan.Dimensions.Select(d => Spoken(d.Name).ToLowerInvariant()));

    /// <summary>« cycle_2 » as it is said.</summary>
    private static string Spoken(string name)
    {
        var words = name.Replace('_', ' ').Replace('-', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
