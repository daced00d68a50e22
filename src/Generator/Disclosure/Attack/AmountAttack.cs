namespace Portal.Disclosure.Attack;

/// <summary>
/// What an attacker can say of amounts, which need not be whole: linear bounds. Where the truth is known everything is reckoned as a
/// deviation from it, which keeps large amounts from hiding small doubts.
/// </summary>
internal sealed class AmountAttack : IDisposable
{
    /// <summary>What GLOP leaves uncertain, as a part of the numbers at hand.</summary>
    private const double Noise = 1e-7;

    private readonly Component part;
    private readonly Work work;
    private readonly decimal[] centre;
    private readonly bool isTrue;
    private readonly double[] low;
    private readonly double[] high;
    private readonly int scale;
    private readonly Simplex simplex;
    private readonly bool[] isEndless;
    private Simplex? directions;

    /// <param name="values">For each cell its true amount, null where nobody knows.</param>
    public AmountAttack(Component part, decimal?[] values, Work work, int? known = null)
    {
        (this.part, this.work) = (part, work);
        isTrue = values.All(v => v >= 0) && part.Rows.All(r => Holds(r, values)) && !values.Where((v, i) => v > part.Max[i]).Any();
        centre = [.. values.Select(v => isTrue ? v!.Value : 0)];
        scale = part.Rows.SelectMany(r => new[] { r.Low, r.High }).Concat(values).Max(v => v?.Scale ?? 0);
        low = [.. centre.Select(c => (double)-c)];
        high = [.. part.Max.Select((m, i) => m is { } max ? (double)(max - centre[i]) : double.PositiveInfinity)];
        if (known is { } k)
        {
            low[k] = high[k] = (double)(values[k]!.Value - centre[k]);
        }

        simplex = new Simplex(part.Rows, [.. part.Rows.Select(r => From(r, r.Low) ?? double.NegativeInfinity)],
            [.. part.Rows.Select(r => From(r, r.High) ?? double.PositiveInfinity)], low, high, work);
        isEndless = Rays.Of(part, [.. high.Select(double.IsPositiveInfinity)], work);
        IsEmpty = !isTrue && simplex.Reach([], true) is null && simplex.IsEmpty;
    }

    /// <summary>Whether no amounts at all can give what is shown.</summary>
    public bool IsEmpty { get; }

    /// <summary>The bounds of a cell, the upper one null where endless; null where GLOP gives none.</summary>
    public (decimal Low, decimal? High)? Bounds(int cell)
    {
        if (simplex.Reach(cell, up: false) is not { } least)
        {
            return null;
        }

        if (isEndless[cell])
        {
            return (Amount(cell, least), null);
        }

        return simplex.Reach(cell, up: true) is { } most ? (Amount(cell, least), Amount(cell, most)) : null;
    }

    /// <summary>Whether a cell's amount is exactly determined, be it by differences too small for the bounds to show.</summary>
    public bool? IsDetermined(int cell)
    {
        if (!isTrue)
        {
            return Bounds(cell) is { } b ? b.High - b.Low <= (decimal)Noise * Math.Max(1, b.Low) : null;
        }

        // At the truth only the bounds that it touches hold a deviation back; there is one if a direction is free of these.
        directions ??= new Simplex(part.Rows, [.. part.Rows.Select(r => Touches(r, r.Low) ? 0 : double.NegativeInfinity)],
            [.. part.Rows.Select(r => Touches(r, r.High) ? 0 : double.PositiveInfinity)],
            [.. low.Select(l => l == 0 ? 0 : -1.0)], [.. high.Select(h => h == 0 ? 0 : 1.0)], work);
        return directions.Reach(cell, true) is { } up && directions.Reach(cell, false) is { } down ? up - down <= Noise : null;
    }

    public void Dispose()
    {
        simplex.Dispose();
        directions?.Dispose();
    }

    private decimal Amount(int cell, double deviation)
    {
        // Sums of amounts have the digits of amounts.
        var near = Math.Round((decimal)deviation, scale);
        var isNear = Math.Abs((double)near - deviation) <= Noise * Math.Max(1e-3, Math.Abs(deviation));
        return Math.Max(0, centre[cell] + (isNear ? near : Math.Round((decimal)deviation, Math.Min(28, scale + 4)))) / 1.0000000000000000000000000000m;
    }

    private bool Touches(Row row, decimal? bound) => bound is { } b && b == Sum(row, centre);

    private double? From(Row row, decimal? bound) => bound is { } b ? (double)(b - Sum(row, centre)) : null;

    private static bool Holds(Row row, decimal?[] values)
    {
        if (row.Cells.Any(c => values[c] is null))
        {
            return false;
        }

        var sum = Sum(row, [.. values.Select(v => v ?? 0)]);
        return !(sum < row.Low) && !(sum > row.High);
    }

    private static decimal Sum(Row row, decimal[] values) => row.Cells.Select((c, k) => row.Factors[k] * values[c]).Sum();
}
