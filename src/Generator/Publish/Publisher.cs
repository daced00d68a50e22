using Portal.Diagnostics;
using Portal.Model;
using Portal.Protect;

namespace Portal.Publish;

/// <summary>The fourth stage: the open-data files, in memory.</summary>
public static class Publisher
{
    /// <param name="site">What the gate let through.</param>
    /// <param name="siteUrl">The site's absolute address, without a final slash.</param>
    public static Outcome<Publication> Publish(PublicSite site, string siteUrl)
    {
        var datasets = site.Tables.Values.AsParallel().AsOrdered().Select(table => new PublishedDataset(
            table.Name,
            table.Schema,
            table.Count,
            new OutputFile($"donnees/{table.Name}.csv", CsvFile.Write(table)),
            new OutputFile($"donnees/{table.Name}.schema.json", SchemaFile.Write(table.Schema, site.Tables.ContainsKey)))).ToList();
        return new(new Publication(datasets, new OutputFile("datapackage.json", DataPackage.Write(site, datasets, siteUrl))), []);
    }
}
