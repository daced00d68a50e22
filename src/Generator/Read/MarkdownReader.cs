using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Diagnostics;
using Portal.Model;


namespace Portal.Read;

/// <summary>Parses staff's Markdown, with its blocks and its figures typed in the tree: see <see cref="PortalNodes"/>.</summary>
internal static class MarkdownReader
{
    /// <summary>The sanitiser's time grows with the square of the nesting.</summary>
    private const int MostTags = 1_000;

    public static Page? Read(Page page, string body, int bodyLine, DiagnosticBag faults)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(body, MarkdownDialect.Pipeline);
            RefuseDeep(document);
            if (TagsIn(document) > MostTags)
            {
                faults.Add(Codes.PageTooDeep, page.Place, $"la page contient plus de {MostTags} balises HTML. Écrivez-la en Markdown, ou mettez ces données dans un tableau.");
                return null;
            }
        }
        catch (ArgumentException)
        {
            faults.Add(Codes.PageTooDeep, page.Place, $"des listes, des citations ou des crochets s'emboîtent sur plus de {MarkdownDialect.MostDepth} niveaux. Écrivez-les à plat.");
            return null;
        }

        List<PageBlock> blocks = [];
        List<FigureReference> figures = [];
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case FencedCodeBlock fence:
                    var place = new Place(page.File, bodyLine + fence.Line + 1, 1);
                    if (BlockReader.Read(fence.Info?.Trim() ?? "", fence.Lines.ToString(), place, faults) is { } block)
                    {
                        blocks.Add(block);
                        PortalNodes.SetBlock(fence, block);
                    }

                    break;
                case FigureInline inline:
                    var at = new Place(page.File, bodyLine + inline.Line, inline.Column + 1);
                    if (FigureReader.Read(inline.Text, at, faults) is { } figure)
                    {
                        inline.Reference = figure;
                        figures.Add(figure);
                    }

                    break;
            }
        }

        return page with { Markdown = document, Blocks = blocks, Figures = figures, BodyLine = bodyLine };
    }

    private static int TagsIn(MarkdownDocument document)
        => document.Descendants().Sum(node => node is HtmlBlock block ? block.Lines.ToString().Count(c => c == '<') : node is HtmlInline ? 1 : 0);

    /// <summary>The parser bounds its blocks, not its inlines: ten thousand open brackets would exhaust the stack of the renderer.</summary>
    private static void RefuseDeep(MarkdownDocument document)
    {
        var open = new Stack<(ContainerInline Inline, int Depth)>(document.Descendants<LeafBlock>().Select(b => b.Inline).OfType<ContainerInline>().Select(i => (i, 0)));
        while (open.TryPop(out var next))
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(next.Depth, MarkdownDialect.MostDepth);
            foreach (var child in next.Inline.OfType<ContainerInline>())
            {
                open.Push((child, next.Depth + 1));
            }
        }
    }
}
