using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Parses staff's Markdown: its text becomes HTML, its blocks, figures, links and headings are typed, each with its place.</summary>
internal static class MarkdownReader
{
    /// <summary>The sanitiser's time grows with the square of the nesting.</summary>
    private const int MostTags = 1_000;

    /// <summary>The page with its body, or null when it is built to exhaust us (the fault is then noted).</summary>
    public static Page? Read(Page page, string text, int firstLine, DiagnosticBag faults)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, MarkdownDialect.Pipeline);
        }
        catch (ArgumentException)
        {
            return TooDeep(page, faults);
        }

        List<PageBlock> blocks = [];
        List<FigureReference> figures = [];
        List<PageLink> links = [];
        List<PageHeading> headings = [];
        var tags = 0;
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case FencedCodeBlock fence:
                    if (BlockReader.Read(fence.Info?.Trim() ?? "", fence.Lines.ToString(), At(fence.Line + 1, 0), faults) is { } block)
                    {
                        blocks.Add(block);
                        PortalNodes.SetBlock(fence, block);
                    }

                    break;
                case FigureInline inline:
                    if (FigureReader.Read(inline.Text, At(inline.Line, inline.Column), faults) is { } figure)
                    {
                        inline.Reference = figure;
                        figures.Add(figure);
                    }

                    break;
                case LinkInline link:
                    links.Add(new PageLink(link.Url ?? "", At(link.Line, link.Column)) { IsImage = link.IsImage, HasText = link.FirstChild is not null });
                    break;
                case AutolinkInline { IsEmail: false } bare:
                    links.Add(new PageLink(bare.Url, At(bare.Line, bare.Column)) { IsBare = true });
                    break;
                case HeadingBlock heading:
                    headings.Add(new PageHeading(heading.Level, At(heading.Line, 0)));
                    break;
                case HtmlBlock html:
                    tags += html.Lines.ToString().Count(c => c == '<');
                    break;
                case HtmlInline:
                    tags++;
                    break;
            }
        }

        if (IsDeep(document))
        {
            return TooDeep(page, faults);
        }

        if (tags > MostTags)
        {
            faults.Add(Codes.PageTooDeep, page.Place, $"la page contient plus de {MostTags} balises HTML. Écrivez-la en Markdown, ou mettez ces données dans un tableau.");
            return null;
        }

        return page with
        {
            Body = BodyWriter.Write(document, tags == 0 ? null : html => Sanitiser.Clean(html, document, page.File, firstLine, faults)),
            Blocks = blocks,
            Figures = figures,
            Links = links,
            Headings = headings,
        };

        Place At(int line, int column) => new(page.File, firstLine + line, column + 1);
    }

    private static Page? TooDeep(Page page, DiagnosticBag faults)
    {
        faults.Add(Codes.PageTooDeep, page.Place, $"des listes, des citations ou des crochets s'emboîtent sur plus de {MarkdownDialect.MostDepth} niveaux. Écrivez-les à plat.");
        return null;
    }

    /// <summary>The parser bounds its blocks, not its inlines: ten thousand open brackets would exhaust the stack of the renderer.</summary>
    private static bool IsDeep(MarkdownDocument document)
    {
        var open = new Stack<(ContainerInline Inline, int Depth)>();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is { } root)
            {
                open.Push((root, 0));
            }
        }

        while (open.TryPop(out var next))
        {
            if (next.Depth > MarkdownDialect.MostDepth)
            {
                return true;
            }

            for (var child = next.Inline.FirstChild; child is not null; child = child.NextSibling)
            {
                if (child is ContainerInline container)
                {
                    open.Push((container, next.Depth + 1));
                }
            }
        }

        return false;
    }
}
