namespace Browser.Tests;

/// <summary>Whoever is lost has two more ways than the menu, the same on every page (RGAA 12.1 to 12.5).</summary>
public sealed class NavigationTests(Sample sample)
{
    [Theory]
    [InlineData("/plan-du-site/")]
    [InlineData("/recherche/")]
    public void Every_page_leads_to_the_site_map_and_to_the_search(string target)
    {
        string[] without = [.. sample.Pages
            .Where(page => !Sample.IsFrame(page))
            .Where(page => sample.Parse(page).QuerySelector($"body > header a[href='{target}'], body > footer a[href='{target}']") is null)];

        Assert.Equal([], without);
    }

    [Fact]
    public void The_site_map_leads_to_every_page_of_the_menu_and_of_the_commune()
    {
        var listed = sample.Parse("plan-du-site/").QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!.TrimStart('/')).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. sample.Pages.Where(p => p.Count(c => c == '/') <= 1 && p is not ("404.html" or "plan-du-site/")).Except(listed)];

        Assert.Equal([], missing);
    }
}
