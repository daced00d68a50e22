using System.Globalization;
using Portal.Charter;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;
using Portal.Protect;
using Portal.Publish;
using Portal.Render.Glossary;
using Portal.Render.Sheets;

namespace Portal.Render.Views;

/// <summary>Builds the views of the site, its pages and its datasets.</summary>
internal sealed class SiteViews
{
    private static readonly string[] FooterPaths = ["/plan-du-site/", "/glossaire/", ReconciliationViews.Path, "/contact/", "/accessibilite/", "/mentions-legales/", "/donnees-personnelles/", "/secret-statistique/"];

    private const string CharterPath = "/charte/";

    private const string GlossaryPath = "/glossaire/";

    private readonly PublicSite site;
    private readonly Facts facts;
    private readonly Address address;
    private readonly Words words;
    private readonly SiteView common;
    private readonly PagesOfChapters chapters;
    private readonly Dictionary<string, Page> byPath;

    public SiteViews(PublicSite site, Facts facts, Publication publication, Proofs proofs, Address address, Words words)
    {
        (this.site, this.facts, this.address, this.words) = (site, facts, address, words);
        byPath = site.Pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
        chapters = new PagesOfChapters(site.Pages);
        Licence = LicenceOf(site.Settings);
        Secrecy = new SecrecyViews(site, facts, address);
        Rows = new RowPages(facts);
        Datasets = publication.Datasets.ToDictionary(d => d.Name, DatasetOf, StringComparer.Ordinal);
        Evidence = new EvidenceViews(facts, Rows, Datasets, proofs, address, words);
        // A build that the gate refused is never rendered.
        Dossier = new Dossier(facts, site.Pages, HasPassedTheGate: true);
        Sheets = SheetList.Of(Dossier, site.Theme);
        Charter = new CharterViews(site.Today, Evidence, byPath.ContainsKey(CharterPath) ? address.Of(CharterPath) : null, words).Of(Assessor.Assess(Dossier));
        common = Common();
        Marker = new GlossaryMarker(common.Glossary);
    }

    public Dossier Dossier { get; }

    /// <summary>The pages that the data alone call for.</summary>
    public IReadOnlyList<SheetPage> Sheets { get; }

    public EvidenceViews Evidence { get; }

    public CharterView Charter { get; }

    public IReadOnlyDictionary<string, DatasetView> Datasets { get; }

    public IReadOnlyList<NewsView> News => common.News;

    public GlossaryMarker Marker { get; }

    public IReadOnlyList<TermView> Glossary => common.Glossary;

    public LinkView Licence { get; }

    public SecrecyViews Secrecy { get; }

    public RowPages Rows { get; }

    private string Programme => site.Settings.Programmes is [.., var last] ? last.Title : site.Settings.Name;

    /// <summary>The site as one page sees it: the menu says where it is.</summary>
    public SiteView For(string path) => common with
    {
        Menu = [.. chapters.Menu.Select(p => new LinkView(p.Front.ShortTitle ?? p.Front.Title, address.Of(p.Path)) { IsCurrent = path.StartsWith(p.Path, StringComparison.Ordinal) || p == ChapterOf(path) })],
    };

    private Page? ChapterOf(string path) => byPath.GetValueOrDefault(path) is { } page ? chapters.Of(page) : null;

    /// <summary>The pages of a page's chapter, itself marked; empty where it stands alone.</summary>
    private IReadOnlyList<LinkView> ChapterPages(Page page)
        => page.Path != "/" && chapters.Around(page) is { } chapter && chapters.Under(chapter) is { Count: > 1 } under
            ? [.. under.Select(p => new LinkView(p.Front.Title, address.Of(p.Path)) { IsCurrent = p == page })]
            : [];

