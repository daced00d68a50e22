using Google.OrTools.LinearSolver;

namespace Portal.Disclosure.Masks;

/// <summary>The linear master: the least cost at which parts of cells satisfy all cuts found so far. Its value is below that of any mask.</summary>
internal sealed class Cover : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Variable[] hidden;
    private readonly List<Constraint> cuts = [];

    public Cover(double[] costs, bool[] isCandidate)
    {
        solver.SetSolverSpecificParametersAsString("use_preprocessing: false, use_dual_simplex: true");
        hidden = [.. costs.Select((c, i) => isCandidate[i] ? solver.MakeNumVar(0, 1, "") : solver.MakeNumVar(1, 1, ""))];
        var objective = solver.Objective();
        for (var i = 0; i < costs.Length; i++)
        {
            objective.SetCoefficient(hidden[i], isCandidate[i] ? costs[i] : 0);
        }

        objective.SetMinimization();
    }

    public void Add(Cut cut)
    {
        var row = solver.MakeConstraint(cut.Head < 0 ? cut.Least : 0, double.PositiveInfinity);
        for (var k = 0; k < cut.Cells.Length; k++)
        {
            row.SetCoefficient(hidden[cut.Cells[k]], cut.Factors[k]);
        }

        if (cut.Head >= 0)
        {
            row.SetCoefficient(hidden[cut.Head], -cut.Least);
        }

        cuts.Add(row);
    }

    public void AtMost(int[] cells, int count)
    {
        var row = solver.MakeConstraint(double.NegativeInfinity, count);
        foreach (var cell in cells)
        {
            row.SetCoefficient(hidden[cell], 1);
        }

        cuts.Add(row);
    }

    /// <summary>The value and the parts of cells; null where no mask satisfies all cuts.</summary>
    public (double Value, double[] Hidden)? Solve() => solver.Solve() == Solver.ResultStatus.OPTIMAL
        ? (solver.Objective().Value(), [.. hidden.Select(h => Math.Clamp(h.SolutionValue(), 0, 1))]) : null;

    public long Iterations => solver.Iterations();

    public void Dispose()
    {
        foreach (var native in cuts.Cast<IDisposable>().Concat(hidden).Append(solver))
        {
            native.Dispose();
        }
    }
}
