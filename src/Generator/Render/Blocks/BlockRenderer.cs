using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Chapters;
using Portal.Render.ChartPages;
using Portal.Render.Templates;
using Portal.Render.Views;

namespace Portal.Render.Blocks;

/// <summary>Renders the blocks and figures of a page through the theme's <c>_blocs</c>. What could be wrong with them was told by check.</summary>
internal sealed partial class BlockRenderer(Facts facts, SiteViews views, TemplateSet templates, Proofs proofs, ChartCatalogue charts, Address address, Words words, DiagnosticBag faults)
{
    private const int MostRows = 500;

    /// <summary>The templates of the blocks, and what each is given.</summary>
    public static readonly IReadOnlyList<(string Name, string Variable, Type Type)> Templates =
    [
        ("_blocs/graphique.liquid", "graphique", typeof(ChartView)),
        ("_blocs/tableau.liquid", "tableau", typeof(TableView)),
        ("_blocs/chiffres.liquid", "chiffres", typeof(KeyFiguresView)),
        ("_blocs/jalons.liquid", "jalons", typeof(MilestonesView)),
        ("_blocs/charte.liquid", "charte", typeof(CharterView)),
        ("_blocs/indicateur.liquid", "indicateur", typeof(IndicatorView)),
        ("_blocs/actualites.liquid", "actualites", typeof(NewsListView)),
        ("_blocs/telechargements.liquid", "telechargements", typeof(DownloadsView)),
        ("_blocs/chiffre.liquid", "chiffre", typeof(InlineFigureView)),
        ("_blocs/vide.liquid", "vide", typeof(EmptyView)),
        .. Chapter.All.Select(chapter => ($"_blocs/{chapter.Name}.liquid", chapter.Name, chapter.View)),
    ];

    private readonly IndicatorViews indicators = new(views.Dossier, views, proofs, address, words);

    /// <summary>A page is rendered by one thread, from its beginning to its end.</summary>
    private readonly ConcurrentDictionary<Page, PageNotes> notes = new(ReferenceEqualityComparer.Instance);

    private string Report => address.Of("/contact/#signaler");

    public string Block(Page page, PageBlock block) => block switch
    {
        DrawnBlock drawn => Chart(page, drawn) is { } view ? ChartHtml(notes.GetOrAdd(page, _ => new PageNotes(words)).Once(view) with { IsFolded = page.Path == "/" || drawn is TimelineBlock }) : "",
        TableBlock table => Render("tableau", Table(table)),
        KeyFiguresBlock figures => Render("chiffres", new KeyFiguresView([.. figures.Figures.Select(KeyFigure).OfType<KeyFigureView>()])),
        MilestonesBlock milestones => Render("jalons", MilestoneViews.Of(facts, milestones, words)),
        CharterBlock { Axis: null } => Render("charte", views.Charter with { IsShort = true }),
        CharterBlock charter => Render("charte", views.Charter with { Parts = [.. views.Charter.Parts.Where(part => part.Id == charter.Axis)] }),
        IndicatorBlock indicator => indicators.Of(indicator) is { } view ? Render("indicateur", view) : "",
        ChapterBlock chapter => Told(page, chapter),
        NewsBlock news => Render("actualites", new NewsListView([.. views.News.Take(news.Count)], address.Of("/actualites/"))),
        DownloadsBlock downloads => Render("telechargements", new DownloadsView(
            downloads.Datasets.Count == 0 ? [.. views.Datasets.Values] : [.. downloads.Datasets.Select(d => views.Datasets[d.Value])])),
        _ => "",
    };

    public string Figure(FigureReference reference) => Cited(reference) is { } view ? Render("chiffre", view).Trim() : "";

    private InlineFigureView? Cited(FigureReference reference)
        => Evaluation.Of(facts, reference.Query, [], faults) is { } evaluation && evaluation.Total() is { } figure
            ? new InlineFigureView(FigureText.InText(figure, evaluation.Unit, words, reference.Format), ProofOf(evaluation))
            : null;

    private string ProofOf(Evaluation evaluation) => address.Of(proofs.PathOf(evaluation));

    private string Render(string name, object view) => templates.Render($"_blocs/{name}.liquid", (name, view));

    /// <summary>What has no row yet says so in one sentence, rather than show an empty table.</summary>
    private string Told(Page page, ChapterBlock block)
        => Chapter.Find(block.Name).Of(new Telling(views, indicators, proofs, address, words, faults, block.Place) { HeadingLevel = LevelBelow(page, block.Place) }) is { } view
            ? Below(page, block, Render(block.Name, view))
            : Render("vide", new EmptyView(words[$"vide.{block.Name}"]));

