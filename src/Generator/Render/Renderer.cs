using Fluid;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Protect;
using Portal.Publish;
using Portal.Render.Blocks;
using Portal.Render.ChartPages;
using Portal.Render.Extras;
using Portal.Render.Glossary;
using Portal.Render.Proving;
using Portal.Render.Search;
using Portal.Render.Sheets;
using Portal.Render.Templates;
using Portal.Render.Views;

namespace Portal.Render;

/// <summary>The fifth stage: every page and file of the site, in memory.</summary>
public static class Renderer
{
    private const string DatasetTemplate = "donnees/_jeu.liquid";

    private const string LinesTemplate = "donnees/_lignes.liquid";

    /// <summary>The anchor of the heading « Comment lire cette page ».</summary>
    private const string HowToRead = "comment-lire-cette-page";

    private const string ProofTemplate = "preuves/_preuve.liquid";

    public static Outcome<Site> Render(PublicSite site, Publication publication, Address address)
    {
        var faults = new DiagnosticBag();
        var facts = site.ToFacts();
        OutputFile[] assets = [.. ModuleImports.Stamp(site.Assets), Colours.Write(site.Settings)];
        var fingerprints = assets.ToDictionary(a => a.Path, ModuleImports.FingerprintOf, StringComparer.Ordinal);
        var templates = new TemplateSet(site.Theme, address, fingerprints, faults);
        var words = new Words(site.Theme.Texts, faults);
        var proofs = new Proofs();
        var views = new SiteViews(site, facts, publication, proofs, address, words);
        var charts = new ChartCatalogue(site, facts);
        var blocks = new BlockRenderer(facts, views, templates, proofs, charts, address, words, faults);
        var body = new PageBody(new Links(site.Pages, site.Assets, site.Tables.Keys), address, fingerprints, blocks.Block, blocks.Figure);
        var liquid = CheckTemplates(site, templates);
        if (faults.HasErrors)
        {
            // To run a template that names what does not exist would only tell the same fault again.
            return faults.With(new Site([], [], address));
        }

        var reconciliation = new ReconciliationViews(facts, views.Datasets, proofs, address, words);
        var pages = new HtmlPage[site.Pages.Count];
        Parallel.For(0, pages.Length, i => pages[i] = RenderPage(site.Pages[i], liquid, templates, views, body, reconciliation));
        var chartPages = new ChartPageViews(blocks, address, site.Settings, site.Today, views.Licence.Title);
        var (drawn, chartFiles) = new ChartPageRenderer(chartPages, templates, views, words, (page, html, shown, view) => Layout(page, html, shown, view, templates, views.Marker)).Render(charts);
        var datasets = RenderDatasets(publication, templates, views);
        var median = SpeedsProof.Of(views, publication);
        var medianFile = median is { } proved ? blocks.FileOf($"/{proved.Csv.Path}", proved.Csv.Bytes.Length) : null;
        var sheets = RenderSheets(views, new SheetRenderer(views, proofs, address, words, faults, medianFile, block => blocks.Block(site.Pages[0], block)), templates);
        // By now each page has asked for its figures.
        var shared = new SharedProofs(proofs.Asked);
        var proven = RenderProofs(facts, proofs, shared, publication, templates, views, words, address);
        var calculations = proofs.Calculations;
        var calculated = calculations.Zip(ProofTitles.Of(facts, [.. calculations.Select(c => c.Calculation)]),
            (c, title) => RenderCalculation(c.Path, c.Calculation with { Title = title }, facts, proofs, templates, views, words, address)).ToList();
        OutputFile[] search = [.. SearchIndex.Write(site, facts, pages, [.. drawn.Where(p => p.IsListed), .. sheets], shared.All, views, words, address)];
        // Last: by now all that leads to a row has said so.
        var lines = RenderLines(templates, views);
        var (rules, moved) = Redirects.Write(site.Pages, address, faults);
        HtmlPage[] all = [.. ((IEnumerable<HtmlPage>)[.. pages, .. drawn, .. datasets, .. sheets, .. proven.Select(p => p.Page), .. calculated, .. lines, .. moved]).Select(shared.Relinked)];
        var listed = all.Where(p => !p.MayStandAlone && p.IsListed).Select(p => p.SitePath);
        OutputFile[] files = [.. assets, .. publication.Files, .. proven.Select(p => p.Csv), .. median is { } file ? [file.Csv] : Array.Empty<OutputFile>(), .. chartFiles, .. SearchEngines.Write(listed, address), Feed.Write(views.For("/"), address), rules, .. search];
        var headers = Headers.Write(address, all.Select(p => p.OutputPath).Concat(files.Select(f => f.Path)));
        return faults.With(new Site(all, [.. files, headers], address)
        {
            Copied = site.Assets.Select(a => a.Path).ToHashSet(StringComparer.Ordinal),
            Proofs = [.. proven.Select(p => p.Figure), .. median is { } found ? [found.Figure] : Array.Empty<ProvenFigure>()],
            Calculations = [.. calculations.Select(c => new ProvenCalculation(c.Path, FilesOf(c.Calculation.First), FilesOf(c.Calculation.Second), c.Calculation.Operation == Operation.Ratio, c.Calculation.Per, c.Calculation.Value))],
        });

        List<string> FilesOf(IReadOnlyList<Evaluation> figures) => [.. figures.Select(figure => ProofFile.PathOf(shared.PathOf(proofs.PathOf(figure))))];
    }

