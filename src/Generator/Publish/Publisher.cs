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
        // A loop, not PLINQ: the native compiler spends its memory on PLINQ's generic types, and does not end.
        PublicTable[] tables = [.. site.Tables.Values];
        var datasets = new PublishedDataset[tables.Length];
        Parallel.For(0, tables.Length, i => datasets[i] = Publish(tables[i], site));
        var ledger = LedgerFile.Of(site);
        var package = new OutputFile("datapackage.json", DataPackage.Write(site, datasets, siteUrl));
        return new(new Publication(datasets, package, new OutputFile(Edition.LockFile, LockFile.Write(site, datasets, ledger.Seals)), ledger), []);
    }

    private static PublishedDataset Publish(PublicTable table, PublicSite site) => new(
        table.Name,
        table.Schema,
        table.Count,
        new OutputFile(DatasetNames.CsvOf(table.Name), CsvFile.Write(table)),
        new OutputFile(DatasetNames.SchemaOf(table.Name), SchemaFile.Write(table.Schema, site.Tables.ContainsKey)));
}
