namespace Portal.Check;

/// <summary>How far a written value may be from the exact one: half of its last decimal, and a hair.</summary>
internal static class RoundingMargin
{
    public static decimal Of(decimal written)
    {
        var unit = 0.51m;
        for (var decimals = decimal.GetBits(written)[3] >> 16 & 0xff; decimals > 0; decimals--)
        {
            unit /= 10;
        }

        return unit;
    }
}
