using Portal.Disclosure.Cubes;

namespace Portal.Protect.Index;

/// <summary>What a written share tells of its count and its base: 100 × count lies within the rounding of share × base.</summary>
internal static class Shares
{
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
