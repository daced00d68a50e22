using System.Globalization;
using Portal.Model;

namespace Portal.Render.Charts;

/// <summary>Categories that are times (2025, 2024-2025, 2025-T3, 2025-03, « mars 2025 », « janv. 2025 ») are told as a trend.</summary>
internal static class Period
{
    private static readonly string[] Ordinals = ["1er", "2e", "3e", "4e"];

    public static bool AreAll(IReadOnlyList<string> categories) => categories.Count > 0 && categories.All(Is);

    /// <summary>« en 2025 », « au 3e trimestre 2025 », « en mars 2025 ».</summary>
    public static string In(string text) =>
        IsQuarter(text) ? $"au {Ordinals[text[6] - '1']} trimestre {text[..4]}" : "en " + Name(text);

    /// <summary>« depuis 2022 », « depuis le 3e trimestre 2025 ».</summary>
    public static string Since(string text) =>
        IsQuarter(text) ? $"depuis le {Ordinals[text[6] - '1']} trimestre {text[..4]}" : "depuis " + Name(text);

    private static string Name(string text) => MonthOf(text) is { } month ? French.MonthYear(month)
        : text.Length == 7 && Is(text) && !IsQuarter(text) ? French.MonthYear(new DateOnly(Year(text), Month(text), 1))
        : text;

    private static bool Is(string text)
    {
        if (text.Length >= 4 && Digits(text[..4]))
        {
            return text.Length switch
            {
                4 => true,
                7 => IsQuarter(text) || (text[4] == '-' && Digits(text[5..]) && Month(text) is >= 1 and <= 12),
                9 => text[4] is '-' or '/' or '\u2013' && Digits(text[5..]),
                _ => false,
            };
        }

        return MonthOf(text) is not null;
    }

    /// <summary>The month that is written in letters, in full or short.</summary>
    private static DateOnly? MonthOf(string text)
    {
        if (text.Length < 5 || !Digits(text[^4..]))
        {
            return null;
        }

        var months = Enumerable.Range(1, 12).Select(month => new DateOnly(Year(text[^4..]), month, 1));
        return months.Where(month => text == French.ShortMonthYear(month) || text == French.MonthYear(month)).Select(month => (DateOnly?)month).FirstOrDefault();
    }

    private static bool IsQuarter(string text) =>
        text.Length == 7 && Digits(text[..4]) && text[4..6] == "-T" && text[6] is >= '1' and <= '4';

    // Year 0 is no date: a code such as « 0000 » must not stop a build.
    private static int Year(string text) => Math.Max(1, int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture));

    private static int Month(string text) => int.Parse(text.AsSpan(5), CultureInfo.InvariantCulture);

    private static bool Digits(string text) => text.All(char.IsAsciiDigit);
}