    /// <summary>Which titles a block has is the theme's: a level that is skipped is told at the block, not in the page that comes of it.</summary>
    private string Below(Page page, ChapterBlock block, string html)
    {
        var level = LevelBelow(page, block.Place);
        if (Title().Match(html) is { Success: true } title && title.Groups[1].Value[0] - '0' > level)
        {
            faults.Add(Codes.VerifyHeading, block.Place with { Line = block.Place.Line - 1 }, $"le bloc « {block.Name} » a des titres de niveau {title.Groups[1].Value}, et rien de niveau {level} ne le précède. Ajoutez au-dessus une ligne « {new string('#', level)} », avec un titre.");
        }

        return html;
    }

    /// <summary>The layout prints the title of the page; Markdown has six levels.</summary>
    private static int LevelBelow(Page page, Place place)
        => Math.Min(6, 1 + page.Headings.Where(heading => heading.Place.Line < place.Line).Select(heading => heading.Level).LastOrDefault(1));

    public string ChartHtml(ChartView view) => Render("graphique", view);

    /// <summary>The chart of an entry, counted one way, as its own page shows it; null when it cannot be drawn (the fault is then noted).</summary>
    public ChartView? ChartView(ChartEntry entry, ChartWay way) => Drawn(way.Block, entry.Id) is { } view ? view with
    {
        Ways = WaysOf(entry, way),
        Page = address.Of(entry.PathOf(way)),
        // The two sides of a flow are two tables, each with the file of its dataset.
        Csv = view.Uses is null ? FileOf(entry.FileOf(way, "csv"), ChartData.Write(view.Table).Length) : view.Csv,
    } : null;

    /// <summary>A file that stands at that path, as a link.</summary>
    public FileView FileOf(string path, int size) => new(address.Of(path), path[(path.LastIndexOf('/') + 1)..], size);

    /// <summary>The home page says little of each chart: its ways to count are on the chart's page.</summary>
    private ChartView? Chart(Page page, DrawnBlock chart)
    {
        if (charts.Find(chart) is { } entry)
        {
            var view = ChartView(entry, entry.Ways[0]);
            return page.Path == "/" && view is not null ? view with { Ways = [] } : view;
        }

        return Drawn(chart, ChartCatalogue.IdOf(page.Blocks.OfType<DrawnBlock>().TakeWhile(b => b != chart).Count() + 1));
    }

    private IReadOnlyList<LinkView> WaysOf(ChartEntry entry, ChartWay shown)
        => entry.Ways.Count == 1 ? [] : [.. entry.Ways.Select(way => new LinkView(way.Words, address.Of(entry.PathOf(way))) { IsCurrent = way == shown })];

    private ChartView? Drawn(DrawnBlock block, string id) => block switch
    {
        TargetsBlock targets => TargetsBuilder.Build(facts, targets, id, views, ProofOf, Report, words),
        TimelineBlock timeline => TimelineBuilder.Build(facts, timeline, id, views, Report, words),
        FlowBlock flow => FlowBuilder.Build(facts, flow, id, views, ProofOf, Report, words, faults),
        ChartBlock chart => Chart(chart, id),
        _ => null,
    };

    private ChartView? Chart(ChartBlock chart, string id)
    {
        List<(string, Place)> dimensions = [(chart.X, chart.XPlace)];
        if (chart.Series is { } series)
        {
            dimensions.Add((series, chart.SeriesPlace));
        }

        var evaluations = chart.Beside.Prepend(chart.Query).Select(query => Evaluation.Of(facts, query, dimensions, faults)).OfType<Evaluation>().ToList();
        if (evaluations is not [var evaluation, ..])
        {
            return null;
        }

        return ChartBuilder.Build(facts, chart, id, views.Datasets[evaluation.Measure.Dataset], evaluations, ProofOf, Report, words);
    }

