namespace Portal.Disclosure.Masks;

/// <summary>
/// Capacity cuts (Fischetti and Salazar-González, "Solving the cell suppression problem on tabular data with linear constraints", Management
/// Science 47(7), 2001, section 4): any multipliers of the rows bound what an attacker can reach, in terms of what is hidden. Multipliers are
/// first rounded to fractions and the cut is then reckoned from these, so that it holds whatever the simplex left of noise.
/// </summary>
internal static class CutMaker
{
    private const double Near = 1e-6;

    private const long Unit = 10_000;

    /// <summary>The cut that a sum of bounds gives: what deviations upwards, downwards or both must reach together.</summary>
    /// <param name="sides">For each bound its direction (1 up, -1 down) and the multipliers of the rows.</param>
    /// <returns>Null where it says nothing.</returns>
    public static Cut? Of(MaskPart part, Need need, double reach, params IReadOnlyList<(int Sign, double[] Multipliers)> sides)
    {
        var factors = new double[part.Values.Length];
        var free = 0.0;
        var common = sides.Select(s => Denominator(s.Multipliers)).Max();
        foreach (var (sign, multipliers) in sides)
        {
            var rest = new double[factors.Length];
            rest[need.Cell] = sign * common;
            for (var r = 0; r < multipliers.Length; r++)
            {
                var multiplier = Math.Round(multipliers[r] * common);
                if (multiplier == 0)
                {
                    continue;
                }

                free += multiplier * (multiplier > 0 ? part.RowHigh[r] : part.RowLow[r]);
                var row = part.Part.Rows[r];
                for (var k = 0; k < row.Cells.Length; k++)
                {
                    rest[row.Cells[k]] -= multiplier * row.Factors[k];
                }
            }

            for (var i = 0; i < rest.Length; i++)
            {
                if (rest[i] == 0 || i == need.Known)
                {
                    continue;
                }

                var most = rest[i] * (rest[i] > 0 ? part.High[i] : part.Low[i]);
                if (part.IsCandidate[i])
                {
                    factors[i] += most;
                }
                else
                {
                    free += most;
                }
            }
        }

        return Scaled(factors, (reach * common) - free, part.IsWhole);
    }

    /// <summary>Factors beyond what is asked count for no more than it; all become integers, none smaller than it was.</summary>
    private static Cut? Scaled(double[] factors, double least, bool isWhole)
    {
        if (!(least > 1e-9))
        {
            return null;
        }

        var cells = Enumerable.Range(0, factors.Length).Where(i => factors[i] > 0).ToArray();
        var exact = isWhole && least == Math.Floor(least) && least < 1e6 && cells.All(i => double.IsInfinity(factors[i]) || factors[i] == Math.Floor(factors[i]));
        var unit = exact ? (long)least : Unit;
        var whole = cells.Select(i => factors[i] >= least ? unit : exact ? (long)factors[i] : (long)Math.Ceiling((factors[i] / least * unit) - 1e-7)).ToArray();
        var divisor = whole.Aggregate(unit, Divisor);
        return new Cut(cells, [.. whole.Select(f => f / divisor)], unit / divisor);
    }

    private static long Denominator(double[] multipliers)
    {
        for (var d = 1; d <= 60; d++)
        {
            if (multipliers.All(m => Math.Abs((m * d) - Math.Round(m * d)) <= Near * d))
            {
                return d;
            }
        }

        return 1_000_000;
    }

    private static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
}