    public PageView PageOf(Page page) => new()
    {
        Title = page.Front.Title,
        Summary = page.Front.Summary,
        Address = address.Of(page.Path),
        AbsoluteAddress = address.Absolute(page.Path),
        Path = page.Path,
        Trail = Trail(page.Path),
        Chapter = ChapterPages(page),
        Date = page.Front.Date is { } date ? Iso(date) : null,
        Updated = page.Front.Date is { } updated && page.Front.Category != PageCategory.News ? Iso(updated) : null,
        IsHome = page.Path == "/",
        Category = page.Front.Category switch { PageCategory.News => "actualite", PageCategory.Results => "resultats", _ => "page" },
        HasCharts = page.Blocks.Any(b => b is DrawnBlock or IndicatorBlock or ChapterBlock { Name: "indicateurs" }),
        HasSeries = page.Blocks.Any(b => b is ChartBlock or IndicatorBlock or ChapterBlock { Name: "indicateurs" }),
        IsSheet = Sheets.Any(sheet => sheet.Path == page.Path),
        HasChapters = page.Blocks.Any(b => b is ChapterBlock or IndicatorBlock or CharterBlock { Axis: not null }),
        Source = page.File,
        Secrecy = Secrecy.Of(page),
        Charter = Charter.Parts.FirstOrDefault(part => part.Id == page.Front.Axis),
    };

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The pages above one, home first: its chapter where it lies elsewhere, and those of its folders that exist.</summary>
    private List<LinkView> Trail(string path)
    {
        if (path == "/")
        {
            return [];
        }

        List<LinkView> trail = [new(words["nav.accueil"], address.Of("/"))];
        if (ChapterOf(path) is { } chapter && !path.StartsWith(chapter.Path, StringComparison.Ordinal))
        {
            trail.Add(new LinkView(chapter.Front.ShortTitle ?? chapter.Front.Title, address.Of(chapter.Path)));
        }

        var end = 0;
        while ((end = path.IndexOf('/', end + 1)) > 0 && end < path.Length - 1)
        {
            if (byPath.TryGetValue(path[..(end + 1)], out var parent))
            {
                trail.Add(new LinkView(parent.Front.Title, address.Of(parent.Path)));
            }
        }

        return trail;
    }

    private SiteView Common()
    {
        var settings = site.Settings;
        var accessibility = settings.Accessibility;
        return new SiteView
        {
            Name = settings.Name,
            Programme = Programme,
            Url = address.Site,
            Root = address.Root,
            Population = settings.Population,
            Siret = settings.Siret,
            InseeCode = settings.InseeCode,
            Mayor = settings.Mayor,
            PublicationDirector = settings.PublicationDirector,
            DataProtectionOfficer = settings.DataProtectionOfficer,
            Email = settings.Email,
            Telephone = settings.Telephone,
            PostalAddress = settings.Address,
            Host = new HostView(settings.Host.Name, settings.Host.Address, settings.Host.Telephone),
            Licence = Licence,
            Accessibility = new AccessibilityView(
                accessibility.State,
                accessibility.State.Replace('_', ' '),
                accessibility.AuditDate is { } audit ? Iso(audit) : null,
                accessibility.Auditor,
                accessibility.Rate,
                accessibility.Contact,
                accessibility.PlanUrl),
            Charter = Charter,
            Date = Iso(site.Today),
            Edition = site.Today.Year.ToString(CultureInfo.InvariantCulture),
            Footer = [.. FooterPaths.Where(byPath.ContainsKey).Select(p => new LinkView(byPath[p].Front.Title, address.Of(p)))],
            Pages = SiteMap.Of(site.Pages, chapters, SheetLinks(), Datasets.Values, FooterPaths, [CharterPath], address, words),
            Sheets = SheetLinks(),
            News =
            [
                .. site.Pages.Where(p => p.Front.Category == PageCategory.News)
                    .OrderByDescending(p => p.Front.Date).ThenBy(p => p.Path, StringComparer.Ordinal)
                    .Select(p => new NewsView(p.Front.Title, address.Of(p.Path), address.Absolute(p.Path), Iso(p.Front.Date!.Value), p.Front.Summary)),
            ],
            Datasets = [.. Datasets.Values.OrderBy(d => Suggestion.Fold(d.Title), StringComparer.Ordinal)],
            Glossary = [.. facts.Rows("glossaire").Select(TermOf).OrderBy(t => Suggestion.Fold(t.Term), StringComparer.Ordinal)],
            Secrecy = Secrecy.OfSite(),
            Measures = [.. Measures.All.Where(m => facts.Datasets.ContainsKey(m.Dataset)).Select(m => new MeasureView(m.Name, m.Label, m.Formula, new LinkView(Datasets[m.Dataset].Title, Datasets[m.Dataset].Address)))],
        };
    }

