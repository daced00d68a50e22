using Portal.Disclosure.Cubes;

namespace Portal.Protect.Index;

/// <summary>What a written share tells of its count and its base: 100 × count lies within the rounding of share × base.</summary>
internal static class Shares
{
    /// <summary>By what a value is multiplied to be a share of 0–100: a ratio of persons is one too, of 0–1. Null where it is no share.</summary>
    public static decimal? ScaleOf(string? unit, decimal value) => unit switch
    {
        "pourcentage" => 1,
        "ratio" when value is >= 0 and <= 1 => 100,
        _ => null,
    };

    /// <param name="name">Unique.</param>
    /// <param name="count">The part.</param>
    /// <param name="whole">The base.</param>
    /// <param name="share">As it is written, 0–100.</param>
    /// <param name="rounding">Half of its last decimal: the exact share is no farther.</param>
    public static IEnumerable<CubeFact> Of(string name, CellKey count, CellKey whole, decimal share, decimal rounding) =>
    [
        new CubeFact($"{name}/au-moins", [(count, 100), (whole, -(share - rounding))], 0, null),
        new CubeFact($"{name}/au-plus", [(count, 100), (whole, -(share + rounding))], null, 0),
    ];

    /// <summary>The counts that have that share of a base, at most two of them: one, and the share is the count itself.</summary>
    public static IReadOnlyList<decimal> CountsOf(decimal share, decimal rounding, decimal whole)
    {
        var least = Math.Max(0, Math.Ceiling((share - rounding) * whole / 100));
        var most = Math.Min(whole, Math.Floor((share + rounding) * whole / 100));
        return least > most ? [] : least == most ? [least] : [least, most];
    }

    /// <summary>
    /// Where every count that has that share is small, or leaves a small rest, which one it is does not matter: the one nearest to the other
    /// side stands for them all, and is judged. Null where some of them may be shown.
    /// </summary>
    /// <param name="counts">Of <see cref="CountsOf"/>, the least and the most.</param>
    /// <param name="whole">Their base.</param>
    /// <param name="threshold">The smallest count that may be shown.</param>
    public static decimal? SmallOf(IReadOnlyList<decimal> counts, decimal whole, int threshold)
        => counts[^1] is > 0 and var most && most < threshold ? most
            : whole - counts[0] is > 0 and var rest && rest < threshold ? counts[0] : null;

    /// <summary>Half of the last decimal of the most precise of several values: one of « 94 » among « 82.7 » is 94.0.</summary>
    public static decimal RoundingOf(IEnumerable<decimal> values)
    {
        var half = 0.5m;
        for (var decimals = values.Select(v => decimal.GetBits(v)[3] >> 16 & 0xff).DefaultIfEmpty(0).Max(); decimals > 0; decimals--)
        {
            half /= 10;
        }

        return half;
    }
}
