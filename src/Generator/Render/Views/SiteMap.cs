using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>Every page of the site under the heading of its section, in the order of the menu.</summary>
internal static class SiteMap
{
    private enum Rank { Programme, Chapters, Others, News, Data, About }

    /// <param name="pages">The pages of the commune and of the theme.</param>
    /// <param name="chapters">The entries of the menu and what is under them.</param>
    /// <param name="sheets">Links to schools, reports and returns, which name their sections.</param>
    /// <param name="datasets">The pages of the datasets.</param>
    /// <param name="about">The addresses of the footer.</param>
    /// <param name="top">Pages that stand beside the home page.</param>
    /// <param name="address">The site's addresses.</param>
    /// <param name="words">The titles of the sections.</param>
    public static List<LinkView> Of(
        IEnumerable<Page> pages, PagesOfChapters chapters, IEnumerable<LinkView> sheets, IEnumerable<DatasetView> datasets, IReadOnlyCollection<string> about, IReadOnlyCollection<string> top, Address address, Words words)
    {
        var links = new List<(Rank Rank, int Section, int Order, LinkView Link)>();
        foreach (var page in pages.Where(p => p.Path != "/404.html"))
        {
            var chapter = chapters.Around(page);
            var (rank, section) = page switch
            {
                _ when page.Path == "/" || top.Contains(page.Path) => (Rank.Programme, words["plan.programme"]),
                _ when chapter is not null => (Rank.Chapters, chapter.Front.ShortTitle ?? chapter.Front.Title),
                { Path: "/donnees/" } => (Rank.Data, words["plan.donnees"]),
                { Path: "/actualites/" } or { Front.Category: PageCategory.News } => (Rank.News, words["plan.actualites"]),
                _ when about.Contains(page.Path) => (Rank.About, words["plan.a_propos"]),
                _ => (Rank.Others, words["plan.autres"]),
            };
            var order = page == chapter || page.Path is "/" or "/donnees/" or "/actualites/" ? int.MinValue : rank == Rank.Chapters ? 0 : -(page.Front.Date?.DayNumber ?? 0);
            links.Add((rank, rank == Rank.Chapters ? chapters.Menu.ToList().IndexOf(chapter!) : 0, order, new LinkView(page.Front.Title, address.Of(page.Path)) { Section = section, Summary = page.Front.Summary }));
        }

        links.AddRange(sheets.Select(link => (Rank.Others, 1, 0, link)));
        links.AddRange(datasets.Select(d => (Rank.Data, 0, 0, new LinkView(d.Title, d.Address) { Section = words["plan.donnees"] })));
        return [.. links.OrderBy(l => l.Rank).ThenBy(l => l.Section).ThenBy(l => l.Rank == Rank.Others ? l.Link.Section : "", StringComparer.Ordinal).ThenBy(l => l.Order).ThenBy(l => Suggestion.Fold(l.Link.Title), StringComparer.Ordinal).Select(l => l.Link)];
    }
}
