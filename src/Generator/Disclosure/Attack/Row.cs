using System.Numerics;

namespace Portal.Disclosure.Attack;

/// <summary>A relation or a fact once what is shown is put in: whole factors over unknown cells, and what their sum must lie between.</summary>
/// <param name="Cells">Indices of cells: of the problem at first, of a component later.</param>
/// <param name="Factors">Whole and without a common divisor; as many as cells.</param>
/// <param name="Low">Whole where cells are whole.</param>
internal sealed record Row(int[] Cells, long[] Factors, decimal? Low, decimal? High)
{
    /// <summary>The relation it comes from, or the complement (~) of the fact.</summary>
    public int Source { get; init; }

    /// <summary>Beyond this a solver's 64 bits are not safe.</summary>
    private const long Largest = 1L << 50;

    /// <summary>Scales decimals to integers without rounding. Null where nothing is unknown or what is unknown cancels out.</summary>
    /// <exception cref="OverflowException">The numbers are too large for the solver.</exception>
    /// <exception cref="InconsistentException">The row cannot hold, whatever is unknown.</exception>
    public static Row? Of(IReadOnlyList<Term> terms, decimal? low, decimal? high, IReadOnlyList<decimal?> shown, bool whole)
    {
        var factorScale = terms.Select(t => (int)t.Factor.Scale).DefaultIfEmpty(0).Max();
        var valueScale = terms.Select(t => (int)(shown[t.Cell]?.Scale ?? 0)).Append(low?.Scale ?? 0).Append(high?.Scale ?? 0).Max();
        var factors = new SortedDictionary<int, BigInteger>();
        var known = BigInteger.Zero;
        foreach (var term in terms)
        {
            var factor = Whole(term.Factor, factorScale);
            if (shown[term.Cell] is { } value)
            {
                known += factor * Whole(value, valueScale);
            }
            else
            {
                factors[term.Cell] = factors.GetValueOrDefault(term.Cell) + factor;
            }
        }

        var least = low is { } l ? Whole(l, factorScale + valueScale) - known : (BigInteger?)null;
        var most = high is { } h ? Whole(h, factorScale + valueScale) - known : (BigInteger?)null;
        var kept = factors.Where(f => !f.Value.IsZero).ToArray();
        if (kept.Length == 0)
        {
            return least > 0 || most < 0 ? throw new InconsistentException() : null;
        }

        var common = kept.Select(f => f.Value).Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        var unit = common * BigInteger.Pow(10, valueScale);
        var row = new Row([.. kept.Select(f => f.Key)], [.. kept.Select(f => Small(f.Value / common))],
            least is { } a ? Quotient(a, unit, whole, up: true) : null, most is { } b ? Quotient(b, unit, whole, up: false) : null);
        return row.Low > row.High ? throw new InconsistentException() : row;
    }

    private static BigInteger Whole(decimal value, int scale) => Mantissa(value) * BigInteger.Pow(10, scale - value.Scale);

    private static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0));
    }

    private static long Small(BigInteger value) => BigInteger.Abs(value) <= Largest ? (long)value : throw new OverflowException();

    private static decimal Quotient(BigInteger value, BigInteger unit, bool whole, bool up)
    {
        var quotient = BigInteger.DivRem(value, unit, out var rest);
        if (whole)
        {
            // A sum of integers: what lies between two of them can be left out.
            quotient += up && rest.Sign > 0 ? 1 : !up && rest.Sign < 0 ? -1 : 0;
            return BigInteger.Abs(quotient) <= Largest * 1024 ? (decimal)quotient : throw new OverflowException();
        }

        return (decimal)quotient + ((decimal)rest / (decimal)unit);
    }
}

/// <summary>No set of values can give what is shown.</summary>
internal sealed class InconsistentException : Exception;
