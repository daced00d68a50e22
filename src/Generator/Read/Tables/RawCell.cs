namespace Portal.Read.Tables;

internal static class RawCell
{
    /// <summary>The first byte of a cell; an empty one has none of its own, and stands where the one before it ended.</summary>
    /// <param name="record">The row's bytes.</param>
    /// <param name="raw">The cell's bytes, quotes included.</param>
    /// <param name="rowStart">The row's first byte in the file.</param>
    /// <param name="next">Where the cell is expected; moved behind it.</param>
    public static int Start(ReadOnlySpan<byte> record, ReadOnlySpan<byte> raw, int rowStart, ref int next)
    {
        var start = raw.IsEmpty || !record.Overlaps(raw, out var within) ? next : rowStart + within;
        next = start + raw.Length + 1;
        return start;
    }
}
