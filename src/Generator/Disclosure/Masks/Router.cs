using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// The cheapest deviations that meet a need, each unit of a shown cell's deviation at its price: what they move is what to hide. Two points
/// at once, one as high and one as low as needed. A cell that may be shown has a column for each direction, since both cost.
/// </summary>
internal sealed class Router : IDisposable
{
    private const double Moved = 1e-6;

    private readonly MaskPart part;
    private readonly Simplex simplex;
    private readonly List<(int Cell, int Sign, double Low, double High)> columns = [];
    private readonly int[,] first;
    private readonly Dictionary<int, int> apart = [];

    public Router(MaskPart part)
    {
        this.part = part;
        first = new int[2, part.Values.Length];
        for (var point = 0; point < 2; point++)
        {
            for (var i = 0; i < part.Values.Length; i++)
            {
                first[point, i] = columns.Count;
                if (part.IsCandidate[i])
                {
                    columns.Add((i, 1, 0, part.High[i]));
                    columns.Add((i, -1, 0, -part.Low[i]));
                }
                else
                {
                    columns.Add((i, 1, part.Low[i], part.High[i]));
                }
            }
        }

        var rows = Enumerable.Range(0, 2).SelectMany(point => part.Part.Rows.Select(r => On(r, point))).ToList();
        foreach (var cell in part.Needs.Select(d => d.Cell).Distinct())
        {
            apart[cell] = rows.Count;
            rows.Add(new Row([first[0, cell], first[1, cell]], [1, -1], null, null));
        }

        var free = Enumerable.Repeat(double.PositiveInfinity, apart.Count).ToArray();
        simplex = new Simplex(rows, [.. part.RowLow, .. part.RowLow, .. free.Select(f => -f)], [.. part.RowHigh, .. part.RowHigh, .. free],
            [.. columns.Select(c => c.Low)], [.. columns.Select(c => c.High)]);
    }

    /// <summary>For each cell whether the cheapest deviations move it; null where none meet the need.</summary>
    /// <param name="prices">What a unit of deviation of each cell costs; 0 where it is hidden anyway.</param>
    public bool[]? Cells(Need need, double[] prices)
    {
        var (top, bottom) = (first[0, need.Cell], first[1, need.Cell]);
        var (low, high) = (part.Low[need.Cell], part.High[need.Cell]);
        if (need.Up > high || -need.Down < low)
        {
            return null;
        }

        simplex.BoundRow(apart[need.Cell], need.Apart, double.PositiveInfinity);
        simplex.Bound(top, Math.Max(low, need.Up), high);
        simplex.Bound(bottom, low, Math.Min(high, -need.Down));
        Fix(need.Known, isFixed: true);
        var cost = columns.Select((c, k) => (Column: k, Price: part.IsCandidate[c.Cell] ? prices[c.Cell] : 0)).Where(c => c.Price > 0);
        var isFound = simplex.Reach([.. cost], up: false) is not null;
        var moved = new bool[part.Values.Length];
        for (var k = 0; k < columns.Count && isFound; k++)
        {
            moved[columns[k].Cell] |= Math.Abs(simplex.Point[k]) > Moved;
        }

        simplex.BoundRow(apart[need.Cell], double.NegativeInfinity, double.PositiveInfinity);
        simplex.Bound(top, low, high);
        simplex.Bound(bottom, low, high);
        Fix(need.Known, isFixed: false);
        return isFound ? moved : null;
    }

    public void Dispose() => simplex.Dispose();

    private Row On(Row row, int point)
    {
        var terms = row.Cells.SelectMany((c, k) => Columns(point, c).Select(column => (column, Factor: row.Factors[k] * columns[column].Sign))).ToArray();
        return new Row([.. terms.Select(t => t.column)], [.. terms.Select(t => t.Factor)], null, null);
    }

    private int[] Columns(int point, int cell) => part.IsCandidate[cell] ? [first[point, cell], first[point, cell] + 1] : [first[point, cell]];

    private void Fix(int cell, bool isFixed)
    {
        if (cell < 0)
        {
            return;
        }

        foreach (var column in Columns(0, cell).Concat(Columns(1, cell)))
        {
            simplex.Bound(column, isFixed ? 0 : columns[column].Low, isFixed ? 0 : columns[column].High);
        }
    }
}
