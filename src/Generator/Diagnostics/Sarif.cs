using System.Text.Encodings.Web;
using System.Text.Json;

namespace Portal.Diagnostics;

/// <summary>Writes all faults as SARIF 2.1.0, for editors and code hosts.</summary>
public static class Sarif
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = TextPrinter.InOrder(diagnostics);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, sorted);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in sorted)
            {
                WriteResult(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "portail");
        json.WriteStartArray("rules");
        foreach (var code in diagnostics.Select(d => d.Code).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", code.Title);
            json.WriteEndObject();

            // A helpUri must be absolute, and the page has no address that holds everywhere: it is named instead.
            json.WriteStartObject("help");
            json.WriteString("text", $"Ce que cela veut dire et comment réparer : {code.Help}");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteString("level", diagnostic.Code.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', diagnostic.Place.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", diagnostic.Place.Line);
        json.WriteNumber("startColumn", diagnostic.Place.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (diagnostic.Place.Sheet is { } sheet)
        {
            // A workbook has no lines: the row and the column above are those of this cell.
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", diagnostic.Place.Address);
            json.WriteString("fullyQualifiedName", $"{sheet}!{diagnostic.Place.Address}");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
