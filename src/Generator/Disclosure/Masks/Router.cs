using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// The cheapest deviations that take a cell as far as needed, each unit of a shown cell's deviation at its price: what they move is what to
/// hide. A cell that may be shown has a column for each direction, since both cost.
/// </summary>
internal sealed class Router : IDisposable
{
    private const double Moved = 1e-6;

    private readonly MaskPart part;
    private readonly Simplex simplex;
    private readonly List<(int Cell, int Sign, double Low, double High)> columns = [];
    private readonly int[] first;

    public Router(MaskPart part, Work work)
    {
        this.part = part;
        first = new int[part.Values.Length];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = columns.Count;
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

        simplex = new Simplex([.. part.Part.Rows.Select(Split)], part.RowLow, part.RowHigh, [.. columns.Select(c => c.Low)], [.. columns.Select(c => c.High)], work);
    }

    /// <summary>For each cell whether the cheapest deviations move it; null where none go so far.</summary>
    /// <param name="sign">1 upwards, -1 downwards.</param>
    /// <param name="prices">What a unit of deviation of each cell costs; 0 where it is hidden anyway.</param>
    public bool[]? Cells(Need need, int sign, double far, double[] prices)
    {
        var (low, high) = (part.Low[need.Cell], part.High[need.Cell]);
        if (far > (sign > 0 ? high : -low))
        {
            return null;
        }

        simplex.Bound(first[need.Cell], sign > 0 ? Math.Max(low, far) : low, sign > 0 ? high : Math.Min(high, -far));
        Fix(need.Known, isFixed: true);
        var cost = columns.Select((c, k) => (Column: k, Price: part.IsCandidate[c.Cell] ? prices[c.Cell] : 0)).Where(c => c.Price > 0);
        var isFound = simplex.Reach([.. cost], up: false) is not null;
        var moved = new bool[part.Values.Length];
        for (var k = 0; k < columns.Count && isFound; k++)
        {
            moved[columns[k].Cell] |= Math.Abs(simplex.Point[k]) > Moved;
        }

        simplex.Bound(first[need.Cell], low, high);
        Fix(need.Known, isFixed: false);
        return isFound ? moved : null;
    }

    public void Dispose() => simplex.Dispose();

    private Row Split(Row row)
    {
        var terms = row.Cells.SelectMany((c, k) => Columns(c).Select(column => (column, Factor: row.Factors[k] * columns[column].Sign))).ToArray();
        return new Row([.. terms.Select(t => t.column)], [.. terms.Select(t => t.Factor)], null, null);
    }

    private int[] Columns(int cell) => part.IsCandidate[cell] ? [first[cell], first[cell] + 1] : [first[cell]];

    private void Fix(int cell, bool isFixed)
    {
        foreach (var column in cell < 0 ? [] : Columns(cell))
        {
            simplex.Bound(column, isFixed ? 0 : columns[column].Low, isFixed ? 0 : columns[column].High);
        }
    }
}