    /// <summary>Each template is checked against what it will be given, used or not. Gives the compiled pages of the theme by their file.</summary>
    private static Dictionary<string, IFluidTemplate> CheckTemplates(PublicSite site, TemplateSet templates)
    {
        foreach (var name in site.Theme.Templates.Keys.Where(n => n.EndsWith("_layout.liquid", StringComparison.Ordinal)))
        {
            templates.Check(name, ("site", typeof(SiteView)), ("page", typeof(PageView)), ("contenu", typeof(string)));
        }

        foreach (var (name, variable, type) in BlockRenderer.Templates)
        {
            templates.Check(name, (variable, type));
        }

        foreach (var (kind, variable, type) in SheetRenderer.Templates.Where(t => site.Theme.Templates.ContainsKey(SheetList.Templates[t.Kind])))
        {
            templates.Check(SheetList.Templates[kind], ("site", typeof(SiteView)), ("page", typeof(PageView)), (variable, type));
        }

        templates.Check(DatasetTemplate, ("site", typeof(SiteView)), ("page", typeof(PageView)), ("jeu", typeof(DatasetView)));
        templates.Check(LinesTemplate, ("site", typeof(SiteView)), ("page", typeof(PageView)), ("lignes", typeof(LinesView)));
        templates.Check(ChartCatalogue.Template, ("site", typeof(SiteView)), ("page", typeof(PageView)), ("fiche", typeof(ChartPageView)));
        templates.Check(ChartCatalogue.FrameTemplate, ("site", typeof(SiteView)), ("page", typeof(PageView)), ("fiche", typeof(ChartPageView)));
        templates.Check(ProofTemplate, ("site", typeof(SiteView)), ("page", typeof(PageView)), ("preuve", typeof(ProofView)));
        var liquid = new Dictionary<string, IFluidTemplate>(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(p => p.Liquid is not null))
        {
            if (templates.Compile(page, ("site", typeof(SiteView)), ("page", typeof(PageView))) is { } template)
            {
                liquid[page.File] = template;
            }
        }

        return liquid;
    }

    private static HtmlPage RenderPage(Page page, Dictionary<string, IFluidTemplate> liquid, TemplateSet templates, SiteViews views, PageBody bodies, ReconciliationViews reconciliation)
    {
        var (site, view) = (views.For(page.Path), views.PageOf(page));
        if (page.Path == ReconciliationViews.Path)
        {
            view = view with { Reconciliation = reconciliation.Of(), HasProofs = true };
        }

        var body = page.Liquid is null
            ? bodies.Render(page)
            : templates.Render(liquid[page.File], page.File, ("site", site), ("page", view));
        return Layout(page, body, site, view, templates, views.Marker) with { MayStandAlone = page.Path == "/404.html", Written = bodies.Written(page) };
    }

    private static IEnumerable<HtmlPage> RenderDatasets(Publication publication, TemplateSet templates, SiteViews views)
    {
        foreach (var dataset in publication.Datasets)
        {
            var view = views.Datasets[dataset.Name];
            var front = new FrontMatter { Title = view.Title, Summary = FirstSentence(view.Description) };
            yield return RenderGenerated(new Page(DatasetTemplate, $"/donnees/{dataset.Name}/", front), DatasetTemplate, templates, views, ("jeu", view), views.Secrecy.OfDataset(dataset.Name)) with { Data = dataset.Name };
        }
    }

    /// <summary>At once, and not when they are asked for: what they show is to be proved too.</summary>
    private static List<HtmlPage> RenderSheets(SiteViews views, SheetRenderer renderer, TemplateSet templates) => [.. views.Sheets.Select(page =>
    {
        var sheet = renderer.Of(page);
        return RenderGenerated(new Page(SheetList.Templates[page.Kind], page.Path, sheet.Front), SheetList.Templates[page.Kind], templates, views, (sheet.Name, sheet.View), sheet.Secrecy);
    })];

