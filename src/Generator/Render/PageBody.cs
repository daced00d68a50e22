using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Model;

namespace Portal.Render;

/// <summary>Fills the body of a page: links resolved, blocks and figures rendered from the public data.</summary>
/// <param name="links">Resolves what authors wrote as links.</param>
/// <param name="address">The site's addresses.</param>
/// <param name="fingerprints">A short hash of each file, so that a picture that was put right is fetched again.</param>
/// <param name="blockHtml">The HTML of a block.</param>
/// <param name="figureHtml">The HTML of a figure in a sentence.</param>
internal sealed partial class PageBody(Links links, Address address, IReadOnlyDictionary<string, string> fingerprints, Func<Page, PageBlock, string> blockHtml, Func<FigureReference, string> figureHtml)
{
    public string Render(Page page)
    {
        var html = new StringBuilder(4096);
        foreach (var part in page.Body!)
        {
            html.Append(part switch
            {
                HtmlPart text => text.Html,
                AddressPart link => WebUtility.HtmlEncode(Rewrite(page, link.Url)),
                BlockPart block => blockHtml(page, block.Block),
                FigurePart { IsPlain: true } figure => Tag().Replace(figureHtml(figure.Figure), ""),
                FigurePart figure => figureHtml(figure.Figure),
                _ => "",
            });
        }

        return html.ToString();
    }

    public IReadOnlyList<(string Address, PageLink Link)> Written(Page page) => [.. page.Links.Where(link => !link.IsImage).Select(link => (Rewrite(page, link.Url), link))];

    private string Rewrite(Page page, string url) => links.Resolve(page, url) is not { } path ? url
        : fingerprints.TryGetValue(path.TrimStart('/'), out var hash) && !path.Contains('?') ? $"{address.Of(path)}?v={hash}"
        : address.Of(path);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
