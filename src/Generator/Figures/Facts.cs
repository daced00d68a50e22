using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Figures;

/// <summary>A dataset's rows, raw or public: who computes on them does not choose which.</summary>
public sealed record Dataset(Schema Schema, IReadOnlyList<Row> Rows);

/// <summary>All that figures are computed from.</summary>
public sealed record Facts(IReadOnlyDictionary<string, Dataset> Datasets, Settings Settings, DateOnly Today)
{
    /// <summary>Tables that are there but could not be read: that was told where they stand, and need not be told wherever they are used.</summary>
    public IReadOnlySet<string> Unreadable { get; init; } = new HashSet<string>();

    /// <summary>The rows that every criterion of a page's filter keeps.</summary>
    public IEnumerable<Row> Rows(string dataset, IReadOnlyList<Criterion> filter)
        => Rows(dataset).Where(row => filter.All(c => row[c.Column] is var cell && c.Keeps(cell.ToString(), cell.Field)));

    public IReadOnlyList<Row> Rows(string dataset) => Datasets.TryGetValue(dataset, out var found) ? found.Rows : [];

    /// <summary>Some of its cells were refused and told: what a page no longer finds in it may be one of them.</summary>
    public bool HasRefused(string dataset) => Rows(dataset).Any(row => Enumerable.Range(0, row.Schema.Fields.Count).Any(row.IsRefused));

    /// <summary>Why there is no such dataset, and what to do: a table of the portal that the commune lacks is no misspelling.</summary>
    public string WhyAbsent(string dataset)
        => ChapterTables.HasDataset(dataset) || Measures.All.Any(measure => measure.Dataset == dataset)
            ? $"la commune n'a pas le tableau « {dataset} ». Ajoutez le fichier « data/{dataset}.csv » (le guide donne ses colonnes), ou retirez ce bloc."
            : $"le jeu de données « {dataset} » n'existe pas. {Suggestion.Sentence(dataset, Datasets.Keys)}";
}