    private KeyFigureView? KeyFigure(KeyFigure key)
    {
        if (Evaluation.Of(facts, key.Query, [], faults) is not { } evaluation || evaluation.Total() is not { } figure)
        {
            return null;
        }

        var label = key.Label ?? (evaluation.Measure.Name == "indicateur_valeur" ? Labels.Of(facts, "resultats", "indicateur_id", evaluation.Contributions[0].Row.Text("indicateur_id") ?? "") : evaluation.Measure.Label);
        var scope = Scope.Of(facts, evaluation, ["indicateur_id"]);
        return new KeyFigureView(FigureText.Key(figure, evaluation.Unit), label + Partial.Mark(figure.Lacking), scope, ProofOf(evaluation), Report)
        {
            Question = key.Question,
            Detail = [.. key.Detail.Select(part => part.Figure is { } cited ? Cited(cited) : new InlineFigureView(part.Words, null)).OfType<InlineFigureView>()],
            IsSecret = figure.State == ValueState.Secret,
            // A total of several years has no year before it.
            Notes = evaluation.Contributions.Select(evaluation.PeriodOf).Distinct().Take(2).Count() == 1 ? [.. Explanations.Of(facts, evaluation).Select(note => new NoteView(note.Period, note.Text))] : [],
        };
    }

    private TableView Table(TableBlock block)
    {
        var dataset = facts.Datasets[block.Dataset];
        var rows = facts.Rows(block.Dataset, block.Filter).ToList();
        rows.Sort((a, b) => Compare(a, b, block.Sort));
        var columns = block.Columns.Count > 0 ? block.Columns.Select(c => c.Value).ToList() : dataset.Schema.Fields.Select(f => f.Name).ToList();
        var view = views.Datasets[block.Dataset];
        var totals = block.TotalAll ? [.. columns.Where(c => dataset.Schema.Find(c) is { Type: FieldType.Number, Unit: "euro" })] : block.Total.Select(t => t.Value).ToList();
        var table = TableViews.Of(facts, Scope.Completed(block.Title ?? view.Title, Scope.PeriodOf(dataset.Schema, rows) is { Length: > 0 } period ? [period] : []), dataset.Schema, rows, columns, MostRows);
        return table with
        {
            Rows = [.. table.Rows.Select((row, i) => TableViews.Linked(row, views.Evidence.AddressOf(rows[i])))],
            Csv = view.Csv,
            SourceAddress = view.Address,
            SourceTitle = view.Title,
            Notes = [.. Explanations.Of(facts, dataset.Schema, rows, columns).Select(note => new NoteView($"{note.Label}, {note.Period}", note.Text))],
            Total = totals.Count == 0 ? [] : [.. columns.Select((c, i) => TotalOf(block, dataset.Schema.Find(c)!, totals.Contains(c), i == 0))],
        };
    }

    private CellView TotalOf(TableBlock block, Field field, bool isSummed, bool isFirst)
    {
        if (!isSummed)
        {
            return new CellView(isFirst ? words["tableau.total"] : "", TableViews.ClassOf(field), isFirst);
        }

        var query = new Query { Dataset = block.Dataset, Column = field.Name, Filter = block.Filter, Place = block.Place };
        var evaluation = Evaluation.Of(facts, query, [], faults);
        var total = evaluation?.Total() ?? Figures.Figure.None;
        return new CellView((total.State == ValueState.Value && Unit.Named(field.Unit).Kind == UnitKind.Euros ? French.Euros(total.Value) : FigureText.Of(total, Unit.Named(field.Unit))) + Partial.ShortMark(total.Lacking > 0), "n")
        {
            IsSecret = total.State == ValueState.Secret,
            Address = evaluation is null ? null : ProofOf(evaluation),
        };
    }

    private static int Compare(Row a, Row b, IReadOnlyList<YamlScalar> sort)
    {
        foreach (var key in sort)
        {
            var column = key.Value.TrimStart('-');
            var (x, y) = (a[column], b[column]);
            if (x.IsSecret != y.IsSecret)
            {
                // Last whichever way the table goes: no neighbour tells its size.
                return x.IsSecret ? 1 : -1;
            }

            if (x.IsSecret)
            {
                continue;
            }

            var order = x.Number is { } m && y.Number is { } n ? m.CompareTo(n) : string.CompareOrdinal(Suggestion.Fold(x.ToString()), Suggestion.Fold(y.ToString()));
            if (order != 0)
            {
                return key.Value.StartsWith('-') ? -order : order;
            }
        }

        return sort.Any(key => a[key.Value.TrimStart('-')].IsSecret) ? string.CompareOrdinal(NameOf(a), NameOf(b)) : a.Index.CompareTo(b.Index);
    }

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Title();

    private static string NameOf(Row row) => string.Join('|', row.Schema.Fields.Where(f => f.Role != FieldRole.Measure).Select(f => row[f.Name].ToString()));
}
