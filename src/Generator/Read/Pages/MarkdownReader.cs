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

        var found = new Findings(page.File, firstLine, faults);
        found.Visit(document);
        if (found.IsTooDeep)
        {
            return TooDeep(page, faults);
        }

        if (found.Tags > MostTags)
        {
            faults.Add(Codes.PageTooDeep, page.Place, $"la page contient plus de {MostTags} balises HTML. Écrivez-la en Markdown, ou mettez ces données dans un tableau.");
            return null;
        }

        return page with
        {
            Body = BodyWriter.Write(document, found.Tags == 0 ? null : html => Sanitiser.Clean(html, document, page.File, firstLine, faults)),
            Prose = ProseReader.Read(document, text, page.File, firstLine),
            Blocks = found.Blocks,
            Figures = found.Figures,
            Links = found.Links,
            Headings = found.Headings,
        };
    }

    private static Page? TooDeep(Page page, DiagnosticBag faults)
    {
        faults.Add(Codes.PageTooDeep, page.Place, $"des listes, des citations ou des crochets s'emboîtent sur plus de {MarkdownDialect.MostDepth} niveaux. Écrivez-les à plat.");
        return null;
    }

    /// <summary>What a walk through the tree finds, in the order of the text.</summary>
    private sealed class Findings(string file, int firstLine, DiagnosticBag faults)
    {
        public List<PageBlock> Blocks { get; } = [];

        public List<FigureReference> Figures { get; } = [];

        public List<PageLink> Links { get; } = [];

        public List<PageHeading> Headings { get; } = [];

        public int Tags { get; private set; }

        public bool IsTooDeep { get; private set; }

        public void Visit(ContainerBlock container)
        {
            foreach (var block in container)
            {
                if (OpenMarks.Tell(block, At(block.Line, 0), faults))
                {
                    continue;
                }

                switch (block)
                {
                    case FencedCodeBlock fence when BlockReader.Read(fence.Info?.Trim() ?? "", fence.Lines.ToString(), At(fence.Line + 1, 0), faults) is { } typed:
                        Blocks.Add(typed);
                        Figures.AddRange(typed is KeyFiguresBlock key ? key.Figures.SelectMany(f => f.Detail).Select(part => part.Figure).OfType<FigureReference>() : []);
                        PortalNodes.SetBlock(fence, typed);
                        break;
                    case HeadingBlock heading:
                        Headings.Add(new PageHeading(heading.Level, At(heading.Line, 0)) { Text = WordsOf(heading.Inline) });
                        break;
                    case HtmlBlock html:
                        Tags += html.Lines.ToString().Count(c => c == '<');
                        break;
                    case ContainerBlock inner:
                        Visit(inner);
                        break;
                }

                if (block is LeafBlock { Inline: { } inlines })
                {
                    Visit(inlines, 0);
                }
            }
        }

        /// <summary>The parser bounds its blocks, not its inlines: ten thousand open brackets would exhaust the stack, here or in the renderer.</summary>
        private void Visit(ContainerInline container, int depth)
        {
            if (depth > MarkdownDialect.MostDepth)
            {
                IsTooDeep = true;
                return;
            }

            for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                switch (inline)
                {
                    case FigureInline figure when FigureReader.Read(figure.Text, At(figure.Line, figure.Column), faults) is { } reference:
                        figure.Reference = reference;
                        Figures.Add(reference);
                        break;
                    case LinkInline link:
                        Links.Add(new PageLink(link.Url ?? "", At(link.Line, link.Column)) { IsImage = link.IsImage, HasText = link.FirstChild is not null });
                        break;
                    case AutolinkInline { IsEmail: false } bare:
                        Links.Add(new PageLink(bare.Url, At(bare.Line, bare.Column)) { IsBare = true });
                        break;
                    case LiteralInline text:
                        OpenMarks.Tell(text, At(text.Line, text.Column), faults);
                        break;
                    case HtmlInline:
                        Tags++;
                        break;
                }

                if (inline is ContainerInline inner)
                {
                    Visit(inner, depth + 1);
                }
            }
        }

        private static string WordsOf(ContainerInline? inlines)
            => string.Concat(inlines?.FindDescendants<LiteralInline>().Select(text => text.Content.ToString()) ?? []).Trim();

        private Place At(int line, int column) => new(file, firstLine + line, column + 1);
    }
}
