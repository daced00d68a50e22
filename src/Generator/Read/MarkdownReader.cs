using Markdig;
using Markdig.Syntax;
using Portal.Diagnostics;
using Portal.Model;


namespace Portal.Read;

/// <summary>Parses staff's Markdown, with its blocks and its figures typed in the tree: see <see cref="PortalNodes"/>.</summary>
internal static class MarkdownReader
{
    public static Page? Read(Page page, string body, int bodyLine, DiagnosticBag faults)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(body, MarkdownDialect.Pipeline);
        }
        catch (ArgumentException)
        {
            faults.Add(Codes.PageTooDeep, page.Place, $"des listes ou des citations s'emboîtent sur plus de {MarkdownDialect.MostDepth} niveaux. Écrivez-les à plat.");
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
}
