using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Figures;

/// <summary>The rows of some datasets that the blocks and the sentences of a page show, or make figures of.</summary>
/// <param name="facts">What the figures are computed from.</param>
/// <param name="isAsked">Which datasets are asked about: the others cost nothing.</param>
public sealed class ShownRows(Facts facts, Func<string, bool> isAsked)
{
    /// <summary>A page of the theme has no blocks.</summary>
    public IEnumerable<Row> Of(Page page) => page.Blocks.SelectMany(Of).Concat(page.Figures.SelectMany(f => Of(f.Query)));

    private IEnumerable<Row> Of(PageBlock block) => block switch
    {
        ChartBlock { Series: null } chart => chart.Beside.Prepend(chart.Query).SelectMany(q => Of(q, chart.X)),
        ChartBlock chart => Of(chart.Query, chart.X, chart.Series),
        FlowBlock flow => Of(flow.Sources.Query, flow.Sources.By).Concat(Of(flow.Uses.Query, flow.Uses.By)),
        TimelineBlock => isAsked("jalons") ? facts.Rows("jalons") : [],
        TargetsBlock targets => isAsked("resultats") ? IndicatorReading.IdsOf(facts, targets.Filter).SelectMany(id => IndicatorReading.Of(facts, id, targets.Filter)?.Results ?? []) : [],
        KeyFiguresBlock figures => figures.Figures.SelectMany(f => Of(f.Query)),
        IndicatorBlock indicator => isAsked("resultats") ? facts.Rows("resultats").Where(row => row.Text("indicateur_id") == indicator.Id) : [],
        TableBlock table => isAsked(table.Dataset) ? facts.Rows(table.Dataset, table.Filter) : [],
        DownloadsBlock { Datasets: [] } => facts.Datasets.Keys.Where(isAsked).SelectMany(facts.Rows),
        DownloadsBlock downloads => downloads.Datasets.Where(d => isAsked(d.Value)).SelectMany(d => facts.Rows(d.Value)),
        ChapterBlock chapter => ChapterTables.DatasetsOf(chapter.Name).Where(isAsked).SelectMany(facts.Rows),
        _ => [],
    };

    private IEnumerable<Row> Of(Query query, params string[] dimensions)
        => isAsked(query.Dataset ?? Measures.Find(query.Measure ?? "")?.Dataset ?? "")
            // Whatever is wrong with the query was told by check.
            ? Evaluation.Of(facts, query, [.. dimensions.Select(d => (d, query.Place))], new DiagnosticBag())?.Contributions.Select(c => c.Row) ?? []
            : [];
}
