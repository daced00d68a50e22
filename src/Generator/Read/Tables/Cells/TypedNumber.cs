using System.Globalization;

namespace Portal.Read.Tables.Cells;

/// <summary>Numbers and dates of a workbook, which are values and not texts, as the text that is read like them.</summary>
internal static class TypedNumber
{
    /// <summary>Before a number that is one: its point is that of decimals, whatever the file's other numbers show. No text can hold it.</summary>
    public const char Mark = '\ue00e';

    /// <summary>Far beyond any amount, and a hundred times it is still a decimal.</summary>
    private const decimal Most = 1_000_000_000_000_000_000_000_000m;

    private const int SignificantDigits = 15;
    private const int DaysFrom1900To1904 = 1462;
    private const decimal SecondsOfDay = 86_400;

    private static readonly DateTime Origin = new(1899, 12, 30);

    /// <summary>A stored number, without the noise behind its fifteenth digit: 0.30000000000000004 is 0.3.</summary>
    public static decimal? Parse(string stored)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > Most)
        {
            return null;
        }

        var whole = 0;
        for (var rest = Math.Abs(value); rest >= 1; rest /= 10)
        {
            whole++;
        }

        for (var rest = Math.Abs(value); rest is > 0 and < 0.1m && whole > -SignificantDigits; rest *= 10)
        {
            whole--;
        }

        return Math.Round(value, Math.Clamp(SignificantDigits - whole, 0, 28));
    }

    public static string Text(decimal value) => Mark + Plain(value);

    /// <summary>As the sheet shows it: « 12 % » for 0.12.</summary>
    public static string Percent(decimal value) => Text(value * 100) + "%";

    /// <summary>The date that a number of days means, or null where it is none.</summary>
    public static DateTime? Date(decimal days, bool from1904)
    {
        var count = days + (from1904 ? DaysFrom1900To1904 : 0);

        // Rounded first: the last instant of the year 9999 may round to what no date holds.
        var seconds = Math.Round(count * SecondsOfDay);

        // Before March 1900 spreadsheets count a day that never was.
        return count > 60 && seconds < 2_958_466 * SecondsOfDay ? Origin.AddSeconds((double)seconds) : null;
    }

    public static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateTime date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
