using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>
/// Turns a Markdown tree into the parts of a page's body. What is not the author's text (blocks, figures, internal addresses) leaves a mark of
/// private-use characters, which no author can write since reading drops them; the text between marks is sanitised where it holds raw HTML.
/// </summary>
internal sealed class BodyWriter
{
    private const char Opening = '\ue000';

    private const char Closing = '\ue001';

    private readonly List<BodyPart> marked = [];

    public static IReadOnlyList<BodyPart> Write(MarkdownDocument document, Func<string, string>? sanitise)
    {
        var body = new BodyWriter();
        var html = body.Render(document);
        return body.Split(sanitise is null ? html : sanitise(html));
    }

    private string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter(new StringBuilder(4096), CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer)
        {
            // A mark in an address must stay one.
            UseNonAsciiNoEscape = true,
            LinkRewriter = url => Links.IsExternal(url) ? url : Mark(new AddressPart(url)),
        };
        MarkdownDialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new BlockNodeRenderer(this));
        renderer.ObjectRenderers.Insert(0, new FigureNodeRenderer(this));
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new TableNodeRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    private string Mark(BodyPart part)
    {
        marked.Add(part);
        return $"{Opening}{(marked.Count - 1).ToString(CultureInfo.InvariantCulture)}{Closing}";
    }

    private List<BodyPart> Split(string html)
    {
        List<BodyPart> parts = [];
        var start = 0;
        for (var at = html.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Opening, start))
        {
            var end = html.IndexOf(Closing, at);
            if (at > start)
            {
                parts.Add(new HtmlPart(html[start..at]));
            }

            parts.Add(marked[int.Parse(html.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture)]);
            start = end + 1;
        }

        parts.Add(new HtmlPart(html[start..]));
        return parts;
    }

    private sealed class BlockNodeRenderer(BodyWriter body) : HtmlObjectRenderer<CodeBlock>
    {
        private readonly CodeBlockRenderer plain = new();

        protected override void Write(HtmlRenderer renderer, CodeBlock node)
        {
            if (node is FencedCodeBlock fence && PortalNodes.BlockOf(fence) is { } block)
            {
                renderer.EnsureLine();
                renderer.Write(body.Mark(new BlockPart(block)));
                renderer.EnsureLine();
            }
            else
            {
                plain.Write(renderer, node);
            }
        }
    }

    private sealed class FigureNodeRenderer(BodyWriter body) : HtmlObjectRenderer<FigureInline>
    {
        protected override void Write(HtmlRenderer renderer, FigureInline node)
        {
            if (node.Reference is { } reference)
            {
                renderer.Write(body.Mark(new FigurePart(reference, IsPlain: !renderer.EnableHtmlForInline)));
            }
        }
    }
}
