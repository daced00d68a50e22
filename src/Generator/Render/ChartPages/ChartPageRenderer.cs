using System.Globalization;
using Portal.Figures;
using Portal.Model;
using Portal.Render.Templates;
using Portal.Render.Views;

namespace Portal.Render.ChartPages;

/// <summary>For each way to count a chart, its page and the page that another site may frame.</summary>
/// <param name="pages">What these pages show.</param>
/// <param name="templates">The theme.</param>
/// <param name="views">The views of the site.</param>
/// <param name="words">The words of the theme.</param>
/// <param name="layout">Puts the site's layout around the body of a page.</param>
internal sealed class ChartPageRenderer(ChartPageViews pages, TemplateSet templates, SiteViews views, Words words, Func<Page, string, SiteView, PageView, HtmlPage> layout)
{
    /// <returns>The pages, and beside those of the site the files of each chart: its image and its figures.</returns>
    public (HtmlPage[] Pages, OutputFile[] Files) Render(ChartCatalogue charts)
    {
        var all = charts.All.SelectMany(entry => entry.Ways.Select(way => (Entry: entry, Way: way))).ToList();
        var names = NamesOf(all);
        var drawn = new (HtmlPage[] Pages, OutputFile[] Files)?[all.Count];
        Parallel.For(0, all.Count, i => drawn[i] = Render(all[i].Entry, all[i].Way, names[i]));
        return ([.. drawn.SelectMany(one => one?.Pages ?? [])], [.. drawn.SelectMany(one => one?.Files ?? [])]);
    }

    /// <summary>« Dépenses par année, par élève – graphique de « Budget » », numbered where a page has two of one title.</summary>
    private static string[] NamesOf(IReadOnlyList<(ChartEntry Entry, ChartWay Way)> all)
    {
        var met = new Dictionary<(string, string), int>();
        return [.. all.Select(one =>
        {
            var key = (one.Entry.Page.Front.Title, one.Way.Block.Title);
            var rank = met[key] = met.GetValueOrDefault(key) + 1;
            return rank == 1 ? key.Item2 : $"{key.Item2} ({rank.ToString(CultureInfo.InvariantCulture)})";
        })];
    }

    private string WindowTitle(string key, string name, ChartEntry entry)
        => words[key].Replace("{graphique}", name, StringComparison.Ordinal).Replace("{page}", entry.Page.Front.Title, StringComparison.Ordinal);

    private (HtmlPage[] Pages, OutputFile[] Files)? Render(ChartEntry entry, ChartWay way, string name)
    {
        if (pages.Of(entry, way) is not { } chart)
        {
            return null;
        }

        var front = new FrontMatter { Title = chart.Chart.Title, Summary = chart.Chart.Sentence };
        var page = new Page($"theme/input/{ChartCatalogue.Template}", entry.PathOf(way), front) { Blocks = [way.Block] };
        var frame = new Page($"theme/input/{ChartCatalogue.FrameTemplate}", entry.FramePathOf(way), front) { Blocks = [way.Block] };
        var data = entry.Block is ChartBlock { Query: var query } ? query.Dataset ?? Measures.Find(query.Measure ?? "")?.Dataset : null;
        // Its place in the menu and above the title is that of the page that tells it.
        var (site, source) = (views.For(entry.Page.Path), views.PageOf(entry.Page));
        List<LinkView> trail = [.. source.Trail, new(source.Title, source.Address)];
        if (way.Slug.Length > 0)
        {
            trail.Add(new LinkView(entry.Block.Title, chart.Chart.Ways[0].Address));
        }

        var view = views.PageOf(page) with { Trail = trail, WindowTitle = WindowTitle("fiche.titre", name, entry) };
        var bare = views.PageOf(frame) with { WindowTitle = WindowTitle("fiche.titre_cadre", name, entry) };
        HtmlPage[] made =
        [
            layout(page, Body(ChartCatalogue.Template, site, view, chart), site, view) with { Data = data, IsListed = way.Slug.Length == 0 },
            new HtmlPage(frame.Path, frame.OutputPath, Framed(frame, site, bare, chart), frame.File) { Data = data, IsListed = false },
        ];
        List<OutputFile> files = [new(entry.FileOf(way, "svg").TrimStart('/'), chart.Image)];
        if (chart.Chart.Uses is null)
        {
            files.Add(new OutputFile(entry.FileOf(way, "csv").TrimStart('/'), ChartData.Write(chart.Chart.Table)));
        }

        return (made, [.. files]);
    }

    private string Body(string template, SiteView site, PageView page, ChartPageView chart) => templates.Render(template, ("site", site), ("page", page), ("fiche", chart));

    /// <summary>No glossary there: what opens a definition stands in the site's own layout.</summary>
    private string Framed(Page frame, SiteView site, PageView page, ChartPageView chart)
        => templates.Render(templates.LayoutOf(frame.File) ?? "_layout.liquid", ("site", site), ("page", page), ("contenu", Body(ChartCatalogue.FrameTemplate, site, page, chart)));
}
