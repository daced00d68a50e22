using System.Net;
using System.Text;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Render.Extras;

/// <summary>Old addresses lead to new ones: by the host's rules (<c>_redirects</c>), and by a small page where a host has no rules.</summary>
internal static class Redirects
{
    public static (OutputFile Rules, IReadOnlyList<HtmlPage> Pages) Write(IReadOnlyList<Page> pages, Address address, DiagnosticBag faults)
    {
        var rules = new StringBuilder();
        var list = new List<HtmlPage>();
        var taken = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var old in page.Front.RedirectedFrom)
            {
                var path = old.EndsWith('/') || Path.HasExtension(old) ? old : $"{old}/";
                if (!taken.Add(path))
                {
                    faults.Add(Codes.AddressTaken, page.Place, $"« redirige_depuis » : l'adresse « {old} » est déjà celle d'une page ou d'une autre redirection. Retirez-la.");
                    continue;
                }

                // Forced: the host must answer with the redirection, though the small page is there.
                rules.Append(address.Of(path)).Append(' ').Append(address.Of(page.Path)).Append(" 301!\n");
                list.Add(new HtmlPage(path, path.EndsWith('/') ? $"{path[1..]}index.html" : path[1..], Body(page, address), page.File) { MayStandAlone = true });
            }
        }

        return (OutputFile.FromText("_redirects", rules.ToString()), list);
    }

    private static string Body(Page page, Address address)
    {
        var (title, target) = (WebUtility.HtmlEncode(page.Front.Title), WebUtility.HtmlEncode(address.Of(page.Path)));
        return $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={target}">
            <link rel="canonical" href="{WebUtility.HtmlEncode(address.Absolute(page.Path))}">
            </head>
            <body>
            <h1>{title}</h1>
            <p>Cette page a changé d’adresse : <a href="{target}">{title}</a>.</p>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
