namespace Portal.Model;

/// <summary>One condition of a filter: the column has one of the values, or a list one of them among its items.</summary>
public sealed record Criterion(string Column, IReadOnlyList<string> Values, Place Place)
{
    /// <summary>A list must be one of the values as it stands, and not only hold one: a cell of a chart counts the rows of one list.</summary>
    public bool IsWhole { get; init; }

    public bool Keeps(string value, Field? field)
        => field?.Type == FieldType.List && !IsWhole ? field.ItemsOf(value).Any(Values.Contains) : Values.Contains(value);
}

/// <summary>What a chart, a table or a figure counts: a named measure, or a column of a dataset.</summary>
public sealed record Query
{
    public string? Measure { get; init; }

    public string? Dataset { get; init; }

    public string? Column { get; init; }

    public IReadOnlyList<Criterion> Filter { get; init; } = [];

    /// <summary>habitant, eleve, ecole or classe: the amount is divided by their number.</summary>
    public string? Per { get; init; }

    /// <summary>pourcentage or euros_constants: another way to count the same rows.</summary>
    public string? In { get; init; }

    /// <summary>Of a percentage, what the whole keeps; null: the period of the filter, see <c>Shares</c>.</summary>
    public IReadOnlyList<Criterion>? Whole { get; init; }

    public bool IsShare => In == "pourcentage";

    public bool IsInConstantEuros => In == "euros_constants";

    public required Place Place { get; init; }
}

/// <summary>A fenced YAML block of a page: <c>graphique</c>, <c>tableau</c>, <c>chiffres</c>…</summary>
public abstract record PageBlock(Place Place)
{
    /// <summary>What its author wrote in it for residents: title, unit, note, labels.</summary>
    public IReadOnlyList<YamlScalar> Texts { get; init; } = [];
}

/// <summary>A block that becomes a figure: a title, a drawing, a sentence, a table.</summary>
public abstract record DrawnBlock(Place Place) : PageBlock(Place)
{
    public string Title { get; init; } = "";

    public string? Unit { get; init; }

    public string? Note { get; init; }
}

public sealed record ChartBlock(Place Place, Query Query) : DrawnBlock(Place)
{
    /// <summary>Further measures to set beside the first (voted beside realised), each a series.</summary>
    public IReadOnlyList<Query> Beside { get; init; } = [];

    public required string X { get; init; }

    public string? Series { get; init; }

    public string Type { get; init; } = "barres";

    public Place XPlace { get; init; }

    public Place SeriesPlace { get; init; }
}

/// <summary><c>type: cible</c>: indicators, from where they started to where they are meant to go.</summary>
public sealed record TargetsBlock(Place Place, IReadOnlyList<Criterion> Filter) : DrawnBlock(Place);

/// <summary><c>type: frise</c>: milestones over time.</summary>
public sealed record TimelineBlock(Place Place, IReadOnlyList<Criterion> Filter) : DrawnBlock(Place);

/// <summary><c>type: flux</c>: where money comes from beside where it goes.</summary>
public sealed record FlowBlock(Place Place, FlowSide Sources, FlowSide Uses) : DrawnBlock(Place);

/// <summary>One side of a flow: an amount, split by a column.</summary>
public sealed record FlowSide(Query Query, string By, Place ByPlace);

public sealed record TableBlock(Place Place, string Dataset) : PageBlock(Place)
{
    public IReadOnlyList<YamlScalar> Columns { get; init; } = [];

    public IReadOnlyList<Criterion> Filter { get; init; } = [];

    /// <summary>Columns to sort by, the first decides; a leading <c>-</c> turns the order.</summary>
    public IReadOnlyList<YamlScalar> Sort { get; init; } = [];

    public IReadOnlyList<YamlScalar> Total { get; init; } = [];

    /// <summary><c>total: true</c>: every amount is summed.</summary>
    public bool TotalAll { get; init; }

    public Place DatasetPlace { get; init; }

    public string? Title { get; init; }
}

public sealed record KeyFigure(Query Query, string? Label)
{
    /// <summary>What the figure answers, in bold above it.</summary>
    public string? Question { get; init; }

    /// <summary>What stands under it instead of its scope; empty where the author wrote nothing.</summary>
    public IReadOnlyList<DetailPart> Detail { get; init; } = [];
}

/// <summary>A piece of a line that may cite figures: words, or a figure by reference.</summary>
public sealed record DetailPart(string Words, FigureReference? Figure);

public sealed record KeyFiguresBlock(Place Place, IReadOnlyList<KeyFigure> Figures) : PageBlock(Place);

/// <summary>Milestones: all that the filter keeps, or of these the last achieved, the late and the next only.</summary>
public sealed record MilestonesBlock(Place Place, IReadOnlyList<Criterion> Filter, bool OnlyCurrent) : PageBlock(Place);

public sealed record NewsBlock(Place Place, int Count) : PageBlock(Place);

public sealed record DownloadsBlock(Place Place, IReadOnlyList<YamlScalar> Datasets) : PageBlock(Place);

/// <summary>The charter as it is kept: all of it in short, or one of its eight parts in full.</summary>
public sealed record CharterBlock(Place Place, string? Axis) : PageBlock(Place);

/// <summary>An indicator: its question, where it started, where it is and where it is meant to go.</summary>
public sealed record IndicatorBlock(Place Place, string Id) : PageBlock(Place)
{
    public Place IdPlace { get; init; }
}

/// <summary>A table as its chapter of the charter tells it: the fence's word is in <see cref="ChapterTables"/>, and nothing is chosen.</summary>
public sealed record ChapterBlock(Place Place, string Name) : PageBlock(Place);

public enum FigureFormat
{
    Automatic,
    Euros,
    Number,
    Percent,
    Date,
}

/// <summary>A figure in a sentence: <c>{{ depenses_realisees exercice=2025 | euros }}</c>.</summary>
public sealed record FigureReference(Query Query, FigureFormat Format);
