using System.Globalization;

namespace Portal.Read.Tables.Cells;

/// <summary>Reads the digits of a number, whatever separates its thousands and its decimals.</summary>
internal static class NumberDigits
{
    /// <summary>One to three digits, the mark, and three more: thousands or thousandths. A number does not start with 0 before thousands.</summary>
    public static bool IsOpen(ReadOnlySpan<char> number, int mark) => mark is >= 1 and <= 3 && number.Length == mark + 4 && number[0] != '0';

    /// <summary>A number whose three decimals could be taken for thousands, with a fourth one: « 1.2340 » has one reading, wherever it is written.</summary>
    public static decimal Closed(decimal number) => number.Scale == 3 && Math.Abs(number) is >= 1 and < 1000 ? number + 0.0000m : number;

    public static ParsedNumber Read(ReadOnlySpan<char> body, bool negative)
    {
        var exponent = body.IndexOfAny('e', 'E');
        var power = exponent < 0 ? default : body[(exponent + 1)..];
        if (exponent >= 0)
        {
            body = body[..exponent];
            if (!int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tens) || Math.Abs(tens) > 28)
            {
                return default;
            }
        }

        if (!FindMark(body, out var mark, out var proves))
        {
            return default;
        }

        var whole = mark < 0 ? body : body[..mark];
        var decimals = mark < 0 ? default : body[(mark + 1)..];
        Span<char> digits = stackalloc char[NumberParser.MostCharacters + 4];
        var length = 0;
        if (negative)
        {
            digits[length++] = '-';
        }

        if (!CopyGroups(whole, digits, ref length) || decimals.ContainsAnyExceptInRange('0', '9'))
        {
            return default;
        }

        digits[length++] = '.';
        decimals.CopyTo(digits[length..]);
        length += decimals.Length;
        if (exponent >= 0)
        {
            digits[length++] = 'E';
            power.CopyTo(digits[length..]);
            length += power.Length;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(digits[..length], Styles, CultureInfo.InvariantCulture, out var value))
        {
            return default;
        }

        return exponent < 0 && mark >= 0 && IsOpen(body, mark) ? new(value, IsOpen: true) : new(value, proves);
    }

    /// <summary>Which comma or point starts the decimals (−1: none), and what the number proves by it. False where the marks make no number.</summary>
    private static bool FindMark(ReadOnlySpan<char> body, out int mark, out DecimalMark proves)
    {
        var commas = body.Count(',');
        var points = body.Count('.');
        mark = -1;
        proves = DecimalMark.None;
        if (commas + points == 0)
        {
            return true;
        }

        if (commas > 0 && points > 0)
        {
            mark = Math.Max(body.LastIndexOf(','), body.LastIndexOf('.'));
            proves = body[mark] == ',' ? DecimalMark.Comma : DecimalMark.Point;
            return (proves == DecimalMark.Comma ? commas : points) == 1;
        }

        if (commas + points > 1)
        {
            // A mark that comes twice separates thousands: the other one is for decimals.
            proves = commas > 0 ? DecimalMark.Point : DecimalMark.Comma;
            return true;
        }

        mark = body.IndexOfAny(',', '.');
        proves = commas > 0 ? DecimalMark.Comma : DecimalMark.Point;
        return true;
    }

    /// <summary>The digits before the decimals, without what separates their thousands: always the same mark, and always three digits after it.</summary>
    private static bool CopyGroups(ReadOnlySpan<char> whole, Span<char> digits, ref int length)
    {
        var separator = '\0';
        var inGroup = 0;
        foreach (var c in whole)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
                inGroup++;
            }
            else if (c is ' ' or '\'' or ',' or '.' && (separator == '\0' ? inGroup is >= 1 and <= 3 : c == separator && inGroup == 3))
            {
                separator = c;
                inGroup = 0;
            }
            else
            {
                return false;
            }
        }

        return separator == '\0' || inGroup == 3;
    }
}
