using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Blocks;
using Portal.Render.Proving;
using Portal.Render.Sheets;
using Portal.Render.Views;

namespace Portal.Render.Chapters;

/// <summary>What a chapter tells from: public rows, the day, the words of the theme, and where figures and rows are proved.</summary>
internal sealed class Telling(SiteViews views, IndicatorViews indicators, Proofs proofs, Address address, Words words, DiagnosticBag faults, Place place)
{
    public Dossier Dossier => views.Dossier;

    public Facts Facts => views.Dossier.Facts;

    public Words Words => words;

    /// <summary>The level of the headings in the block: one below that of the page's heading above it.</summary>
    public required int HeadingLevel { get; init; }

    /// <summary>Where the block stands in its page: the place of every query that it makes.</summary>
    public Place Place => place;

    /// <summary>A criterion of a query of one's own: the column holds one of these values. An empty one keeps the rows that say nothing.</summary>
    public Criterion Where(string column, params IReadOnlyList<string> values) => new(column, values, place);

    /// <summary>A named measure over the rows that the filter keeps, with its proof; null where no row answers.</summary>
    public FigureView? Figure(string measure, params IReadOnlyList<(string Column, string Value)> filter)
        => Figure(measure, FigureFormat.Automatic, filter);

    /// <summary>The same, its value written in a format of one's own.</summary>
    public FigureView? Figure(string measure, FigureFormat format, params IReadOnlyList<(string Column, string Value)> filter)
        => Figure(new Query { Measure = measure, Filter = FilterOf(filter), Place = place }, format);

    /// <summary>The part of a measure that one value of a column has: zero, with its proof, where no row has it; null where there are no rows at all.</summary>
    public FigureView? Part(string measure, string column, string value)
        => Figure(new Query { Measure = measure, Place = place }, FigureFormat.Automatic, evaluation => evaluation.Narrow([(column, value)]));

    /// <summary>
    /// The share that one value of a column has of a measure, as a percentage, with the proof of the division; null where an amount is missing, where there is nothing to
    /// divide by, or where shares would have no sense.
    /// </summary>
    public FigureView? Share(string measure, IReadOnlyList<Criterion> whole, string column, string value)
    {
        var query = new Query { Measure = measure, Filter = whole, In = "pourcentage", Whole = whole, Place = place };
        return Facts.Datasets.ContainsKey(Measures.Find(measure)?.Dataset ?? "") && Evaluation.Of(Facts, query, [], new DiagnosticBag()) is { } all
            && Figures.Figure.Sum(all.Contributions).Lacking == 0 && all.Narrow([(column, value)]) is var part && part.Total() is { State: ValueState.Value } ? ViewOf(part, part.Total()!, FigureFormat.Automatic) : null;
    }

    /// <summary>A ratio of two plain figures, for so many of the second, with its proof; null where one of them is not wholly known, or the second is nothing.</summary>
    /// <param name="title">What it is, of when.</param>
    /// <param name="first">What is divided.</param>
    /// <param name="second">What it is divided by.</param>
    /// <param name="per">For how many: 100 for « pour 100 élèves » and for a percentage.</param>
    /// <param name="unit">What comes out.</param>
    public FigureView? Ratio(string title, Query first, Query second, decimal per, Unit unit)
    {
        if (Plain(first) is not { } part || Plain(second) is not { } whole || Figures.Figure.Sum(whole.Contributions).Value == 0)
        {
            return null;
        }

        var made = new Calculation(title, Operation.Ratio, [part], [whole]) { Per = per, Unit = unit };
        return new FigureView(FigureText.Of(new Figure(ValueState.Value, made.Value, []), unit), address.Of(proofs.PathOf(made))) { Amount = made.Value };

        Evaluation? Plain(Query query)
            => Evaluation.Of(Facts, query, [], new DiagnosticBag()) is { } evaluation && evaluation.Total() is { State: ValueState.Value, Lacking: 0 } ? evaluation : null;
    }

    /// <summary>The sum of a column of numbers over the rows that the filter keeps, with its proof; null where no row answers.</summary>
    public FigureView? Sum(string dataset, string column, params IReadOnlyList<(string Column, string Value)> filter)
        => Figure(new Query { Dataset = dataset, Column = column, Filter = FilterOf(filter), Place = place });

    /// <summary>An indicator as its own block shows it.</summary>
    public IndicatorView? Indicator(string id) => indicators.Of(new IndicatorBlock(place, id));

    /// <summary>The line of a row in the table of its dataset: the proof of a raw value.</summary>
    public string RowLink(Row row) => views.Evidence.AddressOf(row);

    /// <summary>The page of a dataset, with its name.</summary>
    public LinkView DatasetLink(string dataset) => new(views.Datasets[dataset].Title, views.Datasets[dataset].Address);

    /// <summary>The page of the site at that path (<c>/programme/</c>); null where the commune has none.</summary>
    public LinkView? PageLink(string path)
        => Dossier.Pages.FirstOrDefault(page => page.Path == path) is { } page ? new LinkView(page.Front.Title, address.Of(page.Path)) : null;

    /// <summary>The address of a sheet that the data call for; null where the theme has no template for it.</summary>
    public string? SheetOf(SheetKind kind, SchoolYear year = default)
        => views.Sheets.FirstOrDefault(sheet => sheet.Kind == kind && sheet.Year == year) is { } found ? address.Of(found.Path) : null;

