namespace Portal.Disclosure;

/// <summary>What may become of a cell when a mask is chosen.</summary>
public enum Showing
{
    /// <summary>Shown, unless it must be hidden to protect another.</summary>
    Free,

    /// <summary>Shown whatever happens: already public, a known zero, the grand total.</summary>
    Always,

    /// <summary>Hidden whatever happens.</summary>
    Hidden,

    /// <summary>No page has it, yet an attacker may work it out: a difference, a finest cell that no table gives.</summary>
    Never,
}

/// <summary>A number that the site shows, hides, or lets others work out.</summary>
/// <param name="Id">Its name, unique in the problem.</param>
/// <param name="Value">The truth: a count ≥ 0, or an amount with <see cref="PercentProfile"/>. Null where nobody knows it; then it is <see cref="Showing.Never"/> or hidden.</param>
public sealed record ProblemCell(string Id, decimal? Value)
{
    public Showing Showing { get; init; }

    /// <summary>Whether the profile must hold for this cell. A sensitive cell is never shown.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>What everyone knows that it cannot exceed; 0 is a structural zero.</summary>
    public decimal? Max { get; init; }

    /// <summary>
    /// Whether it is the sum of other cells here. Who is alone in it knows himself by the finest of them, not by this one: an attack on its parts
    /// by the one person whom they count would tell him nothing.
    /// </summary>
    public bool HasParts { get; init; }

    /// <summary>How many of its dimensions are totals: a total is dearer to hide.</summary>
    public int Totals { get; init; }

    /// <summary>Hidden in the last publication: cheaper to hide again, so that masks stay put.</summary>
    public bool WasHidden { get; init; }
}

/// <summary>A cell, by its index in <see cref="Problem.Cells"/>, and its factor.</summary>
public readonly record struct Term(int Cell, decimal Factor);

/// <summary>Terms whose sum is zero.</summary>
public sealed record Relation(string Name, IReadOnlyList<Term> Terms);

/// <summary>Terms whose sum is known to lie between two bounds, either of which may be absent.</summary>
public sealed record Fact(string Name, IReadOnlyList<Term> Terms, decimal? Low, decimal? High);

/// <summary>All that an attacker may combine. Cells are non-negative; integers too, save with <see cref="PercentProfile"/>.</summary>
public sealed record Problem(IReadOnlyList<ProblemCell> Cells, IReadOnlyList<Relation> Relations, IReadOnlyList<Fact> Facts);
