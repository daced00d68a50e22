namespace Portal.Disclosure.Masks;

/// <summary>What it costs to hide a cell.</summary>
internal static class Weights
{
    /// <summary>Weights are whole millionths, so that sums are exact and logarithms agree on every machine.</summary>
    private const double Unit = 1e6;

    /// <summary>1 + ln(1 + a), four times for each total in the key, half where it was hidden last time.</summary>
    public static long Of(ProblemCell cell) =>
        (long)Math.Round(Unit * (1 + Math.Log(1 + (double)(cell.Value ?? 0))) * Math.Pow(4, cell.Totals) * (cell.WasHidden ? 0.5 : 1));
}
