using System.Globalization;

namespace Portal.Figures;

/// <summary>Calendar years (« 2025 ») and school years (« 2024-2025 », from September to August) beside the day of the data.</summary>
public static class Years
{
    /// <summary>2024 for « 2024 » and for « 2024-2025 »; null for a month, a quarter or anything else.</summary>
    public static int? First(string period)
        => period.Length is 4 or 9 && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999
            && (period.Length == 4 || (period[4] == '-' && int.TryParse(period.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out _))) ? year : null;

    /// <summary>A sum wants its year to be over; a state, such as the pupils of a school year, is known once it has begun. What is no year is not judged.</summary>
    public static bool IsWhole(string period, bool isStock, DateOnly today)
        => First(period) is not { } year || (isStock ? Begins(period, year) : Begins(period, year).AddYears(1)) <= today;

    public static bool HasBegun(string period, DateOnly today) => First(period) is not { } year || Begins(period, year) <= today;

    private static DateOnly Begins(string period, int year) => period.Length == 4 ? new DateOnly(year, 1, 1) : new DateOnly(year, 9, 1);
}
