using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Model;

namespace Portal.Render.Text;

/// <summary>Turns a page's Markdown into HTML: links resolved, blocks and figures rendered, raw HTML sanitised.</summary>
/// <param name="links">Resolves what authors wrote as links.</param>
/// <param name="address">The site's addresses.</param>
/// <param name="blockHtml">The HTML of a block.</param>
/// <param name="figureHtml">The HTML of a figure in a sentence.</param>
/// <param name="sanitiser">Cleans a page that holds raw HTML.</param>
internal sealed class PageHtml(Links links, Address address, Func<Page, PageBlock, string> blockHtml, Func<FigureReference, string> figureHtml, Sanitiser sanitiser)
{
    public string Render(Page page)
    {
        var document = page.Markdown!;
        var hasHtml = document.Descendants().Any(node => node is HtmlBlock or HtmlInline);

        // What we render ourselves must not go through the sanitiser: marks hold its place meanwhile.
        var kept = hasHtml ? new List<string>() : null;
        using var writer = new StringWriter(new StringBuilder(4096));
        var renderer = new HtmlRenderer(writer) { LinkRewriter = url => Rewrite(page, url) };
        MarkdownDialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new BlockNodeRenderer(block => Keep(kept, blockHtml(page, block))));
        renderer.ObjectRenderers.Insert(0, new FigureNodeRenderer(figure => Keep(kept, figureHtml(figure))));
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new TableNodeRenderer());
        renderer.Render(document);
        var html = writer.ToString();
        return kept is null ? html : Restore(sanitiser.Clean(html, page), kept);
    }

    private string Rewrite(Page page, string url)
        => Links.IsExternal(url) || links.Resolve(page, url) is not { } path ? url : address.Of(path);

    private static string Keep(List<string>? kept, string html)
    {
        if (kept is null)
        {
            return html;
        }

        kept.Add(html);
        return Mark(kept.Count - 1);
    }

    private static string Restore(string html, List<string> kept)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            html = html.Replace(Mark(i), kept[i], StringComparison.Ordinal);
        }

        return html;
    }

    /// <summary>Private-use characters, which reading drops from every text: nobody else can write one.</summary>
    private static string Mark(int index) => $"\ue000{index}\ue001";

    private sealed class BlockNodeRenderer(Func<PageBlock, string> html) : HtmlObjectRenderer<CodeBlock>
    {
        private readonly CodeBlockRenderer plain = new();

        protected override void Write(HtmlRenderer renderer, CodeBlock node)
        {
            if (node is FencedCodeBlock fence && PortalNodes.BlockOf(fence) is { } block)
            {
                renderer.EnsureLine();
                renderer.Write(html(block));
                renderer.EnsureLine();
            }
            else
            {
                plain.Write(renderer, node);
            }
        }
    }

    private sealed class FigureNodeRenderer(Func<FigureReference, string> html) : HtmlObjectRenderer<FigureInline>
    {
        protected override void Write(HtmlRenderer renderer, FigureInline node)
        {
            if (node.Reference is not { } reference)
            {
                return;
            }

            // An image's text or a title is plain: no tag there.
            renderer.Write(renderer.EnableHtmlForInline ? html(reference) : System.Text.RegularExpressions.Regex.Replace(html(reference), "<[^>]*>", ""));
        }
    }
}
