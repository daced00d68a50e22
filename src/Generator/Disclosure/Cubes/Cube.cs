namespace Portal.Disclosure.Cubes;

/// <summary>
/// What is counted once: one indicator or question, asked of one scope in one period, over its dimensions.
/// <para>From respondents (all is known): give each cell of each view with its value, and each cell of the finest cube (no dimension at the
/// total) with <see cref="CubeCell.IsPublished"/> false where no view has it. From published tables: give what is shown with its value, what
/// is <c>s</c> with <see cref="CubeCell.IsHidden"/>, and nothing else. A cell that is not given is one that nobody shows and of which only
/// the relations are known: a zero must be given.</para>
/// </summary>
public sealed record Cube(string Indicator, string Scope, string Period, IReadOnlyList<Dimension> Dimensions, IReadOnlyList<CubeCell> Cells)
{
    /// <summary>Whether it grows from one period to the next, so that a difference counts persons too.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Codes of cells that no table of it gives, and of which a fact tells something: what they are made of matters.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ToldElsewhere { get; init; } = [];

    /// <summary>The codes of all of which something is told, published or not.</summary>
    internal IEnumerable<IReadOnlyList<string>> Told => Cells.Select(c => c.Codes).Concat(ToldElsewhere);

    public CellKey KeyOf(IReadOnlyList<string> codes) => new(Indicator, Scope, Period, Dimensions.Select((d, i) => new Code(d.Name, codes[i])));
}

/// <summary>A cell of a cube.</summary>
/// <param name="Codes">One for each dimension, in the cube's order.</param>
/// <param name="Value">The count; null where it is not known.</param>
public sealed record CubeCell(IReadOnlyList<string> Codes, decimal? Value)
{
    /// <summary>Whether a table has a place for it, be it shown or <c>s</c>.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>Hidden whatever happens: an <c>s</c> in a table.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Shown whatever happens: it is already public.</summary>
    public bool IsFixed { get; init; }

    /// <summary>A zero that everyone knows.</summary>
    public bool IsStructuralZero { get; init; }

    /// <summary>Whether a share or a mean is published on it: then it must be large enough, though its answers are not published.</summary>
    public bool IsBase { get; init; }

    /// <summary>Hidden in the last publication.</summary>
    public bool WasHidden { get; init; }

    /// <summary>What everyone knows that it cannot exceed.</summary>
    public decimal? Max { get; init; }

    /// <summary>How many schools it unites; null or 0 where it is not made of schools.</summary>
    public int? Schools { get; init; }

    /// <summary>The largest school's share of its base, 0–100.</summary>
    public decimal? LargestShare { get; init; }
}
