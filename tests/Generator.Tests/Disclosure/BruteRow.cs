namespace Generator.Tests.Disclosure;

/// <summary>Cells with whole factors whose sum lies between two bounds.</summary>
internal sealed record BruteRow(int[] Cells, long[] Factors, long Low, long High)
{
    /// <summary>Narrows each cell to what the others leave it; false where one is left nothing.</summary>
    public bool Narrow(long[] low, long[] high, ref bool changed)
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            var (least, most) = (0L, 0L);
            for (var j = 0; j < Cells.Length; j++)
            {
                if (j != i)
                {
                    least += Factors[j] * (Factors[j] > 0 ? low : high)[Cells[j]];
                    most += Factors[j] * (Factors[j] > 0 ? high : low)[Cells[j]];
                }
            }

            changed |= Narrow(ref low[Cells[i]], ref high[Cells[i]], Factors[i], Low == long.MinValue ? null : Low - most, High == long.MaxValue ? null : High - least);
            if (low[Cells[i]] > high[Cells[i]])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Narrow(ref long low, ref long high, long factor, long? least, long? most)
    {
        var (before, after) = (low, high);
        if (factor < 0)
        {
            (factor, least, most) = (-factor, -most, -least);
        }

        low = least is { } l ? Math.Max(low, (long)Math.Ceiling((decimal)l / factor)) : low;
        high = most is { } m ? Math.Min(high, (long)Math.Floor((decimal)m / factor)) : high;
        return low != before || high != after;
    }
}
