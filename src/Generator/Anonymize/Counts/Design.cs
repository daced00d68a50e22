using Portal.Anonymize.Responses;

namespace Portal.Anonymize.Counts;

/// <summary>What is counted together: one question of one public, or all dimensions of a table of the commune's own.</summary>
/// <param name="Indicator">The question's identifier, or the dataset's name.</param>
/// <param name="Scope">Who answered; empty where the table does not say.</param>
/// <param name="Dimensions">The dimensions, in the output's order.</param>
/// <param name="Views">The crossings to publish, as indexes of <paramref name="Dimensions"/>.</param>
/// <param name="Items">Those who answered it, with one value for each dimension.</param>
internal sealed record Design(string Indicator, string Scope, IReadOnlyList<Nodes> Dimensions, IReadOnlyList<IReadOnlyList<int>> Views, IReadOnlyList<Answer> Items)
{
    /// <summary>The plan's dimension that is the question; of a table of the commune's own, −1.</summary>
    public int Question { get; init; } = -1;

    /// <summary>Crossings at which nobody can be.</summary>
    public IReadOnlyList<IReadOnlyList<(int Dimension, string Code)>> Impossible { get; init; } = [];

    /// <summary>Whether everyone knows that a cell is empty: a crossing holds it, or holds what it is part of.</summary>
    public bool IsImpossible(IReadOnlyList<string> codes)
        => Impossible.Any(c => c.All(x => codes[x.Dimension] == x.Code || Dimensions[x.Dimension].Tree.AncestorsOf(codes[x.Dimension]).Contains(x.Code)));

    /// <summary>Answers that are left out since one of the dimensions has none.</summary>
    public int Incomplete { get; init; }

    /// <summary>Of these, how many have nothing in each of the plan's columns; one answer may count in several.</summary>
    public IReadOnlyList<(string Name, int Count)> Missing { get; init; } = [];
}
