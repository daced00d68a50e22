namespace Portal.Read.Tables.Cells;

/// <summary>
/// The last texts of a column and what they were read as. Most columns say a few words over and over: reading each once saves most of the time
/// that a large table takes. A column that never repeats itself is soon left alone.
/// </summary>
internal sealed class RecentTexts
{
    private const int Slots = 256;
    private const int LongestKept = 200;
    private const int Trial = 2000;

    private readonly (byte[] Bytes, string Text)[] recent = new (byte[], string)[Slots];
    private (byte[]? Bytes, string Text) last;
    private int misses;
    private int hits;

    /// <summary>False once the column has shown that it does not repeat itself.</summary>
    public bool IsWorthwhile => misses < Trial || hits > misses;

    public string? Find(ReadOnlySpan<byte> bytes)
    {
        // A column sorted, or nearly, says the same word again and again.
        if (last.Bytes is not null && bytes.SequenceEqual(last.Bytes))
        {
            hits++;
            return last.Text;
        }

        var slot = recent[SlotOf(bytes)];
        if (slot.Bytes is not null && bytes.SequenceEqual(slot.Bytes))
        {
            hits++;
            last = slot;
            return slot.Text;
        }

        misses++;
        return null;
    }

    public void Keep(ReadOnlySpan<byte> bytes, string text)
    {
        if (bytes.Length <= LongestKept)
        {
            recent[SlotOf(bytes)] = (bytes.ToArray(), text);
        }
    }

    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        var hash = (uint)bytes.Length;
        foreach (var b in bytes[..Math.Min(bytes.Length, 24)])
        {
            hash = (hash * 31) + b;
        }

        return (int)((hash ^ (hash >> 8)) % Slots);
    }
}