    /// <summary>Every page for the site map, by section: the menu's own, the news, the data, and what is about the site.</summary>
    /// <summary>Schools, reports and returns as links, each under its own heading.</summary>
    private List<LinkView> SheetLinks() => [.. Sheets.Where(sheet => sheet.Kind != SheetKind.Speeds).Select(sheet =>
    {
        var name = sheet.Kind switch { SheetKind.School => "ecole", SheetKind.Report => "bilan", _ => "restitution" };
        return new LinkView(words[$"{name}.titre"].Replace("{sujet}", sheet.Subject, StringComparison.Ordinal), address.Of(sheet.Path)) { Section = words[$"plan.{name}"] };
    })];

    private TermView TermOf(Row row)
    {
        var term = row.Text("terme") ?? "";
        var anchor = Suggestion.Fold(term).Replace('_', '-');
        return new TermView(term, row.Text("definition") ?? "", row.Text("voir"), anchor, byPath.ContainsKey(GlossaryPath) ? address.Of($"{GlossaryPath}#{anchor}") : null);
    }

    private static LinkView LicenceOf(Settings settings)
    {
        var licence = Licences.Find(settings.Licence);
        return new LinkView(licence.Title, licence.Url);
    }

    private DatasetView DatasetOf(PublishedDataset dataset)
    {
        var schema = dataset.Schema;
        var page = address.Of($"/donnees/{dataset.Name}/");
        var csv = new FileView(address.Of(dataset.Csv.Path), Path.GetFileName(dataset.Csv.Path), dataset.Csv.Bytes.Length);
        return new DatasetView
        {
            Name = dataset.Name,
            Title = schema.Title,
            Description = schema.Description,
            Address = page,
            Csv = csv,
            Schema = new FileView(address.Of(dataset.SchemaFile.Path), Path.GetFileName(dataset.SchemaFile.Path), dataset.SchemaFile.Bytes.Length),
            RowCount = dataset.RowCount,
            Fields = [.. schema.Fields.Select(f => FieldOf(f) with { MayBeSecret = schema.Sensitivity != Sensitivity.None && f.Role == FieldRole.Measure })],
            Licence = Licence,
            Updated = Iso(site.Today),
            IsSensitive = schema.Sensitivity != Sensitivity.None,
            Frequency = site.Settings.DataFrequency,
            Preview = Lines(schema, 0) with { Csv = csv, Hidden = Math.Max(0, dataset.RowCount - RowPages.RowsOfPage) },
            Citation = $"Commune de {site.Settings.Name}, « {schema.Title} », données au {French.LongDate(site.Today)}, {address.Absolute($"/donnees/{dataset.Name}/")}, {Licence.Title}.",
        };
    }

    /// <summary>« Budget, lignes 201 à 400 », whose rows something leads to.</summary>
    public LinesView LinesOf(string name, int page)
    {
        var dataset = Datasets[name];
        var title = words["donnees.page_lignes"].Replace("{jeu}", dataset.Title, StringComparison.Ordinal)
            .Replace("{n}", French.ShortNumber((page * RowPages.RowsOfPage) + 1), StringComparison.Ordinal).Replace("{m}", French.ShortNumber(Rows.LastOf(name, page)), StringComparison.Ordinal);
        return new LinesView(title, dataset, Lines(facts.Datasets[name].Schema, page) with { Caption = title, Csv = dataset.Csv, SourceAddress = dataset.Address, SourceTitle = dataset.Title });
    }

    /// <summary>The rows of a page of lines with all their columns, each at its anchor.</summary>
    private TableView Lines(Schema schema, int page)
    {
        var table = TableViews.Of(facts, schema.Title, schema, [.. Rows.RowsOf(schema.Name, page)], [.. schema.Fields.Select(f => f.Name)], RowPages.RowsOfPage);
        return table with { Rows = [.. table.Rows.Zip(Rows.Anchors(schema.Name, page), (row, id) => row with { Id = id })] };
    }

    private FieldView FieldOf(Field field) => new(
        field.Name,
        field.Title,
        field.Description,
        words[field.Type switch
        {
            FieldType.Integer => "types.entier",
            FieldType.Number => "types.nombre",
            FieldType.Boolean => "types.booleen",
            FieldType.Date => "types.date",
            FieldType.Year => "types.annee",
            FieldType.List => "types.liste",
            _ => "types.texte",
        }],
        field.Required,
        field.Unit,
        [.. (field.Categories.Count > 0 ? field.Categories : field.Enum.Select(v => new Category(v, v))).Select(c => new CategoryView(c.Value, c.Label))],
        field.Example);
}
