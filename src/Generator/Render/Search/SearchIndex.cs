using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Protect;
using Portal.Render.ChartPages;
using Portal.Render.Proving;
using Portal.Render.Sheets;
using Portal.Render.Views;

namespace Portal.Render.Search;

/// <summary>
/// What the search page looks in, as one file: the words that pages show and nothing else, so that it can tell no more than they do. The
/// browser makes its index of them. Without the search page there is no file.
/// </summary>
internal static class SearchIndex
{
    public const string Path = "recherche/index.json";

    private const string SearchPage = "/recherche/";

    /// <summary>They hold the titles of other pages only, or are entries of their own.</summary>
    private static readonly string[] NotSearched = [SearchPage, "/404.html", "/plan-du-site/", "/glossaire/", "/donnees/", "/actualites/"];

    private static readonly string[] KindWords = ["recherche.pages", "recherche.chiffres", "recherche.ecoles", "recherche.mots", "recherche.jeux", "recherche.colonnes", "recherche.actualites"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="site">What may be published.</param>
    /// <param name="facts">Its tables.</param>
    /// <param name="rendered">The pages of the site, in its order.</param>
    /// <param name="made">Pages that no author wrote: charts, and sheets.</param>
    /// <param name="proofs">The figures that they show.</param>
    /// <param name="views">The views of the site.</param>
    /// <param name="words">The interface texts.</param>
    /// <param name="address">The site's addresses.</param>
    public static IEnumerable<OutputFile> Write(PublicSite site, Facts facts, IReadOnlyList<HtmlPage> rendered, IReadOnlyList<HtmlPage> made, IReadOnlyList<Proof> proofs, SiteViews views, Words words, Address address)
    {
        if (rendered.All(p => p.SitePath != SearchPage))
        {
            yield break;
        }

        SearchEntry[] entries =
        [
            .. site.Pages.Zip(rendered).Where(p => !NotSearched.Contains(p.First.Path)).OrderBy(p => p.First.Path, StringComparer.Ordinal).SelectMany(p => OfPage(p.First, p.Second, address)),
            .. Made(made, views, address),
            .. Figures(facts, proofs, words, address),
            .. facts.Rows("ecoles").Select(school => School(school, made, views, address)),
            .. views.Glossary.Select(t => new SearchEntry(SearchKind.Term, t.Term, t.Address ?? "", t.Definition, "")),
            .. views.Datasets.Values.OrderBy(d => d.Name, StringComparer.Ordinal).SelectMany(Dataset),
        ];
        yield return new OutputFile(Path, Json(entries.Where(e => e.Address.Length > 0), words));
    }

    private static IEnumerable<SearchEntry> OfPage(Page page, HtmlPage html, Address address)
    {
        var sections = PageSections.Of(html.Body);
        var summary = page.Front.Summary ?? "";
        if (page.Front.Category == PageCategory.News)
        {
            yield return new SearchEntry(SearchKind.News, page.Front.Title, address.Of(page.Path), string.Join(' ', sections.SelectMany(s => new[] { s.Heading, s.Text }).Prepend(summary).Where(t => t.Length > 0)), page.Front.Date is { } date ? French.LongDate(date) : "");
            yield break;
        }

        yield return new SearchEntry(SearchKind.Page, page.Front.Title, address.Of(page.Path), $"{summary} {sections.FirstOrDefault(s => s.Anchor.Length == 0)?.Text}".Trim(), "");
        foreach (var section in sections.Where(s => s.Anchor.Length > 0))
        {
            yield return new SearchEntry(SearchKind.Page, section.Heading, address.Of($"{page.Path}#{section.Anchor}"), section.Text, page.Front.Title);
        }
    }

    /// <summary>A chart by its title and its sentence, a sheet by its title, its line and what it is divided into. Schools are entries of their own.</summary>
    private static IEnumerable<SearchEntry> Made(IReadOnlyList<HtmlPage> made, SiteViews views, Address address)
    {
        var apart = views.Sheets.Where(sheet => sheet.Kind is SheetKind.School or SheetKind.Speeds).Select(sheet => sheet.Path).ToHashSet(StringComparer.Ordinal);
        return made.Where(page => !apart.Contains(page.SitePath)).OrderBy(page => page.SitePath, StringComparer.Ordinal).Select(page =>
        {
            var isChart = page.SitePath.StartsWith(ChartCatalogue.Folder, StringComparison.Ordinal);
            var headings = isChart ? [] : PageSections.Of(page.Body).Select(section => section.Heading).Where(heading => heading.Length > 0);
            return new SearchEntry(SearchKind.Page, page.Title, address.Of(page.SitePath), string.Join(". ", headings.Prepend(page.Summary.TrimEnd('.'))), "");
        });
    }

    /// <summary>Each figure that a page shows, as it is shown, and its proof.</summary>
    private static IEnumerable<SearchEntry> Figures(Facts facts, IReadOnlyList<Proof> proofs, Words words, Address address)
    {
        foreach (var (proof, title) in proofs.Zip(ProofTitles.Of(facts, proofs)))
        {
            // What does not make one figure (the values of an indicator over the years) is a list in its proof, and no answer here.
            var evaluation = proof.Evaluation;
            if (evaluation.AddsUp && (evaluation.Query.Per is null ? evaluation.Total() : evaluation.Divided()?.Result) is { } total)
            {
                yield return new SearchEntry(SearchKind.Figure, title, address.Of(proof.Path), FigureText.InText(total, evaluation.Unit, words), "");
            }
        }
    }

    /// <summary>A school's sheet, with where it is and what the sheet holds, or its row where there is none.</summary>
    private static SearchEntry School(Row school, IReadOnlyList<HtmlPage> made, SiteViews views, Address address)
    {
        var sheet = views.Sheets.FirstOrDefault(s => s.Kind == SheetKind.School && s.School.Key == school.Key);
        var place = string.Join(", ", new[] { FigureText.Of(school["niveau"]), school.Text("adresse"), school.Text("ville") }.Where(t => !string.IsNullOrEmpty(t)));
        var holds = made.FirstOrDefault(page => page.SitePath == sheet?.Path)?.Summary;
        return new SearchEntry(SearchKind.School, school.Text("nom") ?? school.Key, sheet is null ? views.Evidence.AddressOf(school) : address.Of(sheet.Path), string.IsNullOrEmpty(holds) ? place : $"{place}. {holds}", "");
    }

    private static IEnumerable<SearchEntry> Dataset(DatasetView dataset)
    {
        yield return new SearchEntry(SearchKind.Dataset, dataset.Title, dataset.Address, dataset.Description, "");
        foreach (var field in dataset.Fields)
        {
            yield return new SearchEntry(SearchKind.Column, field.Title, $"{dataset.Address}#colonnes", field.Description, dataset.Title);
        }
    }

    private static byte[] Json(IEnumerable<SearchEntry> entries, Words words)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("genres");
            foreach (var kind in KindWords)
            {
                json.WriteStringValue(words[kind]);
            }

            json.WriteEndArray();
            json.WriteStartArray("entrees");
            foreach (var entry in entries)
            {
                json.WriteStartArray();
                json.WriteNumberValue((int)entry.Kind);
                json.WriteStringValue(entry.Title);
                json.WriteStringValue(entry.Address);
                json.WriteStringValue(entry.Text);
                json.WriteStringValue(entry.Where);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
