namespace Portal.Read.Tables;

/// <summary>Values by row, of which many may never come: a column that stays empty takes no memory.</summary>
/// <param name="expected">How many rows there will probably be.</param>
internal sealed class SparseList<T>(int expected)
{
    private T[] items = [];
    private int count;

    /// <summary>The default where no value came.</summary>
    public T? this[int row] => row < count ? items[row] : default;

    public void Set(int row, T value)
    {
        if (row >= items.Length)
        {
            Array.Resize(ref items, Math.Max(row + 1, items.Length == 0 ? expected : items.Length * 2));
        }

        items[row] = value;
        count = Math.Max(count, row + 1);
    }

    public void Clear(int row)
    {
        if (row < count)
        {
            items[row] = default!;
        }
    }

    /// <summary>The values up to the last that came. The list is not to be used again.</summary>
    public T[] ToArray()
    {
        Array.Resize(ref items, count);
        return items;
    }
}
