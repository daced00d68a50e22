using System.Globalization;
using System.Text;

namespace Portal.Read.Tables;

/// <summary>A reading of a text: its value, or the two readings between which nobody but its author can choose, or neither.</summary>
internal readonly record struct Parsed<T>(T? Value, string? Readings = null)
    where T : struct;

/// <summary>Reads numbers, dates and booleans as French staff and spreadsheets write them.</summary>
internal static class CellParser
{
    /// <summary>« 12 345,67 € », « 12.345,67 », « 12345.67 », « (1 200) », « -1 200 », « 1,2E3 »; « 1,234 » is ambiguous.</summary>
    public static Parsed<decimal> Number(string text)
    {
        // The plain form is by far the most frequent.
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
        {
            return new(plain);
        }

        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '€' or '%' or '\'' or '’' or '\u200b' or '\u2060':
                case var _ when char.IsWhiteSpace(c):
                    break;
                case '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013':
                    digits.Append('-');
                    break;
                default:
                    digits.Append(c);
                    break;
            }
        }

        if (digits.Length > 2 && digits[0] == '(' && digits[^1] == ')')
        {
            digits[0] = '-';
            digits.Length--;
        }

        var number = digits.ToString();
        var commas = number.Count(c => c == ',');
        var points = number.Count(c => c == '.');
        if (commas == 1 && points == 0 && IsAmbiguous(number))
        {
            var grouped = number.Replace(",", "", StringComparison.Ordinal);
            return new(null, $"{grouped} ou {number.Replace(',', '.')}");
        }

        number = (commas, points) switch
        {
            (0, > 1) => number.Replace(".", "", StringComparison.Ordinal),
            ( > 1, 0) => number.Replace(",", "", StringComparison.Ordinal),
            ( >= 1, >= 1) when number.LastIndexOf(',') > number.LastIndexOf('.') => number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
            ( >= 1, >= 1) => number.Replace(",", "", StringComparison.Ordinal),
            _ => number.Replace(',', '.'),
        };
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(number, Styles, CultureInfo.InvariantCulture, out var value) ? new(value) : default;
    }

    /// <summary>ISO dates and « 31/12/2025 »; « 01/02/03 » is ambiguous.</summary>
    public static Parsed<DateOnly> Date(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || DateOnly.TryParseExact(text, ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return new(date);
        }

        return DateOnly.TryParseExact(text, ["d/M/yy", "d-M-yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? new(null, $"le {Model.French.LongDate(date)}, ou une autre date")
            : default;
    }

    public static bool? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "oui" or "vrai" or "true" or "1" or "x" or "o" => true,
        "non" or "faux" or "false" or "0" or "n" => false,
        _ => null,
    };

    /// <summary>One comma with one to three digits before it and three after: thousands or thousandths.</summary>
    private static bool IsAmbiguous(string number)
    {
        var digits = number.AsSpan().TrimStart('-');
        var comma = digits.IndexOf(',');
        return comma is >= 1 and <= 3 && digits.Length == comma + 4 && digits[0] != '0'
            && !digits[..comma].ContainsAnyExceptInRange('0', '9') && !digits[(comma + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
