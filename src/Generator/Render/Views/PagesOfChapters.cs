using Portal.Model;

namespace Portal.Render.Views;

/// <summary>Which pages give the detail of which entry of the menu: those of the same part of the charter, and those that lie in its folder.</summary>
internal sealed class PagesOfChapters
{
    private readonly IReadOnlyList<Page> pages;

    public PagesOfChapters(IReadOnlyList<Page> pages)
    {
        this.pages = pages;
        Menu = [.. pages.Where(p => p.Front.Order is not null).OrderBy(p => p.Front.Order).ThenBy(p => p.Path, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Page> Menu { get; }

    /// <summary>The chapter of a page that is not in the menu, by the part of the charter: its folder may be another's.</summary>
    public Page? Of(Page page) => page.Front is { Order: null, Axis: { } axis } ? Menu.FirstOrDefault(chapter => chapter.Front.Axis == axis) : null;

    /// <summary>The chapter that a page belongs to or is; null where it has none, as for news.</summary>
    public Page? Around(Page page) => page.Front.Category == PageCategory.News ? null
        : page.Front.Order is not null ? page
        : Of(page) ?? Menu.FirstOrDefault(chapter => chapter.Path != "/" && page.Path.StartsWith(chapter.Path, StringComparison.Ordinal));

    /// <summary>A chapter, then its other pages by their address.</summary>
    public IReadOnlyList<Page> Under(Page chapter) => [chapter, .. pages.Where(page => page != chapter && Around(page) == chapter).OrderBy(page => page.Path, StringComparer.Ordinal)];
}
