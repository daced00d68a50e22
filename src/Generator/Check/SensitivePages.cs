using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Which pages show results on persons: there a number that somebody types could give away what the gate hides.</summary>
internal sealed class SensitivePages(Facts facts)
{
    private readonly PersonRows persons = new(facts);

    /// <summary>A block or a figure of the page is on persons, a list of downloads offers their table, or a page of the theme names it.</summary>
    public bool Shows(Page page)
        => persons.Of(page).Any() || (page.Liquid is { } text && facts.Datasets.Any(d => d.Value.Schema.Sensitivity == Sensitivity.Whole && text.Contains(d.Key, StringComparison.Ordinal)));

    /// <summary>The dataset, or these of its rows, count persons.</summary>
    public bool IsPersonal(string dataset, IEnumerable<Row> rows)
        => facts.Datasets.TryGetValue(dataset, out var found) && (found.Schema.Sensitivity == Sensitivity.Whole || rows.Any(persons.Has));
}
