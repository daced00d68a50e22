using System.Globalization;
using Portal.Read.Tables.Cells;

namespace Portal.Read.Tables.Workbooks;

internal enum FormatKind
{
    Number,
    Percent,
    Date,

    /// <summary>A date of which only the month and the year are shown.</summary>
    Month,

    /// <summary>A date of which only the year is shown.</summary>
    Year,
    Time,
}

/// <summary>What a cell's format makes of its number.</summary>
/// <param name="Kind">A number, a percentage, a date, an hour.</param>
/// <param name="Digits">How many digits are always shown: « 01004 » in the format 00000.</param>
internal readonly record struct NumberFormat(FormatKind Kind, int Digits = 0);

/// <summary>Reads the format codes of Excel as far as they say what kind of value a number is.</summary>
internal static class NumberFormats
{
    /// <summary>Words of which no letter stands for a part of a date: « General\ € » is a number.</summary>
    private static readonly string[] Words = ["General", "Standard", "AM/PM", "A/P"];

    /// <summary>The formats that have a number and no code.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        9 or 10 => new(FormatKind.Percent),
        14 or 15 or 16 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(FormatKind.Date),
        17 => new(FormatKind.Month),
        22 => new(FormatKind.Date),
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => new(FormatKind.Time),
        _ => default,
    };

    public static NumberFormat Parse(string code)
    {
        var letters = Bare(code);
        if (letters.Contains('%', StringComparison.Ordinal))
        {
            return new(FormatKind.Percent);
        }

        var hasDay = letters.Contains('d', StringComparison.Ordinal) || letters.Contains('j', StringComparison.Ordinal);
        var hasYear = letters.Contains('y', StringComparison.Ordinal) || letters.Contains('a', StringComparison.Ordinal);
        var hasHour = letters.Contains('h', StringComparison.Ordinal) || letters.Contains('s', StringComparison.Ordinal);
        if (hasDay || hasYear)
        {
            return new(hasDay ? FormatKind.Date : letters.Trim(' ').All(c => c is 'y' or 'a') ? FormatKind.Year : FormatKind.Month);
        }

        // A lone m is a month, beside hours it is minutes.
        return hasHour ? new(FormatKind.Time)
            : letters.Contains('m', StringComparison.Ordinal) ? new(FormatKind.Month)
            : new(FormatKind.Number, letters.Length > 1 && letters.All(c => c == '0') ? letters.Length : 0);
    }

    /// <summary>A number with that format as the text that says it.</summary>
    public static string Text(string stored, NumberFormat format, bool from1904)
    {
        if (TypedNumber.Parse(stored) is not { } value)
        {
            return stored;
        }

        switch (format.Kind)
        {
            case FormatKind.Percent:
                return TypedNumber.Percent(value);
            case FormatKind.Date or FormatKind.Month when TypedNumber.Date(value, from1904) is { } date:
                return format.Kind == FormatKind.Month && date.Day == 1 ? TypedNumber.Month(date) : TypedNumber.Iso(date);
            case FormatKind.Year when TypedNumber.Date(value, from1904) is { } date:
                return date.Year.ToString(CultureInfo.InvariantCulture);
            case FormatKind.Time when value is >= 0 and < 1:
                return TimeSpan.FromSeconds((double)Math.Round(value * 86_400)).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
            case FormatKind.Number when format.Digits > 0 && value >= 0 && value == decimal.Truncate(value):
                return TypedNumber.Plain(value).PadLeft(format.Digits, '0');
            default:
                return TypedNumber.Text(value);
        }
    }

    /// <summary>The first section of a code in small letters, without words, quoted texts, escaped characters, colours and conditions.</summary>
    private static string Bare(string code)
    {
        var bare = new System.Text.StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    var end = End(code, i, ']');

                    // Hours that go beyond a day stand in brackets; colours and currencies do too.
                    bare.Append(code.AsSpan(i, end - i + 1).TrimEnd(']') is "[h" or "[hh" or "[m" or "[mm" or "[s" or "[ss" ? "h" : "");
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case var _ when Words.FirstOrDefault(w => code.AsSpan(i).StartsWith(w, StringComparison.OrdinalIgnoreCase)) is { } word:
                    i += word.Length - 1;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return bare.ToString();
    }

    private static int End(string code, int start, char mark) => code.IndexOf(mark, start + 1) is >= 0 and var end ? end : code.Length - 1;
}
