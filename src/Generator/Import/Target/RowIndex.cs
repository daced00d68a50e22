using Portal.Read;
using Portal.Read.Tables;

namespace Portal.Import.Target;

/// <summary>
/// Finds the rows of a table by their identifier. It holds only where each stands, and reads a row again when it is asked for: the cells
/// of a large table would take several times its bytes.
/// </summary>
/// <param name="walk">The table.</param>
/// <param name="column">Where the identifier stands; none below zero.</param>
/// <param name="most">About how many rows there are: what grows leaves its smaller copies behind.</param>
internal sealed class RowIndex(CsvWalk walk, int column, int most)
{
    private readonly List<(int Start, int End, int Next)> rows = new(most);

    /// <summary>The last of the rows whose identifiers have that hash; each leads to the one before.</summary>
    private readonly Dictionary<int, int> last = new(most);

    /// <summary>Of two rows with one identifier, the first counts.</summary>
    public void Add(CsvCell[] row)
    {
        if (Id(row) is { } id && Find(id) is null)
        {
            var hash = id.GetHashCode(StringComparison.Ordinal);
            rows.Add((row[0].Offset, row[^1].End, last.GetValueOrDefault(hash, -1)));
            last[hash] = rows.Count - 1;
        }
    }

    public CsvCell[]? Find(string id)
    {
        for (var i = last.GetValueOrDefault(id.GetHashCode(StringComparison.Ordinal), -1); i >= 0; i = rows[i].Next)
        {
            var row = walk.Row(rows[i].Start, rows[i].End);
            if (Id(row) == id)
            {
                return row;
            }
        }

        return null;
    }

    private string? Id(CsvCell[] row) => column >= 0 && column < row.Length ? Decoding.Clean(row[column].Text).Trim() : null;
}
