using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Model;

namespace Portal.Publish;

/// <summary>A dataset's schema as published: its author's own, less the foreign keys to tables that this commune does not keep.</summary>
internal static class SchemaFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Schema schema, Func<string, bool> isPublished)
    {
        if (schema.ForeignKeys.All(k => k.Resource.Length == 0 || isPublished(k.Resource)))
        {
            return schema.Json;
        }

        using var document = JsonDocument.Parse(schema.Json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.NameEquals("foreignKeys"))
                {
                    json.WriteStartArray("foreignKeys");
                    foreach (var key in property.Value.EnumerateArray().Where(k => k.GetProperty("reference").GetProperty("resource").GetString() is "" or null || isPublished(k.GetProperty("reference").GetProperty("resource").GetString()!)))
                    {
                        key.WriteTo(json);
                    }

                    json.WriteEndArray();
                }
                else
                {
                    property.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
