using System.Globalization;
using Google.OrTools.LinearSolver;

namespace Portal.Disclosure.Attack;

/// <summary>The linear attacker: GLOP on one component, kept between two questions so that each starts from the last vertex.</summary>
internal sealed class Simplex : IDisposable
{
    /// <summary>Pivots that any question may take.</summary>
    private const int Enough = 2000;

    /// <summary>And more for each row and column: ten times what a hard one takes.</summary>
    private const int PerLine = 50;

    private readonly Solver solver;
    private readonly Variable[] cells;
    private readonly Constraint[] rows;
    private readonly Work work;

    public Simplex(IReadOnlyList<Row> rows, double[] low, double[] high, Work work)
        : this(rows, [.. rows.Select(r => Number(r.Low, double.NegativeInfinity))], [.. rows.Select(r => Number(r.High, double.PositiveInfinity))], low, high, work)
    {
    }

    public Simplex(IReadOnlyList<Row> rows, double[] rowLow, double[] rowHigh, double[] low, double[] high, Work work)
    {
        this.work = work;
        solver = Solver.CreateSolver("GLOP");
        // Without preprocessing a new objective starts from the last basis: ten times faster here. GLOP can cycle, so its pivots are counted.
        var most = Enough + (PerLine * (low.Length + rows.Count));
        solver.SetSolverSpecificParametersAsString(string.Create(CultureInfo.InvariantCulture, $"use_preprocessing: false max_number_of_iterations: {most}"));
        cells = [.. low.Select((l, i) => solver.MakeNumVar(l, high[i], ""))];
        this.rows = new Constraint[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            this.rows[r] = solver.MakeConstraint(rowLow[r], rowHigh[r]);
            for (var k = 0; k < rows[r].Cells.Length; k++)
            {
                this.rows[r].SetCoefficient(cells[rows[r].Cells[k]], rows[r].Factors[k]);
            }
        }

        Point = new double[cells.Length];
        work.Spend(rows.Sum(r => r.Cells.Length + 2) * Work.Entry);
    }

    /// <summary>The vertex found last.</summary>
    public double[] Point { get; }

    /// <summary>Whether the last question showed that no values at all satisfy the rows.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The largest (or smallest) value of a cell, null where GLOP gives none.</summary>
    public double? Reach(int cell, bool up) => Reach([(cell, 1.0)], up);

    /// <summary>The largest (or smallest) value of a sum.</summary>
    public double? Reach(IReadOnlyList<(int Cell, double Factor)> sum, bool up)
    {
        var objective = solver.Objective();
        objective.Clear();
        foreach (var (cell, factor) in sum)
        {
            objective.SetCoefficient(cells[cell], factor);
        }

        objective.SetOptimizationDirection(up);
        var status = solver.Solve();
        work.Spend((Work.Turns + solver.Iterations()) * (cells.Length + rows.Length) * Work.Pivot);
        IsEmpty = status == Solver.ResultStatus.INFEASIBLE;
        if (status != Solver.ResultStatus.OPTIMAL)
        {
            return null;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            Point[i] = cells[i].SolutionValue();
        }

        return objective.Value();
    }

    /// <summary>The multipliers of the rows at the vertex found last.</summary>
    public double[] Multipliers() => [.. rows.Select(r => r.DualValue())];

    public void BoundRow(int row, double low, double high) => rows[row].SetBounds(low, high);

    public void Bound(int cell, double low, double high) => cells[cell].SetBounds(low, high);

    public void Dispose()
    {
        foreach (var native in rows.Cast<IDisposable>().Concat(cells).Append(solver))
        {
            native.Dispose();
        }
    }

    private static double Number(decimal? value, double otherwise) => value is { } v ? (double)v : otherwise;
}