    /// <summary>The page of each proof and its CSV, and what verify is to find again in that file.</summary>
    private static (HtmlPage Page, OutputFile Csv, ProvenFigure Figure)[] RenderProofs(Facts facts, Proofs proofs, SharedProofs shared, Publication publication, TemplateSet templates, SiteViews views, Words words, Address address)
    {
        var all = shared.All;
        var titles = ProofTitles.Of(facts, all);
        var records = all.Select(p => p.Evaluation.Measure.Dataset).Distinct().ToDictionary(name => name, name => new CsvRecords(publication.Datasets.First(d => d.Name == name).Csv.Bytes), StringComparer.Ordinal);
        var made = new (HtmlPage, OutputFile, ProvenFigure)[all.Count];
        Parallel.For(0, all.Count, i =>
        {
            var (path, evaluation) = all[i];
            var dataset = evaluation.Measure.Dataset;
            var csv = new OutputFile(ProofFile.PathOf(path), ProofFile.Write(records[dataset], evaluation));
            var file = new FileView(address.Of($"/{csv.Path}"), System.IO.Path.GetFileName(csv.Path), csv.Bytes.Length);
            var view = ProofPages.View(facts, evaluation, titles[i], file, e => address.Of(proofs.PathOf(e)), views, words, address.Of("/contact/#signaler")) with { AlsoAsked = shared.AlsoAsked(facts, all[i]) };
            var front = new FrontMatter { Title = view.Title, Summary = $"{words["preuve.resume"]} {view.Formula}" };
            var page = RenderGenerated(new Page(ProofTemplate, path, front), ProofTemplate, templates, views, ("preuve", view), views.Secrecy.Of(evaluation.Contributions.Select(c => c.Row)));
            made[i] = (page with { Data = dataset }, csv, ProofFile.FigureOf(path, csv.Path, evaluation));
        });
        return made;
    }

    /// <summary>The page of a figure made of others. The charter asks for one wherever it is shown, and may be shown nowhere.</summary>
    private static HtmlPage RenderCalculation(string path, Calculation calculation, Facts facts, Proofs proofs, TemplateSet templates, SiteViews views, Words words, Address address)
    {
        var view = CalculationPages.View(facts, calculation, figure => address.Of(proofs.PathOf(figure)), words, address.Of("/contact/#signaler"));
        var front = new FrontMatter { Title = view.Title, Summary = $"{words["preuve.resume"]} {view.Formula}" };
        return RenderGenerated(new Page(ProofTemplate, path, front), ProofTemplate, templates, views, ("preuve", view), null) with { Data = calculation.First[0].Measure.Dataset, MayStandAlone = true };
    }

    private static HtmlPage[] RenderLines(TemplateSet templates, SiteViews views)
    {
        (string Dataset, int Page)[] asked = [.. views.Rows.Asked];
        var pages = new HtmlPage[asked.Length];
        Parallel.For(0, asked.Length, i =>
        {
            var (dataset, page) = asked[i];
            var view = views.LinesOf(dataset, page);
            var front = new FrontMatter { Title = view.Title, Summary = view.Dataset.Description };
            // A row that evidence of the charter leads to, where the theme has no page that shows it, is led to by nothing.
            pages[i] = RenderGenerated(new Page(LinesTemplate, views.Rows.PathOf(dataset, page), front), LinesTemplate, templates, views, ("lignes", view), views.Secrecy.OfDataset(dataset)) with { Data = dataset, MayStandAlone = true };
        });
        return pages;
    }

    private static HtmlPage RenderGenerated(Page page, string template, TemplateSet templates, SiteViews views, (string Name, object Value) subject, SecrecyView? secrecy)
    {
        var (site, view) = (views.For(page.Path), views.PageOf(page) with { Secrecy = secrecy, HasProofs = template == ProofTemplate });
        var body = templates.Render(template, ("site", site), ("page", view), subject);
        return Layout(page with { File = $"theme/input/{template}" }, body, site, view, templates, views.Marker);
    }

    private static HtmlPage Layout(Page page, string body, SiteView site, PageView view, TemplateSet templates, GlossaryMarker marker)
    {
        var layout = templates.LayoutOf(page.File) ?? "_layout.liquid";
        var marked = marker.Mark(body, page.Path);
        var full = view with { Words = marked.Terms, HowToRead = body.Contains($"id=\"{HowToRead}\"", StringComparison.Ordinal) ? $"#{HowToRead}" : null };
        return new HtmlPage(page.Path, page.OutputPath, templates.Render(layout, ("site", site), ("page", full), ("contenu", marked.Html)), page.File) { Body = body, Title = page.Front.Title, Summary = page.Front.Summary ?? "" };
    }

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is var stop and > 0 ? text[..(stop + 1)] : text;
}
