using System.Globalization;

namespace Portal.Read.Tables.Cells;

/// <summary>Which mark a number proves to be that of decimals in its file.</summary>
[Flags]
internal enum DecimalMark
{
    None = 0,
    Point = 1,
    Comma = 2,
}

/// <summary>What stands beside the digits.</summary>
[Flags]
internal enum NumberSign
{
    None = 0,
    Euro = 1,
    Percent = 2,
    WithoutTax = 4,
    WithTax = 8,
}

/// <summary>A number as it was written. An open one is <c>Value</c> or a thousand times as much: « 1,234 ».</summary>
internal readonly record struct ParsedNumber(decimal? Value, DecimalMark Proves = DecimalMark.None, bool IsOpen = false, NumberSign Sign = NumberSign.None)
{
    /// <summary>The other reading of an open number, whose mark then separates thousands.</summary>
    public decimal? InThousands => IsOpen ? Value * 1000 : null;
}

/// <summary>Reads numbers as French staff and spreadsheets write them: « 12 345,67 € », « 12.345,67 », « 12345.67 », « (1 200) », « 1200- », « 1,2E3 ».</summary>
internal static class NumberParser
{
    private const int MostCharacters = 60;

    private static readonly (string Word, NumberSign Sign)[] Words =
        [("€", NumberSign.Euro), ("euros", NumberSign.Euro), ("euro", NumberSign.Euro), ("eur", NumberSign.Euro), ("%", NumberSign.Percent), ("ttc", NumberSign.WithTax), ("ht", NumberSign.WithoutTax)];

    public static ParsedNumber Parse(string text)
    {
        // The plain form is by far the most frequent.
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
        {
            var point = text.IndexOf('.', StringComparison.Ordinal);
            return point < 0 ? new(plain)
                : IsOpen(text.AsSpan().TrimStart("+-"), point - (text[0] is '+' or '-' ? 1 : 0)) ? new(plain, IsOpen: true)
                : new(plain, DecimalMark.Point);
        }

        if (text.Length > MostCharacters)
        {
            return default;
        }

        Span<char> plainer = stackalloc char[MostCharacters];
        var length = 0;
        foreach (var c in text)
        {
            if (!Glyphs.IsUnseen(c))
            {
                plainer[length++] = Glyphs.Plain(c);
            }
        }

        ReadOnlySpan<char> body = plainer[..length];
        body = body.Trim().TrimStart('\'').Trim();
        var sign = NumberSign.None;
        var negative = false;
        while (StripAround(ref body, ref sign, ref negative))
        {
            body = body.Trim();
        }

        return Digits(body, negative) with { Sign = sign };
    }

    /// <summary>One to three digits, the mark, and three more: thousands or thousandths. A number does not start with 0 before thousands.</summary>
    private static bool IsOpen(ReadOnlySpan<char> number, int mark) => mark is >= 1 and <= 3 && number.Length == mark + 4 && number[0] != '0';

    /// <summary>Takes one thing off the ends: a minus before or after, parentheses, a unit.</summary>
    private static bool StripAround(ref ReadOnlySpan<char> body, ref NumberSign sign, ref bool negative)
    {
        if (body.Length < 2)
        {
            return false;
        }

        if (!negative && (body[0] == '-' || body[^1] == '-' || (body[0] == '(' && body[^1] == ')')))
        {
            negative = true;
            body = body[0] == '-' ? body[1..] : body[0] == '(' ? body[1..^1] : body[..^1];
            return true;
        }

        foreach (var (word, meaning) in Words)
        {
            var atEnd = body.EndsWith(word, StringComparison.OrdinalIgnoreCase);
            if (!sign.HasFlag(meaning) && (atEnd || (meaning == NumberSign.Euro && body.StartsWith(word, StringComparison.OrdinalIgnoreCase))))
            {
                sign |= meaning;
                body = atEnd ? body[..^word.Length] : body[word.Length..];
                return true;
            }
        }

        return false;
    }

    private static ParsedNumber Digits(ReadOnlySpan<char> body, bool negative)
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
        Span<char> digits = stackalloc char[MostCharacters + 4];
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
