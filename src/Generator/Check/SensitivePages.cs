using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Which pages show results on persons: there a number that somebody types could give away what the gate hides.</summary>
internal sealed class SensitivePages
{
    private readonly Facts facts;
    private readonly HashSet<string> whole;
    private readonly HashSet<string?>? personal;

    public SensitivePages(Facts facts)
    {
        this.facts = facts;
        whole = [.. facts.Datasets.Where(d => d.Value.Schema.Sensitivity == Sensitivity.Whole).Select(d => d.Key)];

        // Without the list of indicators, nothing says which ones count persons: then all do.
        personal = facts.Datasets.ContainsKey("indicateurs")
            ? [.. facts.Rows("indicateurs").Where(row => row["personnes"].IsTrue).Select(row => row.Text("indicateur_id"))]
            : null;
    }

    /// <summary>A block or a figure of the page is on persons, or a list of downloads offers their table.</summary>
    public bool Shows(Page page)
        => page.Figures.Any(f => IsPersonal(f.Query)) || page.Blocks.Any(Shows) || (page.Liquid is { } text && whole.Any(name => text.Contains(name, StringComparison.Ordinal)));

    /// <summary>The dataset, or these of its rows, count persons.</summary>
    public bool IsPersonal(string dataset, IEnumerable<Row> rows)
        => whole.Contains(dataset)
            || (facts.Datasets.TryGetValue(dataset, out var found) && found.Schema.Sensitivity == Sensitivity.PersonIndicators && rows.Any(row => personal?.Contains(row.Text("indicateur_id")) != false));

    private bool Shows(PageBlock block) => block switch
    {
        ChartBlock chart => chart.Beside.Prepend(chart.Query).Any(IsPersonal),
        KeyFiguresBlock figures => figures.Figures.Any(f => IsPersonal(f.Query)),
        TableBlock table => IsPersonal(table.Dataset, facts.Rows(table.Dataset, table.Filter)),
        DownloadsBlock downloads => downloads.Datasets.Any(d => IsPersonal(d.Value, facts.Rows(d.Value))),
        _ => false,
    };

    private bool IsPersonal(Query query)
    {
        var dataset = query.Measure is { } name ? Measures.Find(name)?.Dataset : query.Dataset;

        // What is wrong with the query is told where pages are checked.
        return dataset is not null && IsPersonal(dataset, Evaluation.Of(facts, query, [], new DiagnosticBag())?.Contributions.Select(c => c.Row) ?? []);
    }
}
