using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// How far cells can deviate when only some can move at all: one small simplex for each group of moving cells that rows link, made when it is
/// first asked. A cell of a group can be held and released; the groups are made anew by another object.
/// </summary>
internal sealed class Reach : IDisposable
{
    private const int Enough = 80;

    private readonly MaskPart part;
    private readonly Groups groups;
    private readonly Simplex?[] simplex;
    private readonly double[] low;
    private readonly double[] high;
    private readonly int width;
    private readonly Work work;

    /// <param name="low">For each cell how far it can go down; 0 where it cannot move.</param>
    /// <param name="high">For each cell how far it can go up.</param>
    /// <param name="isSplit">Whether <see cref="CanGo"/> will be asked: then each cell has a column for each direction, since both cost.</param>
    public Reach(MaskPart part, double[] low, double[] high, bool isSplit, Work work)
    {
        (this.part, this.low, this.high, width, this.work) = (part, low, high, isSplit ? 2 : 1, work);
        groups = new Groups(part, i => low[i] != 0 || high[i] != 0);
        simplex = new Simplex?[groups.Count];
    }

    /// <summary>The hidden cells around one, from row to row, until there are enough; null where that is its whole group.</summary>
    public static Reach? Around(MaskPart part, Need need, bool[] isHidden, Work work)
    {
        var isIn = new bool[isHidden.Length];
        isIn[need.Cell] = true;
        var members = new List<int> { need.Cell };
        for (var k = 0; k < members.Count && members.Count < Enough; k++)
        {
            foreach (var other in part.RowsOf[members[k]].SelectMany(r => part.Part.Rows[r].Cells).Where(c => isHidden[c] && !isIn[c] && c != need.Known))
            {
                isIn[other] = true;
                members.Add(other);
            }
        }

        return members.Count < Enough ? null
            : new Reach(part, [.. part.Low.Select((l, i) => isIn[i] ? l : 0)], [.. part.High.Select((h, i) => isIn[i] ? h : 0)], isSplit: true, work);
    }

    /// <summary>The cells of the group of a cell.</summary>
    public IReadOnlyList<int> Group(int cell) => groups.Cells(groups.Of[cell]);

    public bool Has(int cell) => groups.Of[cell] >= 0;

    public void Bound(int cell, double least, double most)
    {
        (low[cell], high[cell]) = (least, most);
        if (groups.Of[cell] >= 0)
        {
            Bound(simplex[groups.Of[cell]], cell, least, most);
        }
    }

    /// <summary>The farthest a cell goes, null where GLOP gives none.</summary>
    public double? Farthest(int cell, bool up)
    {
        if (groups.Of[cell] < 0)
        {
            return 0;
        }

        var linear = simplex[groups.Of[cell]] ??= Make(groups.Of[cell]);
        return linear.Reach(width == 1 ? [(groups.Local[cell], 1)] : [(2 * groups.Local[cell], 1), ((2 * groups.Local[cell]) + 1, -1)], up);
    }

    /// <summary>Whether a cell can go so far, found by moving others as little as can be; 1 upwards, -1 downwards.</summary>
    public bool CanGo(int cell, int sign, double far)
    {
        if (groups.Of[cell] < 0 || far > (sign > 0 ? high[cell] : -low[cell]))
        {
            return far <= 0;
        }

        var linear = simplex[groups.Of[cell]] ??= Make(groups.Of[cell]);
        Bound(linear, cell, sign > 0 ? Math.Max(low[cell], far) : low[cell], sign > 0 ? high[cell] : Math.Min(high[cell], -far));
        // Prices that differ a little choose one of the many ways, and mostly a whole one.
        var sum = Enumerable.Range(0, 2 * groups.Cells(groups.Of[cell]).Length).Select(c => (c, 1 + (c * 1e-4))).ToArray();
        var isFound = linear.Reach(sum, up: false) is not null;
        Bound(linear, cell, low[cell], high[cell]);
        return isFound;
    }

    /// <summary>The deviations found last for the group of a cell, 0 for all others.</summary>
    public double[] Point(int cell)
    {
        var point = new double[low.Length];
        if (groups.Of[cell] >= 0)
        {
            var members = groups.Cells(groups.Of[cell]);
            for (var k = 0; k < members.Length; k++)
            {
                point[members[k]] = Deviation(simplex[groups.Of[cell]]!.Point, k);
            }
        }

        return point;
    }

    /// <summary>The multipliers of all rows found last for the group of a cell.</summary>
    public double[] Multipliers(int cell)
    {
        var multipliers = new double[part.Part.Rows.Length];
        if (groups.Of[cell] >= 0)
        {
            var found = simplex[groups.Of[cell]]!.Multipliers();
            for (var k = 0; k < found.Length; k++)
            {
                multipliers[groups.Rows(groups.Of[cell])[k]] = found[k];
            }
        }

        return multipliers;
    }

    public void Dispose()
    {
        foreach (var linear in simplex)
        {
            linear?.Dispose();
        }
    }

    private Simplex Make(int which)
    {
        var own = groups.Rows(which).Select(r => On(part.Part.Rows[r], which)).ToArray();
        var linear = new Simplex(own, [.. groups.Rows(which).Select(r => part.RowLow[r])], [.. groups.Rows(which).Select(r => part.RowHigh[r])],
            new double[width * groups.Cells(which).Length], new double[width * groups.Cells(which).Length], work);
        foreach (var cell in groups.Cells(which))
        {
            Bound(linear, cell, low[cell], high[cell]);
        }

        return linear;
    }

    private double Deviation(double[] point, int k) => width == 1 ? point[k] : point[2 * k] - point[(2 * k) + 1];

    private void Bound(Simplex? linear, int cell, double least, double most)
    {
        if (width == 1)
        {
            linear?.Bound(groups.Local[cell], least, most);
            return;
        }

        linear?.Bound(2 * groups.Local[cell], Math.Max(0, least), Math.Max(0, most));
        linear?.Bound((2 * groups.Local[cell]) + 1, Math.Max(0, -most), Math.Max(0, -least));
    }

    private Row On(Row row, int which)
    {
        var kept = Enumerable.Range(0, row.Cells.Length).Where(k => groups.Of[row.Cells[k]] == which).ToArray();
        return width == 1 ? new Row([.. kept.Select(k => groups.Local[row.Cells[k]])], [.. kept.Select(k => row.Factors[k])], null, null)
            : new Row([.. kept.SelectMany(k => new[] { 2 * groups.Local[row.Cells[k]], (2 * groups.Local[row.Cells[k]]) + 1 })],
                [.. kept.SelectMany(k => new[] { row.Factors[k], -row.Factors[k] })], null, null);
    }
}
