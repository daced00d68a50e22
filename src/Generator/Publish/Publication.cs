using Portal.Model;

namespace Portal.Publish;

/// <summary>A dataset as it can be downloaded.</summary>
public sealed record PublishedDataset(string Name, Schema Schema, int RowCount, OutputFile Csv, OutputFile SchemaFile);

/// <summary>The open data of a build: every public table, the package that describes them, and the lock and the ledger that <c>release</c> keeps of them.</summary>
public sealed record Publication(IReadOnlyList<PublishedDataset> Datasets, OutputFile Package, OutputFile Lock, LedgerFile Ledger)
{
    /// <summary>What the site gives to download, and what an edition freezes.</summary>
    public IEnumerable<OutputFile> Files => Datasets.SelectMany(d => new[] { d.Csv, d.SchemaFile }).Append(Package);
}