    /// <summary>The sheet of a school.</summary>
    public string? SheetOf(Row school)
        => views.Sheets.FirstOrDefault(sheet => sheet.Kind == SheetKind.School && sheet.School == school) is { } found ? address.Of(found.Path) : null;

    /// <summary>The address of a page of the site.</summary>
    public string AddressOf(Page page) => address.Of(page.Path);

    /// <summary>A cell as residents read it: a label for a code, the name for a key, « non transmis » where it is empty.</summary>
    public string Text(Row row, string column)
        => row[column] is { IsMissing: false, IsSecret: false, Number: null, Field.Type: FieldType.String } ? Label(row.Schema.Name, column, row.Text(column)!)
            : row[column].IsMissing ? FigureText.Of(ValueState.Missing)
            : FigureText.Of(row[column]);

    /// <summary>A value of a column as residents read it.</summary>
    public string Label(string dataset, string column, string value) => Labels.Of(Facts, dataset, column, value);

    /// <summary>The name of a row at the head of its line: it leads to the row.</summary>
    public CellView Name(Row row, string name) => new(name, "", true) { Address = RowLink(row) };

    /// <summary>A raw value as a cell of a table: a number leads to its row, words are only read. A date stays on one line.</summary>
    public CellView Cell(Row row, string column) => row[column] switch
    {
        { Date: not null } => new CellView(Text(row, column).Replace(' ', French.NoBreakSpace)),
        { Field.IsNumeric: true } cell => new CellView(Text(row, column), "n") { IsSecret = cell.IsSecret, Address = RowLink(row) },
        _ => new CellView(Text(row, column)),
    };

    /// <summary>A figure as a cell of a table: it leads to its proof. Where no row answers, the words say why.</summary>
    public static CellView Cell(FigureView? figure, string absent)
        => figure is null ? new CellView(absent, "n") : new CellView(figure.Number, "n") { IsSecret = figure.IsSecret, Address = figure.Proof };

    /// <summary>A share as a cell: it leads to the division; written in whole percents, as the table rounds it. Nothing where there is none.</summary>
    public static CellView ShareCell(FigureView? share, decimal? rounded = null)
        => share?.Amount is { } amount ? new CellView(French.Percent(rounded ?? Math.Round(amount, 0, MidpointRounding.AwayFromZero)), "n") { Address = share.Proof } : new CellView("", "n");

    /// <summary>A table with its source and its download. The caption carries year and scope.</summary>
    public TableView Table(string dataset, string caption, IReadOnlyList<HeaderView> columns, IReadOnlyList<IReadOnlyList<CellView>> rows)
        => new(caption, columns, [.. rows.Select(cells => new RowView(null, cells))])
        {
            Csv = views.Datasets[dataset].Csv,
            SourceAddress = views.Datasets[dataset].Address,
            SourceTitle = views.Datasets[dataset].Title,
        };

    /// <summary>« juin 2026 », « juin à septembre 2026 », « mars 2025 à juin 2026 »: when the rows of one state were counted.</summary>
    public static string Months(IEnumerable<DateOnly> days)
    {
        var (from, to) = (days.Min(), days.Max());
        var (first, last) = (French.MonthYear(from), French.MonthYear(to));
        return first == last ? last : $"{(from.Year == to.Year ? first.Split(' ')[0] : first)} à {last}";
    }

    /// <summary>A query of one's own, for what the two others cannot ask.</summary>
    public FigureView? Figure(Query query, FigureFormat format = FigureFormat.Automatic) => Figure(query, format, evaluation => evaluation);

    /// <summary>Whether a query has a figure to which no part is lacking. It is not shown, and has no proof.</summary>
    public bool IsWhole(Query query) => Evaluation.Of(Facts, query, [], new DiagnosticBag())?.Total() is { State: ValueState.Value, Lacking: 0 };

    private FigureView? Figure(Query query, FigureFormat format, Func<Evaluation, Evaluation> part)
    {
        // A table that the commune does not keep is no fault of the page.
        if (!Facts.Datasets.ContainsKey(query.Dataset ?? Measures.Find(query.Measure ?? "")?.Dataset ?? ""))
        {
            return null;
        }

        var met = new DiagnosticBag();
        var evaluation = Evaluation.Of(Facts, query, [], met) is { } whole ? part(whole) : null;
        var figure = evaluation?.Total();

        // No author wrote this query: that nothing answers it is no fault, all else is ours and is told.
        faults.AddRange(met.Items.Where(fault => fault.Code != Codes.BlockEmpty));
        return evaluation is null || figure is null ? null : ViewOf(evaluation, figure, format);
    }

    private FigureView ViewOf(Evaluation evaluation, Figure figure, FigureFormat format)
        => new(FigureText.Of(figure, evaluation.Unit, format), address.Of(proofs.PathOf(evaluation)))
        {
            PlainNumber = FigureText.Of(figure, evaluation.Unit.Kind == UnitKind.Count ? Unit.Number : evaluation.Unit),
            IsSecret = figure.State == ValueState.Secret,
            Amount = figure.State == ValueState.Value ? figure.Value : null,
            Lacking = figure.Lacking,
        };

    private List<Criterion> FilterOf(IReadOnlyList<(string Column, string Value)> filter)
        => [.. filter.Select(c => new Criterion(c.Column, [c.Value], place))];
}
