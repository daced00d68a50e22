using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>The Markdown that staff write: CommonMark, tables, definition lists, footnotes, and figures between double braces.</summary>
internal static class MarkdownDialect
{
    /// <summary>Deeper nesting is nobody's prose, and would exhaust the stack of whoever renders it.</summary>
    public const int MostDepth = 64;

    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MostDepth, PreciseSourceLocation = true };
        builder.UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.Default).UseDefinitionLists().UseFootnotes();
        builder.InlineParsers.Insert(0, new FigureParser());
        builder.InlineParsers.Insert(1, new LoneEndParser());
        return builder.Build();
    }

    /// <summary>« }} » that closes nothing: an opening brace was lost, and the page would show the name of a measure. An empty figure, which its reader refuses here.</summary>
    private sealed class LoneEndParser : InlineParser
    {
        public LoneEndParser() => OpeningCharacters = ['}'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '}')
            {
                return false;
            }

            var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new FigureInline("") { Span = new SourceSpan(position, position + 1), Line = line, Column = column };
            slice.Start += 2;
            return true;
        }
    }

    private sealed class FigureParser : InlineParser
    {
        public FigureParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '{')
            {
                return false;
            }

            var rest = slice.Text.AsSpan(slice.Start, slice.Length);
            var end = rest.IndexOf("}}");
            if (end < 0 || rest[..end].Contains('\n'))
            {
                // Never closed: an empty figure, which its reader refuses at this place.
                end = 0;
            }

            var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new FigureInline(end == 0 ? "" : rest[2..end].ToString())
            {
                Span = new SourceSpan(position, position + end + 1),
                Line = line,
                Column = column,
            };
            slice.Start += end + 2;
            return true;
        }
    }
}
