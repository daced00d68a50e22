using Portal.Figures;

namespace Portal.Render.Proving;

internal enum Operation
{
    /// <summary>All the figures together.</summary>
    Sum,

    /// <summary>The first ones less the others.</summary>
    Difference,

    /// <summary>The first divided by the second.</summary>
    Ratio,
}

/// <summary>A figure that is made of other figures, each with a proof of its own: its page gives them, and what is done with them.</summary>
/// <param name="Title">What it is, of when. A commune that names two alike has both told apart by what they are made of.</param>
/// <param name="Operation">What is done.</param>
/// <param name="First">The figures that are added up, taken from, or divided.</param>
/// <param name="Second">The figures that are taken away, or divide; none for a sum.</param>
internal sealed record Calculation(string Title, Operation Operation, IReadOnlyList<Evaluation> First, IReadOnlyList<Evaluation> Second)
{
    /// <summary>Of a ratio: for how many it is, 100 for « pour 100 élèves » and for a percentage.</summary>
    public decimal Per { get; init; } = 1;

    public Unit Unit { get; init; } = Unit.Euros;

    public decimal Total => SumOf(First);

    /// <summary>Exact. A ratio to nothing is zero: nobody shows one.</summary>
    public decimal Value => Operation switch
    {
        Operation.Ratio => SumOf(Second) == 0 ? 0 : Total * Per / SumOf(Second),
        Operation.Difference => Total - SumOf(Second),
        _ => Total,
    };

    private static decimal SumOf(IReadOnlyList<Evaluation> figures) => figures.Sum(figure => Figure.Sum(figure.Contributions).Value);
}
