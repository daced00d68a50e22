using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Model;
using Portal.Protect;

namespace Portal.Publish;

/// <summary>What an edition promises to those who reuse it, for the next builds to keep. Written by <c>release</c>, a name a line, so that a change of it is read in review.</summary>
internal static class LockFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(PublicSite site, IReadOnlyList<PublishedDataset> datasets, IReadOnlyList<LedgerSeal> seals)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("edition", site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            // The commune's own address, whatever address a preview was built for.
            json.WriteString("site", new Address(site.Settings.SiteUrl).Site);
            json.WriteStartArray("jeux");
            foreach (var dataset in datasets)
            {
                json.WriteStartObject();
                json.WriteString("nom", dataset.Name);
                json.WriteString("identifiant", DatasetNames.IdentifierOf(site.Settings, dataset.Name));
                json.WriteString("csv", dataset.Csv.Path);
                json.WriteString("schema", dataset.SchemaFile.Path);
                if (dataset.Schema.Period is { } period)
                {
                    json.WriteString("periode", period);
                }

                WriteNames(json, "cle", dataset.Schema.PrimaryKey);
                WriteNames(json, "colonnes", dataset.Schema.Fields.Select(f => f.Name));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteSeals(json, seals);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Where the ledger stood at each edition: whoever changes it must change these lines too, in sight of a reviewer.</summary>
    private static void WriteSeals(Utf8JsonWriter json, IReadOnlyList<LedgerSeal> seals)
    {
        if (seals.Count == 0)
        {
            return;
        }

        json.WriteStartArray("registre");
        foreach (var seal in seals)
        {
            json.WriteStartObject();
            json.WriteString("edition", seal.Edition.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("octets", seal.Length);
            json.WriteString("sha256", seal.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
