using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Model;
using Portal.Protect;

namespace Portal.Publish;

/// <summary>The description of all the data in one file: Data Package, version 2.</summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PublicSite site, IReadOnlyList<PublishedDataset> datasets, string siteUrl)
    {
        var settings = site.Settings;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", $"numerique-educatif-{Diagnostics.Suggestion.Fold(settings.Name).Replace('_', '-')}");
            json.WriteString("title", $"{(settings.Programmes is [.., var last] ? last.Title : "Numérique éducatif")} – {settings.Name}");
            json.WriteString("description", $"Données ouvertes du programme de numérique éducatif de {settings.Name} : budget, financements, jalons et résultats anonymisés.");
            json.WriteString("homepage", $"{siteUrl}/donnees/");
            json.WriteString("created", $"{site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z");
            WriteLicence(json, settings);
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteString("title", $"Commune de {settings.Name}");
            json.WriteString("email", settings.Email);
            json.WriteStartArray("roles");
            json.WriteStringValue("publisher");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("resources");
            foreach (var dataset in datasets)
            {
                WriteResource(json, dataset);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteLicence(Utf8JsonWriter json, Settings settings)
    {
        var licence = Licences.Find(settings.Licence);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", settings.Licence);
        json.WriteString("path", licence.Url);
        json.WriteString("title", licence.Title);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, PublishedDataset dataset)
    {
        json.WriteStartObject();
        json.WriteString("name", dataset.Name);
        json.WriteString("type", "table");
        json.WriteString("path", dataset.Csv.Path);
        json.WriteString("title", dataset.Schema.Title);
        json.WriteString("description", dataset.Schema.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", dataset.Csv.Bytes.Length);
        json.WriteString("hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(dataset.Csv.Bytes.Span))}");
        json.WriteString("schema", dataset.SchemaFile.Path);
        json.WriteEndObject();
    }
}
