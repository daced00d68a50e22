using Portal.Model;

namespace Portal.Figures;

/// <summary>A dataset's rows, raw or public: who computes on them does not choose which.</summary>
public sealed record Dataset(Schema Schema, IReadOnlyList<Row> Rows);

/// <summary>All that figures are computed from.</summary>
public sealed record Facts(IReadOnlyDictionary<string, Dataset> Datasets, Settings Settings, DateOnly Today)
{
    public IReadOnlyList<Row> Rows(string dataset) => Datasets.TryGetValue(dataset, out var found) ? found.Rows : [];
}
