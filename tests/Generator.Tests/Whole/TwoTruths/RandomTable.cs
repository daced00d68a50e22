using System.Globalization;

namespace Generator.Tests.Whole.TwoTruths;

/// <summary>
/// A table with two truths: where they differ, the cell is hidden. Each truth is written in the order of its own values, as staff who sort a
/// sheet by size would, unless nothing is hidden.
/// </summary>
internal sealed class RandomTable(string name, string measure, params string[] columns)
{
    private readonly List<(string[] First, string[] Second, string[] Hidden)> rows = [];

    public string Name => name;

    public int Count => rows.Count;

    /// <summary>Both truths agree.</summary>
    public void Add(params object[] cells) => rows.Add((Texts(cells), Texts(cells), []));

    public string this[int row, string column] => rows[row].First[Array.IndexOf(columns, column)];

    public bool IsHidden(int row) => rows[row].Hidden.Length > 0;

    /// <summary>Hides cells of a row, each with the value that it has in the second truth.</summary>
    public void Hide(int row, params (string Column, object Second)[] cells)
    {
        var (first, second, hidden) = rows[row];
        foreach (var (column, value) in cells)
        {
            second[Array.IndexOf(columns, column)] = Texts([value])[0];
        }

        rows[row] = (first, second, [.. hidden, .. cells.Select(c => c.Column)]);
    }

    /// <summary>The file, and which of its cells are hidden.</summary>
    public (string Csv, IReadOnlySet<(int Row, string Column)> Hidden) Write(bool isSecond)
    {
        var at = Array.IndexOf(columns, measure);
        var written = rows.Exists(r => r.Hidden.Length > 0)
            ? rows.OrderByDescending(r => decimal.TryParse((isSecond ? r.Second : r.First)[at], NumberStyles.Number, CultureInfo.InvariantCulture, out var size) ? size : -1).ToList()
            : rows;
        var lines = written.Select(r => string.Join(',', isSecond ? r.Second : r.First));
        var hidden = written.SelectMany((r, i) => r.Hidden.Select(column => (i, column))).ToHashSet();
        return ($"{string.Join(',', columns)}\n{string.Join('\n', lines)}\n", hidden);
    }

    private static string[] Texts(object[] cells) => [.. cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)!)];
}
