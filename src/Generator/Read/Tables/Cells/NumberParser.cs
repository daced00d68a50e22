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

/// <summary>Reads numbers as French staff and spreadsheets write them: « 12 345,67 € », « 12.345,67 », « 12345.67 », « (1 200) », « 1200- », « 1200,- », « 1,2E3 ».</summary>
internal static class NumberParser
{
    public const int MostCharacters = 60;

    private static readonly (string Word, NumberSign Sign)[] Words =
        [("€", NumberSign.Euro), ("euros", NumberSign.Euro), ("euro", NumberSign.Euro), ("eur", NumberSign.Euro), ("%", NumberSign.Percent), ("ttc", NumberSign.WithTax), ("ht", NumberSign.WithoutTax)];

    public static ParsedNumber Parse(string text)
    {
        // The plain form is by far the most frequent.
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
        {
            var point = text.IndexOf('.', StringComparison.Ordinal);
            return point < 0 ? new(plain)
                : NumberDigits.IsOpen(text.AsSpan().TrimStart("+-"), point - (text[0] is '+' or '-' ? 1 : 0)) ? new(plain, IsOpen: true)
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

        return NumberDigits.Read(body, negative) with { Sign = sign };
    }

    /// <summary>Takes one thing off the ends: a minus before or after, the dashes in place of cents, parentheses, a unit.</summary>
    private static bool StripAround(ref ReadOnlySpan<char> body, ref NumberSign sign, ref bool negative)
    {
        if (body.Length < 2)
        {
            return false;
        }

        // « 1 200,- » has no cents; only a minus straight after a digit is a sign.
        if (body[^1] == '-' && body.TrimEnd('-') is [.., >= '0' and <= '9', ',' or '.'] withoutCents)
        {
            body = withoutCents;
            return true;
        }

        if (!negative && (body[0] == '-' || body is [.., >= '0' and <= '9', '-'] || (body[0] == '(' && body[^1] == ')')))
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
}
