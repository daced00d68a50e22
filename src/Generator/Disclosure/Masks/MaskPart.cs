using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>What protects a cell, as deviations from the truth that must be possible: upwards, downwards, and from one to the other.</summary>
/// <param name="Cell">The sensitive cell.</param>
/// <param name="Known">A cell of value 1 that an insider knows, -1 for the plain attacker.</param>
internal sealed record Need(int Cell, int Known, double Up, double Down, double Apart)
{
    /// <summary>Deviations from the truth that are enough together: one of each list. What is sensitive is small, so upwards comes first.</summary>
    public IEnumerable<IReadOnlyList<(int Sign, double Far)>> Ways()
    {
        if (Up > 0 || Apart > 0)
        {
            yield return Up > 0 || Apart <= 0 ? [(1, Math.Max(Up, Apart))] : [(1, Apart), (-1, Apart)];
        }

        if (Down > 0)
        {
            yield return [(-1, Down)];
        }
    }
}

/// <summary>
/// A component of the problem in which masks are chosen: all is unknown but what is shown whatever happens. Reckoned in deviations from the
/// truth, so that a cell that is shown has deviation 0.
/// </summary>
internal sealed class MaskPart
{
    /// <summary>How far in such a direction counts as being able to leave.</summary>
    private const double Doubt = 1e-3;

    /// <summary>With a margin of 0 % any doubt will do, however small: the directions in which the truth can be left.</summary>
    private readonly bool isDirections;

    public MaskPart(Component part, Problem problem, Profile profile)
    {
        Part = part;
        Values = [.. part.Cells.Select(c => problem.Cells[c].Value)];
        IsWhole = profile is SpreadProfile;
        isDirections = profile is PercentProfile { Percent: 0 };
        IsCandidate = [.. part.Cells.Select(c => problem.Cells[c] is { Showing: Showing.Free, IsSensitive: false, Value: not null })];
        Weights = [.. part.Cells.Select(c => Masks.Weights.Of(problem.Cells[c]))];
        Scale = Values.Max(v => v?.Scale ?? 0);
        Centre = [.. Values.Select(v => v ?? 0)];
        var box = new Box(part);
        if (IsWhole)
        {
            IsEmpty = !box.Narrow(part.Rows);
        }

        Low = [.. Centre.Select((c, i) => Bound(IsWhole ? box.Low[i] - c : -c, -1))];
        High = [.. Centre.Select((c, i) => box.High[i] != Box.None || (!IsWhole && part.Max[i] is not null)
            ? Bound((IsWhole ? box.High[i] : part.Max[i]!.Value) - c, 1) : isDirections ? 1 : double.PositiveInfinity)];
        RowLow = [.. part.Rows.Select(r => r.Low is { } l ? RowBound(l - Sum(r), double.NegativeInfinity) : double.NegativeInfinity)];
        RowHigh = [.. part.Rows.Select(r => r.High is { } h ? RowBound(h - Sum(r), double.PositiveInfinity) : double.PositiveInfinity)];
        var rowsOf = part.Rows.SelectMany((r, i) => r.Cells.Select(c => (c, i))).ToLookup(p => p.c, p => p.i);
        RowsOf = [.. Values.Select((_, i) => rowsOf[i].ToArray())];
        Needs = [.. AllNeeds(problem, profile)];
    }

    public Component Part { get; }

    public decimal?[] Values { get; }

    public bool IsWhole { get; }

    /// <summary>Whether no values fit what is always shown.</summary>
    public bool IsEmpty { get; }

    /// <summary>For each cell whether hiding it is a choice; the others are unknown whatever happens.</summary>
    public bool[] IsCandidate { get; }

    public long[] Weights { get; }

    /// <summary>Decimals of the values.</summary>
    public int Scale { get; }

    /// <summary>The truth, 0 where nobody knows it.</summary>
    public decimal[] Centre { get; }

    /// <summary>How far each cell can deviate once hidden.</summary>
    public double[] Low { get; }

    public double[] High { get; }

    public double[] RowLow { get; }

    public double[] RowHigh { get; }

    /// <summary>For each cell the rows that it is in.</summary>
    public int[][] RowsOf { get; }

    public IReadOnlyList<Need> Needs { get; }

    /// <summary>What an integer attacker has to look at to know of a cell: the unknown cells that rows link to it.</summary>
    public Component Around(int cell, bool[] isHidden)
    {
        var isIn = new bool[Values.Length];
        isIn[cell] = true;
        var linked = new bool[Part.Rows.Length];
        var next = new Queue<int>([cell]);
        while (next.TryDequeue(out var at))
        {
            foreach (var row in RowsOf[at].Where(r => !linked[r]))
            {
                linked[row] = true;
                foreach (var other in Part.Rows[row].Cells.Where(c => isHidden[c] && !isIn[c]))
                {
                    isIn[other] = true;
                    next.Enqueue(other);
                }
            }
        }

        var cells = Enumerable.Range(0, isIn.Length).Where(i => isIn[i]).ToArray();
        var local = cells.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        return new Component(cells, [.. cells.Select(c => Part.Max[c])], [.. Part.Rows.Where((_, r) => linked[r]).Select(r => Substitute(r, local))]);
    }

    private Row Substitute(Row row, Dictionary<int, int> local)
    {
        var kept = Enumerable.Range(0, row.Cells.Length).Where(k => local.ContainsKey(row.Cells[k])).ToArray();
        var known = Enumerable.Range(0, row.Cells.Length).Except(kept).Sum(k => row.Factors[k] * Centre[row.Cells[k]]);
        return new Row([.. kept.Select(k => local[row.Cells[k]])], [.. kept.Select(k => row.Factors[k])], row.Low - known, row.High - known);
    }

    private decimal Sum(Row row) => row.Cells.Select((c, k) => row.Factors[k] * Centre[c]).Sum();

    private double Bound(decimal deviation, double direction) => !isDirections ? (double)deviation : deviation == 0 ? 0 : direction;

    private double RowBound(decimal deviation, double endless) => !isDirections ? (double)deviation : deviation == 0 ? 0 : endless;

    private IEnumerable<Need> AllNeeds(Problem problem, Profile profile)
    {
        var insiders = Enumerable.Range(0, Values.Length).Where(i => profile.Insiders && Values[i] == 1 && !(IsWhole && problem.Cells[Part.Cells[i]].HasParts)).Prepend(-1).ToArray();
        return from cell in Enumerable.Range(0, Values.Length)
               where problem.Cells[Part.Cells[cell]].IsSensitive
               from known in insiders
               where known != cell
               let need = Of(cell, known, profile)
               where need.Ways().Any()
               select need;
    }

    private Need Of(int cell, int known, Profile profile)
    {
        var value = (double)Centre[cell];
        return profile switch
        {
            SpreadProfile spread => new Need(cell, known, spread.UpperMin > 0 ? spread.UpperMin - value : double.NegativeInfinity, double.NegativeInfinity, spread.MinValues - 1),
            PercentProfile { Percent: > 0 } percent => new Need(cell, known, value * (double)percent.Percent / 100, value * (double)percent.Percent / 100, 0),
            _ => new Need(cell, known, double.NegativeInfinity, double.NegativeInfinity, Doubt),
        };
    }
}
