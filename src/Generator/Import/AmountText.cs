using Portal.Read.Tables.Cells;

namespace Portal.Import;

/// <summary>Reads the amounts of one file, which all bear the same decimal mark.</summary>
internal static class AmountText
{
    /// <summary>The mark before the cents that the amounts prove.</summary>
    public static DecimalMark Proven(IEnumerable<string> amounts)
    {
        var proven = DecimalMark.None;
        foreach (var amount in amounts)
        {
            proven |= NumberParser.Parse(amount).Proves;
        }

        return proven;
    }

    /// <summary>The amount, or null; and the two amounts that « 1,234 » may be, where the file's mark does not tell.</summary>
    public static (decimal? Value, string? Readings) Parse(string text, DecimalMark proven)
    {
        var parsed = NumberParser.Parse(text);
        if (parsed.Value is null || parsed.Sign.HasFlag(NumberSign.Percent))
        {
            return (null, null);
        }

        var written = text.Contains(',', StringComparison.Ordinal) ? DecimalMark.Comma : DecimalMark.Point;
        return !parsed.IsOpen || proven == written ? (parsed.Value, null)
            : proven is DecimalMark.Comma or DecimalMark.Point ? (parsed.InThousands, null)
            : (null, $"{decimal.Truncate(parsed.InThousands!.Value)} ou {parsed.Value}");
    }
}
