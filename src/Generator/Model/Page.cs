namespace Portal.Model;

/// <summary>A page to be: its author's text, parsed, before any figure has been put in.</summary>
public sealed record Page(string File, string Path, FrontMatter Front)
{
    /// <summary>The body of a page that staff wrote in Markdown; null for a page of the theme.</summary>
    public IReadOnlyList<BodyPart>? Body { get; init; }

    /// <summary>The Liquid of a page that the theme brings.</summary>
    public string? Liquid { get; init; }

    /// <summary>The whole file, front matter included: a rule looks in it for what must not be published.</summary>
    public string Text { get; init; } = "";

    /// <summary>Line of the file at which <see cref="Liquid"/> begins, from 1.</summary>
    public int BodyLine { get; init; } = 1;

    /// <summary>The words of the body that a rule may have something to say of, run by run, in the order of the text; those of blocks and front matter are with these.</summary>
    public IReadOnlyList<Prose> Prose { get; init; } = [];

    public IReadOnlyList<PageBlock> Blocks { get; init; } = [];

    public IReadOnlyList<FigureReference> Figures { get; init; } = [];

    public IReadOnlyList<PageLink> Links { get; init; } = [];

    public IReadOnlyList<PageHeading> Headings { get; init; } = [];

    /// <summary>Where the page is written: <c>budget/index.html</c>, <c>404.html</c>.</summary>
    public string OutputPath => Path.EndsWith('/') ? $"{Path[1..]}index.html" : Path[1..];

    public Place Place => Place.Start(File);
}
