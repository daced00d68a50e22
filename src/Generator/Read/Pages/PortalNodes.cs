using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>What the portal adds to Markdown's tree.</summary>
internal static class PortalNodes
{
    private static readonly object BlockKey = new();

    public static void SetBlock(FencedCodeBlock fence, PageBlock block) => fence.SetData(BlockKey, block);

    /// <summary>The typed block of a fence, or null when it is plain code.</summary>
    public static PageBlock? BlockOf(FencedCodeBlock fence) => fence.GetData(BlockKey) as PageBlock;
}

/// <summary>A figure by reference in a sentence; <see cref="Reference"/> is null where it could not be read.</summary>
internal sealed class FigureInline(string text) : LeafInline
{
    public string Text => text;

    public FigureReference? Reference { get; set; }
}
