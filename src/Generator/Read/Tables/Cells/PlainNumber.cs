namespace Portal.Read.Tables.Cells;

/// <summary>Reads the plain form of a number straight from its bytes: « 1234 », « -1234.5 ». It is most of a large table.</summary>
internal static class PlainNumber
{
    /// <summary>A longer number may be greater than any cell can be: the general reader judges it.</summary>
    private const int MostDigits = 12;

    /// <summary>False where the bytes are anything else, or could be read in two ways.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out decimal number, out bool hasDecimals)
    {
        number = 0;
        hasDecimals = false;
        var negative = bytes.Length > 0 && bytes[0] == '-';
        var digits = negative ? bytes[1..] : bytes;
        if (digits.IsEmpty || digits.Length > MostDigits)
        {
            return false;
        }

        var value = 0L;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                value = (value * 10) + digit;
            }
            else if (digits[i] == '.' && point < 0 && i > 0 && i < digits.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        // Three decimals may be thousands, and minus zero is for the general reader to judge.
        if ((point >= 0 && digits.Length - point == 4) || (negative && value == 0))
        {
            return false;
        }

        hasDecimals = point >= 0;
        number = new decimal((int)value, (int)(value >> 32), 0, negative, hasDecimals ? (byte)(digits.Length - point - 1) : (byte)0);
        return true;
    }
}
