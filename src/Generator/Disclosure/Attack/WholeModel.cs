using System.Globalization;
using Google.OrTools.Sat;

namespace Portal.Disclosure.Attack;

/// <summary>The integer attacker: one CP-SAT model for a component, of which only the objective and one domain change between two questions.</summary>
internal sealed class WholeModel
{
    /// <summary>One worker and a fixed seed: the same answer on every machine.</summary>
    private const string Settings = "num_workers: 1, random_seed: 1, linearization_level: 2, max_deterministic_time: ";

    /// <summary>
    /// Most questions are too small to pay for presolve; where cells are endless it finds at once what the search does not. Conflicts are
    /// counted too, since deterministic time can stand still in a search of huge domains.
    /// </summary>
    private static readonly string[] Ways = [", cp_model_presolve: false, max_number_of_conflicts: 2000", ", max_number_of_conflicts: 10000"];

    /// <summary>Stands in for no bound; no answer depends on it, since only cells that are bounded are asked about.</summary>
    private const long Far = 1L << 40;

    /// <summary>Deterministic time for one bound in one way: hundreds of times what a usual one takes.</summary>
    private const double Most = 1;

    private readonly CpModel model = new();
    private readonly Box box;
    private readonly long far;

    public WholeModel(IReadOnlyList<Row> rows, Box box)
    {
        this.box = box;
        var heaviest = rows.Select(r => r.Factors.Sum(f => (double)Math.Abs(f))).DefaultIfEmpty(1).Max();
        far = (long)Math.Min(Far, (1L << 61) / heaviest);
        var cells = box.Low.Select((l, i) => model.NewIntVar(l, Cap(box.High[i]), "")).ToArray();
        foreach (var row in rows)
        {
            var sum = LinearExpr.WeightedSum(row.Cells.Select(c => cells[c]), row.Factors);
            model.AddLinearConstraint(sum, row.Low is { } low ? (long)low : long.MinValue, row.High is { } high ? (long)high : long.MaxValue);
        }
    }

    /// <summary>A solution where a cell lies in an interval and is as large (or small) as can be.</summary>
    /// <param name="isDone">False where the limit of work came first, or the numbers were too large.</param>
    /// <returns>Null where there is none.</returns>
    public long[]? Solve(int cell, bool up, long low, long high, Work work, out bool isDone)
    {
        var domain = model.Model.Variables[cell].Domain;
        (domain[0], domain[1]) = (low, Cap(high));
        model.Model.Objective = new CpObjectiveProto { Vars = { cell }, Coeffs = { up ? -1 : 1 } };
        var (status, solution) = Solve(work, Ways[0]);
        if (status is CpSolverStatus.Unknown or CpSolverStatus.Feasible)
        {
            (status, solution) = Solve(work, Ways[1]);
        }

        (domain[0], domain[1]) = (box.Low[cell], Cap(box.High[cell]));
        isDone = status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible;
        return status == CpSolverStatus.Optimal ? solution : null;
    }

    private (CpSolverStatus Status, long[] Solution) Solve(Work work, string way)
    {
        var solver = new CpSolver { StringParameters = Settings + work.Share(Most).ToString(CultureInfo.InvariantCulture) + way };
        var status = solver.Solve(model);
        work.Spend(Work.Start + Math.Max(solver.Response!.DeterministicTime, solver.NumConflicts() * Work.Conflict));
        return (status, [.. solver.Response!.Solution]);
    }

    private long Cap(long high) => high == Box.None ? far : high;
}
