using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>A reading of a text as a date: its value, or why there is none.</summary>
/// <param name="Value">The date.</param>
/// <param name="Readings">The dates between which only the author can choose.</param>
/// <param name="Impossible">What day of the calendar does not exist, as a sentence without its end.</param>
/// <param name="IsSerial">The value was written as the number of days that spreadsheets count from 1900.</param>
internal readonly record struct ParsedDate(DateOnly? Value, string? Readings = null, string? Impossible = null, bool IsSerial = false);

/// <summary>Reads dates as French staff and spreadsheets write them.</summary>
internal static class DateParser
{
    private static readonly string[] Months = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];
    private static readonly string[] Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    private static readonly DateOnly SerialOrigin = new(1899, 12, 30);
    private static readonly DateOnly FirstSerial = new(1990, 1, 1);
    private static readonly DateOnly LastSerial = new(2060, 12, 31);

    public static ParsedDate Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return new(iso);
        }

        if (text.Length > 60)
        {
            return default;
        }

        var plain = WithoutTime(Glyphs.Plain(text)).TrimStart('\'');
        var parts = plain.Split([' ', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && Weekdays.Contains(Suggestion.Fold(parts[0])))
        {
            parts = parts[1..];
        }

        return parts.Length switch
        {
            3 when MonthOf(parts[1]) is var month and > 0 => Named(parts, month),
            3 when parts.All(p => p.All(char.IsAsciiDigit)) => InDigits(parts),
            1 or 2 => Serial(plain),
            _ => default,
        };
    }

    /// <summary>« 31 décembre 2025 », « 1er mars 2025 », « 31-déc.-25 ».</summary>
    private static ParsedDate Named(string[] parts, int month)
    {
        var day = parts[0] is "1er" or "1ER" ? "1" : parts[0];
        return day.Length is 1 or 2 && parts[2].Length is 2 or 4 && TryInt(day, out var d) && TryInt(parts[2], out var y)
            ? Made(FullYear(y, parts[2].Length), month, d)
            : default;
    }

    private static ParsedDate InDigits(string[] parts)
    {
        if (!TryInt(parts[0], out var a) || !TryInt(parts[1], out var b) || !TryInt(parts[2], out var c))
        {
            return default;
        }

        return (parts[0].Length, parts[1].Length, parts[2].Length) switch
        {
            (4, <= 2, <= 2) => Made(a, b, c),
            ( <= 2, <= 2, 4) => Made(c, b, a),
            ( <= 2, <= 2, 2) => TwoDigits(a, b, FullYear(c, 2)),
            _ => default,
        };
    }

    /// <summary>A short year is what American spreadsheets write, month first: where the day could be a month too, nobody can tell.</summary>
    private static ParsedDate TwoDigits(int day, int month, int year)
        => day != month && Exists(year, month, day) && Exists(year, day, month)
            ? new(null, $"le {French.LongDate(new(year, month, day))} ou le {French.LongDate(new(year, day, month))}")
            : Made(year, month, day);

    private static ParsedDate Made(int year, int month, int day)
    {
        if (Exists(year, month, day))
        {
            return new(new DateOnly(year, month, day));
        }

        if (year is < 1000 or > 9999)
        {
            return default;
        }

        if (month is < 1 or > 12)
        {
            return new(null, Impossible: Exists(year, day, month)
                ? $"il n'y a pas de mois {month}, le mois est écrit avant le jour"
                : $"il n'y a pas de mois {month}");
        }

        return new(null, Impossible: day == 0
            ? "il n'y a pas de jour 0"
            : $"{French.MonthYear(new(year, month, 1))} n'a que {DateTime.DaysInMonth(year, month)} jours");
    }

    private static ParsedDate Serial(string text)
    {
        // A spreadsheet's own number of a day, with or without the hour behind the mark.
        var end = text.AsSpan().IndexOfAny('.', ',');
        var days = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (days.Length != 5 || !int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || (end >= 0 && text.AsSpan(end + 1).ContainsAnyExceptInRange('0', '9')))
        {
            return default;
        }

        var date = SerialOrigin.AddDays(count);
        return date < FirstSerial || date > LastSerial ? default : new(date, IsSerial: true);
    }

    /// <summary>« 2025-12-31T00:00:00 » and « 31/12/2025 00:00 » without their hour.</summary>
    private static string WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var before = colon < 0 ? -1 : text.AsSpan(0, colon).LastIndexOfAny('T', ' ');
        return before > 0 ? text[..before].Trim() : text;
    }

    /// <summary>The month of that name, whole or shortened to three letters or more; 0 where there is none, or several.</summary>
    private static int MonthOf(string word)
    {
        var folded = Suggestion.Fold(word);
        var found = folded.Length < 3 ? -1 : Array.FindIndex(Months, m => m.StartsWith(folded, StringComparison.Ordinal));
        return found >= 0 && found == Array.FindLastIndex(Months, m => m.StartsWith(folded, StringComparison.Ordinal)) ? found + 1 : 0;
    }

    private static bool TryInt(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static int FullYear(int year, int digits) => digits == 4 ? year : year <= 60 ? 2000 + year : 1900 + year;

    private static bool Exists(int year, int month, int day)
        => year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
