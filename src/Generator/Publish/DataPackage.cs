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
        Coverage?[] coverages = [.. datasets.Select(d => Coverage.Of(site.Tables[d.Name], settings))];
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
            WriteReach(json, settings, Coverage.OfAll(coverages));
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
            foreach (var (dataset, coverage) in datasets.Zip(coverages))
            {
                WriteResource(json, dataset, coverage, settings);
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

    /// <summary>When, where and how often: words of DCAT, which the standard of packages has not.</summary>
    private static void WriteReach(Utf8JsonWriter json, Settings settings, Coverage? coverage)
    {
        WriteTemporal(json, coverage);
        if (settings.DataExtent is { } extent)
        {
            json.WriteString("spatial", extent);
        }

        if (Frequencies.Find(settings.DataFrequency) is { } frequency)
        {
            json.WriteString("accrualPeriodicity", frequency.Url);
        }
    }

    private static void WriteTemporal(Utf8JsonWriter json, Coverage? coverage)
    {
        if (coverage is not null)
        {
            json.WriteStartObject("temporal");
            json.WriteString("start", coverage.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("end", coverage.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
    }

    private static void WriteResource(Utf8JsonWriter json, PublishedDataset dataset, Coverage? coverage, Settings settings)
    {
        json.WriteStartObject();
        json.WriteString("name", dataset.Name);
        json.WriteString("identifier", DatasetNames.IdentifierOf(settings, dataset.Name));
        json.WriteString("type", "table");
        json.WriteString("path", dataset.Csv.Path);
        json.WriteString("title", dataset.Schema.Title);
        json.WriteString("description", dataset.Schema.Description);
        WriteTemporal(json, coverage);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", dataset.Csv.Bytes.Length);
        json.WriteString("hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(dataset.Csv.Bytes.Span))}");
        json.WriteString("schema", dataset.SchemaFile.Path);
        json.WriteEndObject();
    }
}
