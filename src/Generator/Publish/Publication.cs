using Portal.Model;

namespace Portal.Publish;

/// <summary>A dataset as it can be downloaded.</summary>
public sealed record PublishedDataset(string Name, Schema Schema, int RowCount, OutputFile Csv, OutputFile SchemaFile);

/// <summary>The open data of an edition: every public table, and the package that describes them.</summary>
public sealed record Publication(IReadOnlyList<PublishedDataset> Datasets, OutputFile Package)
{
    public IEnumerable<OutputFile> Files => Datasets.SelectMany(d => new[] { d.Csv, d.SchemaFile }).Append(Package);
}
