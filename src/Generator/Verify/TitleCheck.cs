using Portal.Diagnostics;
using Portal.Model;
using Portal.Render;

namespace Portal.Verify;

/// <summary>In a list of tabs, of bookmarks or of answers to a search, a page is told from the others by its title alone (RGAA 8.6).</summary>
internal static class TitleCheck
{
    public static void Check(Site site, IReadOnlyList<PageScan> scans, DiagnosticBag faults)
    {
        var first = new Dictionary<string, HtmlPage>(StringComparer.Ordinal);
        foreach (var (page, scan) in site.Pages.Zip(scans))
        {
            if (scan.Title is { } title && !first.TryAdd(title, page))
            {
                faults.Add(Codes.VerifyTitle, Place.Start(page.Source), $"les pages « {first[title].SitePath} » et « {page.SitePath} » ont le même titre. Changez le « titre » de l'une d'elles.");
            }
        }
    }
}
