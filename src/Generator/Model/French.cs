using System.Globalization;
using System.Text;

namespace Portal.Model;

/// <summary>Numbers, amounts and dates as French prints them. Our own constants: no culture of a machine may change a byte.</summary>
public static class French
{
    /// <summary>U+202F: between groups of three digits, before € and %.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>U+00A0: between a number and its word.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>U+2212, as wide as a digit, so that columns stay aligned.</summary>
    public const char Minus = '\u2212';

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private static readonly string[] ShortMonths = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>« 12 345,6 »: halves are rounded away from zero, as at school.</summary>
    public static string Number(decimal value, int decimals = 0)
    {
        var rounded = Round(value, decimals);
        var digits = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? digits.Length : digits.Length - decimals - 1;

        var text = new StringBuilder(digits.Length + 8);
        if (rounded < 0)
        {
            text.Append(Minus);
        }

        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
            {
                text.Append(NarrowSpace);
            }

            text.Append(digits[i]);
        }

        if (decimals > 0)
        {
            text.Append(',').Append(digits, whole + 1, decimals);
        }

        return text.ToString();
    }

    /// <summary>As many decimals as the value needs, and no more than <paramref name="most"/>.</summary>
    public static string ShortNumber(decimal value, int most = 2)
    {
        var decimals = 0;
        while (decimals < most && Round(value, decimals) != Round(value, most))
        {
            decimals++;
        }

        return Number(value, decimals);
    }

    /// <summary>« 79 000 € »; cents are shown only where there are some.</summary>
    public static string Euros(decimal value) =>
        Number(value, Round(value, 2) == Round(value, 0) ? 0 : 2) + NarrowSpace + "€";

    /// <summary>« 12,5 % », from a value between 0 and 100; one decimal at most.</summary>
    public static string Percent(decimal value) => ShortNumber(value, 1) + NarrowSpace + "%";

    /// <summary>« 1,2 million d'euros » from a million on, the full amount below.</summary>
    public static string EurosInText(decimal value)
    {
        // 999 960 would print as « 1 million »: from there on the word says it better than six digits.
        var (divisor, word) = Math.Abs(value) switch
        {
            >= 999_950_000m => (1_000_000_000m, "milliard"),
            >= 999_950m => (1_000_000m, "million"),
            _ => (1m, ""),
        };
        if (word.Length == 0)
        {
            return Euros(Round(value, 0));
        }

        var amount = Round(value / divisor, 1);
        var plural = Math.Abs(amount) >= 2 ? "s" : "";
        return ShortNumber(amount, 1) + NoBreakSpace + word + plural + " d’euros";
    }

    /// <summary>French takes the plural from two on: « 1,5 million », « 0 élève », « 2 élèves ».</summary>
    public static string Plural(decimal count, string singular, string plural) =>
        Math.Abs(count) >= 2 ? plural : singular;

    /// <summary>« A, B et C »; beyond a number of names, « A, B, C et 4 autres ».</summary>
    public static string Listed(IReadOnlyCollection<string> names, int most = 6)
    {
        ArgumentNullException.ThrowIfNull(names);

        var others = names.Count > most ? names.Count - most + 1 : 0;
        List<string> shown = [.. names.Take(names.Count - others)];
        if (others > 0)
        {
            shown.Add($"{Number(others)} autres");
        }

        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.SkipLast(1))} et {shown[^1]}";
    }

    /// <summary>Rounds parts so that they add up to the rounded total: the parts that lose most by rounding down are rounded up.</summary>
    public static IReadOnlyList<decimal> LargestRemainder(IReadOnlyList<decimal> parts, int decimals = 0)
    {
        ArgumentNullException.ThrowIfNull(parts);

        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        var rounded = parts.Select(part => decimal.Floor(part / step) * step).ToArray();
        var missing = (int)((Round(parts.Sum(), decimals) - rounded.Sum()) / step);
        var losers = Enumerable.Range(0, parts.Count)
            .OrderByDescending(i => parts[i] - rounded[i])
            .ThenByDescending(i => parts[i])
            .ThenBy(i => i)
            .Take(missing);
        foreach (var i in losers)
        {
            rounded[i] += step;
        }

        return rounded;
    }

    /// <summary>Whole percentages of the total, which add up to 100; all zero where the total is.</summary>
    public static IReadOnlyList<decimal> Shares(IReadOnlyList<decimal> parts, int decimals = 0)
    {
        ArgumentNullException.ThrowIfNull(parts);

        var total = parts.Sum();
        return total == 0 ? [.. parts.Select(_ => 0m)] : LargestRemainder([.. parts.Select(part => part * 100 / total)], decimals);
    }

    /// <summary>« 1er mars 2025 ».</summary>
    public static string LongDate(DateOnly date) =>
        (date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture)) + " " + MonthYear(date);

    /// <summary>« mars 2025 ».</summary>
    public static string MonthYear(DateOnly date) =>
        Months[date.Month - 1] + " " + date.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>« janv. 2026 », in tables and along an axis.</summary>
    public static string ShortMonthYear(DateOnly date) =>
        ShortMonths[date.Month - 1] + NoBreakSpace + date.Year.ToString(CultureInfo.InvariantCulture);

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
