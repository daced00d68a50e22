using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>
/// How far cells can deviate when only some can move at all: one small simplex for each group of moving cells that rows link, made when it is
/// first asked. A cell of a group can be held and released; the groups are made anew by another object.
/// </summary>
internal sealed class Reach : IDisposable
{
    private readonly MaskPart part;
    private readonly int[] group;
    private readonly int[] local;
    private readonly List<int[]> rows = [];
    private readonly List<int[]> cells = [];
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
        group = new int[low.Length];
        local = new int[low.Length];
        Array.Fill(group, -1);
        for (var i = 0; i < group.Length; i++)
        {
            if (group[i] < 0 && Moves(i))
            {
                Gather(i);
            }
        }

        simplex = new Simplex?[cells.Count];
    }

    /// <summary>The cells of the group of a cell.</summary>
    public IReadOnlyList<int> Group(int cell) => cells[group[cell]];

    public bool Has(int cell) => group[cell] >= 0;

    public void Bound(int cell, double least, double most)
    {
        (low[cell], high[cell]) = (least, most);
        if (group[cell] >= 0)
        {
            Bound(simplex[group[cell]], cell, least, most);
        }
    }

    /// <summary>The farthest a cell goes, null where GLOP gives none.</summary>
    public double? Farthest(int cell, bool up)
    {
        if (group[cell] < 0)
        {
            return 0;
        }

        var linear = simplex[group[cell]] ??= Make(group[cell]);
        return linear.Reach(width == 1 ? [(local[cell], 1)] : [(2 * local[cell], 1), ((2 * local[cell]) + 1, -1)], up);
    }

    /// <summary>Whether a cell can go so far, found by moving others as little as can be; 1 upwards, -1 downwards.</summary>
    public bool CanGo(int cell, int sign, double far)
    {
        if (group[cell] < 0 || far > (sign > 0 ? high[cell] : -low[cell]))
        {
            return far <= 0;
        }

        var linear = simplex[group[cell]] ??= Make(group[cell]);
        Bound(linear, cell, sign > 0 ? Math.Max(low[cell], far) : low[cell], sign > 0 ? high[cell] : Math.Min(high[cell], -far));
        // Prices that differ a little choose one of the many ways, and mostly a whole one.
        var sum = Enumerable.Range(0, 2 * cells[group[cell]].Length).Select(c => (c, 1 + (c * 1e-4))).ToArray();
        var isFound = linear.Reach(sum, up: false) is not null;
        Bound(linear, cell, low[cell], high[cell]);
        return isFound;
    }

    /// <summary>The deviations found last for the group of a cell, 0 for all others.</summary>
    public double[] Point(int cell)
    {
        var point = new double[low.Length];
        if (group[cell] >= 0)
        {
            var members = cells[group[cell]];
            for (var k = 0; k < members.Length; k++)
            {
                point[members[k]] = Deviation(simplex[group[cell]]!.Point, k);
            }
        }

        return point;
    }

    /// <summary>The multipliers of all rows found last for the group of a cell.</summary>
    public double[] Multipliers(int cell)
    {
        var multipliers = new double[part.Part.Rows.Length];
        if (group[cell] >= 0)
        {
            var found = simplex[group[cell]]!.Multipliers();
            for (var k = 0; k < found.Length; k++)
            {
                multipliers[rows[group[cell]][k]] = found[k];
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

    private bool Moves(int cell) => low[cell] != 0 || high[cell] != 0;

    private void Gather(int start)
    {
        var (members, its) = (new List<int> { start }, new List<int>());
        group[start] = cells.Count;
        for (var k = 0; k < members.Count; k++)
        {
            foreach (var r in part.RowsOf[members[k]])
            {
                foreach (var c in part.Part.Rows[r].Cells)
                {
                    if (group[c] < 0 && Moves(c))
                    {
                        group[c] = cells.Count;
                        members.Add(c);
                    }
                }

                its.Add(r);
            }
        }

        members.Sort();
        for (var k = 0; k < members.Count; k++)
        {
            local[members[k]] = k;
        }

        cells.Add([.. members]);
        rows.Add([.. its.Distinct().Order()]);
    }

    private Simplex Make(int which)
    {
        var own = rows[which].Select(r => On(part.Part.Rows[r], which)).ToArray();
        var linear = new Simplex(own, [.. rows[which].Select(r => part.RowLow[r])], [.. rows[which].Select(r => part.RowHigh[r])],
            new double[width * cells[which].Length], new double[width * cells[which].Length], work);
        foreach (var cell in cells[which])
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
            linear?.Bound(local[cell], least, most);
            return;
        }

        linear?.Bound(2 * local[cell], Math.Max(0, least), Math.Max(0, most));
        linear?.Bound((2 * local[cell]) + 1, Math.Max(0, -most), Math.Max(0, -least));
    }

    private Row On(Row row, int which)
    {
        var kept = Enumerable.Range(0, row.Cells.Length).Where(k => group[row.Cells[k]] == which).ToArray();
        return width == 1 ? new Row([.. kept.Select(k => local[row.Cells[k]])], [.. kept.Select(k => row.Factors[k])], null, null)
            : new Row([.. kept.SelectMany(k => new[] { 2 * local[row.Cells[k]], (2 * local[row.Cells[k]]) + 1 })],
                [.. kept.SelectMany(k => new[] { row.Factors[k], -row.Factors[k] })], null, null);
    }
}
