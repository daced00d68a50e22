using Portal.Model;

namespace Portal.Figures;

/// <summary>Which rows are results on persons: those of a sensitive table; of one that holds indicators, those of the indicators that count persons.</summary>
public sealed class PersonRows(Facts facts)
{
    /// <summary>Null where nothing says which indicators count persons, and all are taken to.</summary>
    private readonly HashSet<string?>? indicators = facts.Datasets.ContainsKey("indicateurs")
        ? [.. facts.Rows("indicateurs").Where(row => row["personnes"].IsTrue).Select(row => row.Text("indicateur_id"))]
        : null;

    private readonly ShownRows shown = new(facts, name => facts.Datasets.TryGetValue(name, out var found) && found.Schema.Sensitivity != Sensitivity.None);

    public bool Has(Row row) => row.Schema.Sensitivity switch
    {
        Sensitivity.Whole => true,
        Sensitivity.PersonIndicators => indicators is null || indicators.Contains(row.Text("indicateur_id")),
        _ => false,
    };

    /// <summary>Those that the blocks and the sentences of a page show, or make figures of.</summary>
    public IEnumerable<Row> Of(Page page) => shown.Of(page).Where(Has);
}
