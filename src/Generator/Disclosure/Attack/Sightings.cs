namespace Portal.Disclosure.Attack;

/// <summary>The smallest and the largest value of each cell among the whole solutions met so far.</summary>
internal sealed class Sightings(Component part, Box box)
{
    private readonly long[]?[] lowAt = new long[part.Cells.Length][];
    private readonly long[]?[] highAt = new long[part.Cells.Length][];

    /// <summary><see cref="Box.None"/> where no solution was met.</summary>
    public long[] Low { get; } = [.. Enumerable.Repeat(Box.None, part.Cells.Length)];

    /// <summary>-1 where no solution was met.</summary>
    public long[] High { get; } = [.. Enumerable.Repeat(-1L, part.Cells.Length)];

    /// <summary>The solutions with the smallest and the largest value of a cell; null where none was met.</summary>
    public (long[] Low, long[] High)? At(int cell) => lowAt[cell] is { } low && highAt[cell] is { } high ? (low, high) : null;

    /// <summary>Takes note of whole values that are a solution; others are ignored.</summary>
    public void Add(long[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < box.Low[i] || values[i] > box.High[i])
            {
                return;
            }
        }

        if (!part.Rows.All(r => Box.Holds(r, values)))
        {
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < Low[i])
            {
                (Low[i], lowAt[i]) = (values[i], values);
            }

            if (values[i] > High[i])
            {
                (High[i], highAt[i]) = (values[i], values);
            }
        }
    }
}
