using Portal.Figures;
using Portal.Model;
using Portal.Protect;

namespace Portal.Render.Views;

/// <summary>How results on persons are protected: the rules, and how many figures are hidden; never which of them had to be first.</summary>
internal sealed record SecrecyView
{
    public required int Threshold { get; init; }

    public required int Base { get; init; }

    /// <summary>The school rule; null in a commune of too few schools, where the councils' agreement stands in for it.</summary>
    public int? Schools { get; init; }

    public required int Share { get; init; }

    public required int Hidden { get; init; }

    public required int Figures { get; init; }

    public string? AgreementDate { get; init; }

    public string? AgreementReference { get; init; }

    public required string Page { get; init; }
}

/// <summary>The statement of method of each page that shows results on persons.</summary>
internal sealed class SecrecyViews(PublicSite site, Facts facts, Address address)
{
    /// <summary>Numbers of a sensitive table that say nothing of persons.</summary>
    private static readonly string[] NotFigures = ["ordre", "nb_ecoles", "part_max"];

    private readonly PersonRows persons = new(facts);

    /// <summary>Of the whole site.</summary>
    public SecrecyView OfSite() => Of(site.Tables.Values.Where(t => t.Schema.Sensitivity != Sensitivity.None).Select(t => t.Name));

    /// <summary>Null where a page shows no result on persons; and on the home page, which is short, where all that it shows is known.</summary>
    public SecrecyView? Of(Page page)
    {
        var rows = persons.Of(page).ToList();
        return page.Path == "/" && !rows.Exists(row => row.Schema.Fields.Any(field => row[field.Name].IsSecret)) ? null : Of(rows);
    }

    public SecrecyView? OfDataset(string dataset) => Of(facts.Rows(dataset));

    /// <summary>Of the datasets that these rows are of.</summary>
    public SecrecyView? Of(IEnumerable<Row> rows)
        => rows.Where(persons.Has).Select(row => row.Schema.Name).Distinct().ToList() is { Count: > 0 } datasets ? Of(datasets) : null;

    private SecrecyView Of(IEnumerable<string> datasets)
    {
        var rules = site.Settings.Confidentiality;
        var (hidden, figures) = (0, 0);
        foreach (var row in datasets.SelectMany(facts.Rows).Where(persons.Has))
        {
            foreach (var field in row.Schema.Fields.Where(f => f.IsNumeric && !NotFigures.Contains(f.Name)))
            {
                hidden += row[field.Name].IsSecret ? 1 : 0;
                figures += row[field.Name].IsMissing ? 0 : 1;
            }
        }

        return new SecrecyView
        {
            Threshold = rules.Threshold,
            Base = Confidentiality.LeastBase,
            Schools = rules.Agreement is null || !OpenSchools.AreFew(facts.Rows("ecoles"), site.Today) ? Confidentiality.LeastSchools : null,
            Share = Confidentiality.MostOfOneSchool,
            Hidden = hidden,
            Figures = figures,
            AgreementDate = rules.Agreement is { } agreement ? SiteViews.Iso(agreement.Date) : null,
            AgreementReference = rules.Agreement?.Reference,
            Page = address.Of("/secret-statistique/"),
        };
    }
}
