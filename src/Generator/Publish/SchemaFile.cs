using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Model;

namespace Portal.Publish;

/// <summary>A dataset's schema as published: its author's own, less the foreign keys to tables that this commune does not keep, and those of lists.</summary>
internal static class SchemaFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Schema schema, Func<string, bool> isPublished)
    {
        ForeignKey[] keys = [.. schema.ForeignKeys.Where(IsTold)];
        if (keys.Length == schema.ForeignKeys.Count)
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
                if (!property.NameEquals("foreignKeys"))
                {
                    property.WriteTo(json);
                }
                else if (keys.Length > 0)
                {
                    WriteKeys(json, keys);
                }
            }

            json.WriteEndObject();
        }

        return stream.ToArray();

        // To the standard a key is a whole cell: it has no word for the items of a list.
        bool IsTold(ForeignKey key) => (key.Resource.Length == 0 || isPublished(key.Resource))
            && key.Fields.All(name => schema.Find(name)?.Type != FieldType.List);
    }

    private static void WriteKeys(Utf8JsonWriter json, IReadOnlyList<ForeignKey> keys)
    {
        json.WriteStartArray("foreignKeys");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            WriteNames(key.Fields);
            json.WriteStartObject("reference");
            if (key.Resource.Length > 0)
            {
                json.WriteString("resource", key.Resource);
            }

            WriteNames(key.ReferencedFields);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteNames(IReadOnlyList<string> names)
        {
            json.WriteStartArray("fields");
            foreach (var name in names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }
    }
}
