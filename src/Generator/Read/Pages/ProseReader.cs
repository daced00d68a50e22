using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Model;
using Table = Markdig.Extensions.Tables.Table;

namespace Portal.Read.Pages;

/// <summary>Gathers the words of a page that a rule may have something to say of, as residents read them, free of markup, each with its place.</summary>
internal sealed class ProseReader(string source, string file, int firstLine)
{
    /// <summary>Between a heading and what it heads: « Élèves : 12 ».</summary>
    private const string Heads = " : ";

    private readonly List<Prose> all = [];
    private readonly ProseRun run = new();

    /// <param name="document">The page, parsed.</param>
    /// <param name="source">What it was parsed from.</param>
    /// <param name="file">The page's file.</param>
    /// <param name="firstLine">The line of the file at which the source starts.</param>
    public static IReadOnlyList<Prose> Read(MarkdownDocument document, string source, string file, int firstLine)
    {
        var reader = new ProseReader(source, file, firstLine);
        reader.Visit(document);
        return reader.all;
    }

    /// <summary>The words of a text that is no Markdown (a page in Liquid): tags and what the theme fills in are left out.</summary>
    public static IReadOnlyList<Prose> Read(string markup, string file, int firstLine)
    {
        var reader = new ProseReader(markup, file, firstLine);
        reader.AddLines(new StringLineGroup(markup).Lines.Select((line, i) => (line.Slice.ToString(), i)));
        return reader.all;
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case Table table:
                    AddTable(table);
                    break;
                case DefinitionItem definition:
                    Add(definition.Descendants<LeafBlock>());
                    break;
                case ContainerBlock inner:
                    Visit(inner);
                    break;
                case FencedCodeBlock fence when PortalNodes.BlockOf(fence) is not null:
                    break;
                case HtmlBlock or CodeBlock:
                    var leaf = (LeafBlock)block;
                    AddLines(Enumerable.Range(0, leaf.Lines.Count).Select(i => (leaf.Lines.Lines[i].Slice.ToString(), leaf.Lines.Lines[i].Line)));
                    break;
                case LeafBlock { Inline: not null } words:
                    Add([words], words is ParagraphBlock);
                    break;
            }
        }
    }

    /// <summary>Each row as it is read, and each cell under the heading of its column.</summary>
    private void AddTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().ToList()).ToList();
        foreach (var row in rows)
        {
            Add(row.SelectMany(cell => cell.Descendants<LeafBlock>()));
        }

        foreach (var row in rows.Skip(1))
        {
            for (var i = 0; i < row.Count && i < rows[0].Count; i++)
            {
                Add(rows[0][i].Descendants<LeafBlock>().Concat(row[i].Descendants<LeafBlock>()));
            }
        }
    }

    private void Add(IEnumerable<LeafBlock> blocks, bool isParagraph = false)
    {
        foreach (var block in blocks.Where(b => b.Inline is not null))
        {
            run.Separate(Heads);
            Add(block.Inline!);
        }

        Close(isParagraph);
    }

    private void Add(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var words = literal.Content.AsSpan();
                    run.Add(words, At(literal) is var at && words is [' ', ..] ? at : at with { Column = at.Column + Blanks(literal.Span.Start) });
                    break;
                case HtmlEntityInline entity:
                    run.Add(entity.Transcoded.AsSpan(), At(entity));
                    break;
                case CodeInline code:
                    run.Add(code.Content, At(code));
                    break;
                case FigureInline figure:
                    run.Add([Prose.Figure], At(figure));
                    break;
                case LineBreakInline end:
                    run.Add(" ", At(end));
                    break;
                case HtmlInline html:
                    run.Add(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : "", At(html));
                    Keep(Markup.Split(html.Tag).InTags, At(html));
                    break;
                case LinkInline { Title.Length: > 0 } link:
                    Keep(link.Title, At(link));
                    Add(link);
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
            }
        }
    }

    /// <summary>Lines of markup as one run, the marks blanked; then the words that each tag holds itself (an image's text).</summary>
    private void AddLines(IEnumerable<(string Text, int Line)> lines)
    {
        var tags = new ProseRun();
        foreach (var (text, line) in lines)
        {
            var (words, inTags) = Markup.Split(text);
            run.Add(words + " ", new Place(file, firstLine + line, 1));
            tags.Add(inTags + " ", new Place(file, firstLine + line, 1));
        }

        Close();
        if (tags.Close() is { } shown)
        {
            all.Add(shown);
        }
    }

    /// <summary>A cell of a table is trimmed, and keeps the place that it had before.</summary>
    private int Blanks(int start)
    {
        var end = start;
        while (end < source.Length && source[end] == ' ')
        {
            end++;
        }

        return end - start;
    }

    private Place At(Inline inline) => new(file, firstLine + inline.Line, inline.Column + 1);

    private void Keep(string words, Place place)
    {
        if (Prose.MayMatter(words))
        {
            all.Add(new Prose(words, [(0, place)]));
        }
    }

    private void Close(bool isParagraph = false)
    {
        if (run.Close() is { } prose)
        {
            all.Add(prose with { IsParagraph = isParagraph });
        }
    }
}
