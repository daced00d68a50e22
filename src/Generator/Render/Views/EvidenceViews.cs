using Portal.Charter;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Proving;

namespace Portal.Render.Views;

/// <summary>Evidence as links: to the row in the table of its dataset, to the page; a setting is told with its value.</summary>
internal sealed class EvidenceViews(Facts facts, RowPages rows, IReadOnlyDictionary<string, DatasetView> datasets, Proofs proofs, Address address, Words words)
{
    private const int MostLinks = 8;

    /// <summary>By source, in the order in which the rule met them.</summary>
    public IReadOnlyList<EvidenceView> Of(IReadOnlyList<Evidence> evidence)
        => [.. evidence.GroupBy(SourceOf, StringComparer.Ordinal).Select(group => Group(group.Key, [.. group]))];

    /// <summary>The address of a row: its line among the data.</summary>
    public string AddressOf(Row row) => address.Of(rows.PathOf(row));

    public LinkView Link(Row row) => new(RowNames.Of(facts, row), AddressOf(row));

    private static string SourceOf(Evidence evidence) => evidence switch
    {
        RowEvidence row => row.Dataset,
        DatasetEvidence dataset => dataset.Dataset,
        PageEvidence => "charte.pages",
        SettingEvidence => "charte.reglages",
        RatioEvidence => "charte.calculs",
        _ => "charte.controle",
    };

    private EvidenceView Group(string source, IReadOnlyList<Evidence> items)
    {
        var links = items.Take(items.Count > MostLinks ? MostLinks - 1 : MostLinks).Select(LinkOf).OfType<LinkView>().ToList();
        var others = items.Count > MostLinks ? items.Count - MostLinks + 1 : 0;
        return datasets.TryGetValue(source, out var dataset)
            ? new EvidenceView(dataset.Title, dataset.Address, links) { Others = others }
            : new EvidenceView(words[source], null, links) { Others = others };
    }

    private LinkView? LinkOf(Evidence evidence) => evidence switch
    {
        RowEvidence { Row: var row } => Link(row),
        PageEvidence { Page: var page } => new(DateOf(page.Front) is { } day ? $"{page.Front.Title} ({French.LongDate(day)})" : page.Front.Title, address.Of(page.Path)),
        SettingEvidence setting => new($"{words[$"reglages.{setting.Key[(setting.Key.LastIndexOf('.') + 1)..]}"]}\u00a0: {setting.Value}", ""),
        RatioEvidence ratio => LinkOf(ratio),
        GateEvidence => new(words["charte.controle_passe"], ""),
        _ => null,
    };

    private LinkView? LinkOf(RatioEvidence ratio)
    {
        var calculation = new Calculation($"{ratio.Label}, {ratio.Period}", Operation.Ratio, [ratio.First], [ratio.Second]);
        return new($"{ratio.Label}, {ratio.Period}{French.NoBreakSpace}: {FigureText.Of(new Figure(ValueState.Value, calculation.Value, []), Unit.Euros)}{Partial.Mark(Figure.Sum(ratio.First.Contributions).Lacking)}", address.Of(proofs.PathOf(calculation)));
    }

    private static DateOnly? DateOf(FrontMatter front) => front.ApprovedOn ?? front.PresentedOn ?? front.Date;
}
