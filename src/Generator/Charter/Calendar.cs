using System.Globalization;

namespace Portal.Charter;

/// <summary>Dates as schools count them.</summary>
internal static class Calendar
{
    /// <summary>A body that meets less than once in ten years has no rhythm.</summary>
    private const int MostDays = 3_660;

    /// <summary>A date plus months and days; the last day there is where the sum lies beyond (31 December 9999 is a common « never »).</summary>
    public static DateOnly After(DateOnly date, int months, int days = 0)
        => date.Year > 9_900 ? DateOnly.MaxValue : date.AddMonths(months).AddDays(days);

    /// <summary>The days after <paramref name="from"/> up to <paramref name="to"/>, July and August not counted.</summary>
    public static int TermDays(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        for (var year = from.Year; year <= to.Year; year++)
        {
            var (first, last) = (new DateOnly(year, 7, 1).DayNumber, new DateOnly(year, 8, 31).DayNumber);
            days -= Math.Max(0, Math.Min(to.DayNumber, last) - Math.Max(from.DayNumber, first - 1));
        }

        return days;
    }

    /// <summary>The day that comes a number of days later, July and August not counted.</summary>
    public static DateOnly AfterTermDays(DateOnly from, int days)
    {
        var day = from;
        for (var left = Math.Min(days, MostDays); left > 0 && day < DateOnly.MaxValue;)
        {
            day = day.AddDays(1);
            left -= day.Month is 7 or 8 ? 0 : 1;
        }

        return day;
    }

    /// <summary>The first and last days of a period (<c>2025</c>, <c>2025-T3</c>, <c>2025-03</c>, <c>2024-2025</c>), or null.</summary>
    public static (DateOnly First, DateOnly Last)? PeriodOf(string? text)
    {
        if (text is not { Length: 4 or 7 or 9 } || Digits(text.AsSpan(0, 4)) is not (>= 1 and < 9_900 and var year))
        {
            return null;
        }

        var (month, months) = text.Length switch
        {
            4 => (1, 12),
            9 => (9, 12),
            _ when text[5] == 'T' => ((3 * (text[6] - '0')) - 2, 3),
            _ => (Digits(text.AsSpan(5)) ?? 0, 1),
        };
        if (month is < 1 or > 12)
        {
            return null;
        }

        var first = new DateOnly(year, month, 1);
        return (first, first.AddMonths(months).AddDays(-1));
    }

    private static int? Digits(ReadOnlySpan<char> text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A school year, named by the year in which it starts: from 1 September to 31 August.</summary>
internal readonly record struct SchoolYear(int Start)
{
    public string Name => $"{Start.ToString(CultureInfo.InvariantCulture)}-{(Start + 1).ToString(CultureInfo.InvariantCulture)}";

    public DateOnly FirstDay => new(Start, 9, 1);

    public DateOnly LastDay => new(Start + 1, 8, 31);

    /// <summary>What the year gave is to be shown by 31 December after its end.</summary>
    public DateOnly DueOn => new(Start + 1, 12, 31);

    public SchoolYear Next => new(Start + 1);

    public static SchoolYear Of(DateOnly day) => new(Math.Clamp(day.Month >= 9 ? day.Year : day.Year - 1, 1, 9_990));

    /// <summary>The year that a period begins in.</summary>
    public static SchoolYear? Of(string? period) => Calendar.PeriodOf(period) is { } days ? Of(days.First) : null;

    /// <summary>The years that ended between a day and today, the year of that day included.</summary>
    public static IReadOnlyList<SchoolYear> EndedSince(DateOnly? from, DateOnly today)
    {
        List<SchoolYear> years = [];
        for (var year = Of(from ?? today); year.LastDay < today && years.Count < 100; year = year.Next)
        {
            years.Add(year);
        }

        return years;
    }
}
