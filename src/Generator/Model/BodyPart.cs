namespace Portal.Model;

/// <summary>A piece of a page's body: HTML that can be printed as it is, or a place that only the public data can fill.</summary>
public abstract record BodyPart;

/// <summary>The author's own text, already sanitised.</summary>
public sealed record HtmlPart(string Html) : BodyPart;

public sealed record BlockPart(PageBlock Block) : BodyPart;

/// <summary>A figure in a sentence; where no tag may stand (an image's text) it is plain.</summary>
public sealed record FigurePart(FigureReference Figure, bool IsPlain) : BodyPart;

/// <summary>An address inside an attribute, as its author wrote it.</summary>
public sealed record AddressPart(string Url) : BodyPart;

/// <summary>A link, an image or a bare address (<c>&lt;https://…&gt;</c>) as its author wrote it.</summary>
public readonly record struct PageLink(string Url, Place Place)
{
    public bool IsImage { get; init; }

    public bool IsBare { get; init; }

    public bool HasText { get; init; }
}

public readonly record struct PageHeading(int Level, Place Place)
{
    /// <summary>The words of the title, without marks or figures.</summary>
    public string Text { get; init; } = "";
}
