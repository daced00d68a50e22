using Portal.Diagnostics;
using Portal.Model;
using Portal.Render;

namespace Portal.Verify;

/// <summary>Every internal link leads to a page, an anchor or a file of the site; every page is linked to by another.</summary>
internal static class LinkCheck
{
    public static void Check(Site site, IReadOnlyList<PageScan> scans, DiagnosticBag faults)
    {
        var byPath = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < site.Pages.Count; i++)
        {
            byPath.TryAdd(site.Pages[i].SitePath, i);
        }

        var files = site.Files.Select(f => $"/{f.Path}").ToHashSet(StringComparer.Ordinal);
        var reached = new bool[site.Pages.Count];
        var resolved = new Dictionary<string, (int Page, bool IsFile)>(StringComparer.Ordinal);
        for (var i = 0; i < scans.Count; i++)
        {
            var page = site.Pages[i];
            foreach (var (url, line) in scans[i].Links)
            {
                var hash = url.IndexOf('#', StringComparison.Ordinal);
                var (address, anchor) = hash < 0 ? (url, "") : (url[..hash], url[(hash + 1)..]);
                var target = address.Length == 0 ? i : Resolve(address, page);
                if (target == NotFound)
                {
                    Tell(page, url, line, $"ne mène à rien. {Suggestion.Sentence(address, byPath.Keys.Select(site.Address.Of))}");
                    continue;
                }

                if (target >= 0 && target != i)
                {
                    reached[target] = true;
                }

                if (target >= 0 && anchor.Length > 0 && !scans[target].Ids.Contains(Uri.UnescapeDataString(anchor)))
                {
                    Tell(page, url, line, $"mène à la bonne page, mais l'endroit « #{anchor} » n'y existe pas. {Suggestion.Sentence(anchor, scans[target].Ids)}");
                }
            }
        }

        foreach (var (page, _) in site.Pages.Zip(reached).Where(x => !x.Second && !x.First.MayStandAlone && x.First.SitePath != "/"))
        {
            faults.Add(Codes.VerifyOrphan, Place.Start(page.Source), $"rien ne mène à la page « {page.SitePath} ». Faites un lien vers elle depuis une autre page, donnez-lui un « ordre » pour le menu, ou supprimez-la.");
        }

        void Tell(HtmlPage page, string url, int line, string what)
        {
            if (page.Written.FirstOrDefault(written => written.Address == url) is { Address: not null, Link: var link })
            {
                faults.Add(Codes.VerifyLink, link.Place, $"le lien « {link.Url} » {what}");
            }
            else
            {
                faults.Add(Codes.VerifyLink, Place.Start(page.Source), $"page « {page.SitePath} », ligne {line} du HTML : le lien « {url} » {what}");
            }
        }

        int Resolve(string address, HtmlPage from)
        {
            var key = address.StartsWith('/') ? address : $"{from.SitePath}|{address}";
            if (!resolved.TryGetValue(key, out var found))
            {
                found = Find(address, from);
                resolved[key] = found;
            }

            return found.IsFile ? File : found.Page;
        }

        (int Page, bool IsFile) Find(string address, HtmlPage from)
        {
            var path = new Uri(new Uri($"http://site{site.Address.Of(from.SitePath)}"), address).AbsolutePath;
            if (!path.StartsWith(site.Address.Root, StringComparison.Ordinal))
            {
                return (NotFound, false);
            }

            var sitePath = $"/{Uri.UnescapeDataString(path[site.Address.Root.Length..])}";
            return byPath.TryGetValue(sitePath, out var page) ? (page, false)
                : files.Contains(sitePath) ? (0, true)
                : byPath.TryGetValue($"{sitePath}/", out page) ? (page, false)
                : (NotFound, false);
        }
    }

    private const int NotFound = -1;

    private const int File = -2;
}
