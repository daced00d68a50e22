using Google.OrTools.LinearSolver;
using Portal.Disclosure.Attack;

namespace Portal.Disclosure.Masks;

/// <summary>The linear master: the least cost at which parts of cells satisfy the cuts it was given. Its value is below that of any mask.</summary>
internal sealed class Cover : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly bool[] isCandidate;
    private readonly Work work;
    private readonly Variable[] hidden;
    private readonly List<Constraint> cuts = [];

    /// <param name="count">How many candidates may be hidden, null for any number.</param>
    public Cover(long[] costs, bool[] isCandidate, int? count, Work work)
    {
        (this.isCandidate, this.work) = (isCandidate, work);
        // A new cut or a branch leaves the basis dual feasible.
        solver.SetSolverSpecificParametersAsString("use_preprocessing: false, use_dual_simplex: true");
        hidden = [.. costs.Select((c, i) => isCandidate[i] ? solver.MakeNumVar(0, 1, "") : solver.MakeNumVar(1, 1, ""))];
        var objective = solver.Objective();
        var all = count is { } n ? solver.MakeConstraint(double.NegativeInfinity, n) : null;
        for (var i = 0; i < costs.Length; i++)
        {
            objective.SetCoefficient(hidden[i], isCandidate[i] ? costs[i] : 0);
            all?.SetCoefficient(hidden[i], isCandidate[i] ? 1 : 0);
        }

        objective.SetMinimization();
        if (all is not null)
        {
            cuts.Add(all);
        }
    }

    /// <summary>Whether GLOP always knew what to say: else nothing is proven.</summary>
    public bool IsSound { get; private set; } = true;

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

    /// <summary>Settles a candidate, or leaves it open again.</summary>
    public void Settle(int cell, bool? isHidden) => hidden[cell].SetBounds(isHidden == true ? 1 : 0, isHidden == false ? 0 : 1);

    /// <summary>The value and the parts of cells; null where no mask satisfies all cuts.</summary>
    public (double Value, double[] Hidden)? Solve()
    {
        var status = solver.Solve();
        work.Spend((Work.Turns + solver.Iterations()) * (cuts.Count + hidden.Length) * Work.Pivot);
        IsSound &= status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.INFEASIBLE;
        return status == Solver.ResultStatus.OPTIMAL ? (solver.Objective().Value(), [.. hidden.Select((h, i) => isCandidate[i] ? Part(h.SolutionValue()) : 1)]) : null;
    }

    public void Dispose()
    {
        foreach (var native in cuts.Cast<IDisposable>().Concat(hidden).Append(solver))
        {
            native.Dispose();
        }
    }

    private static double Part(double value) => value < 1e-7 ? 0 : value > 1 - 1e-7 ? 1 : value;
}
