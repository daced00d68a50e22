using System.Globalization;
using Google.OrTools.Sat;

namespace Portal.Disclosure.Masks;

/// <summary>The integer master: the cheapest choice of hidden cells that satisfies all cuts found so far.</summary>
internal sealed class Master
{
    private const string Settings = "num_workers: 1, random_seed: 1, linearization_level: 2, max_deterministic_time: ";

    private readonly CpModel model = new();
    private readonly BoolVar[] hidden;
    private readonly LinearExpr cost;

    /// <param name="count">How many candidates are hidden, null where that is what is sought.</param>
    public Master(MaskPart part, long[] costs, int? count)
    {
        hidden = [.. part.IsCandidate.Select((c, i) => model.NewBoolVar(""))];
        var choices = Enumerable.Range(0, hidden.Length).Where(i => part.IsCandidate[i]).ToArray();
        cost = LinearExpr.WeightedSum(choices.Select(i => hidden[i]), choices.Select(i => costs[i]));
        foreach (var i in Enumerable.Range(0, hidden.Length).Where(i => !part.IsCandidate[i]))
        {
            model.Add(hidden[i] == 1);
        }

        if (count is { } n)
        {
            model.Add(LinearExpr.Sum(choices.Select(i => hidden[i])) == n);
        }

        model.Minimize(cost);
    }

    public void Add(Cut cut)
    {
        var sum = LinearExpr.WeightedSum(cut.Cells.Select(c => hidden[c]), cut.Factors);
        model.Add(sum >= (cut.Head < 0 ? (LinearExpr)LinearExpr.Constant(cut.Least) : cut.Least * hidden[cut.Head]));
    }

    /// <summary>The cheapest choice and a cost that none goes below; no choice where there is none below <paramref name="most"/>, or the work ran out.</summary>
    public (bool[]? Hidden, long Bound, bool IsDone) Solve(long least, long most, bool[]? hint, Attack.Work work)
    {
        var limit = model.AddLinearConstraint(cost, least, most);
        model.Model.SolutionHint = hint is null ? null : new PartialVariableAssignment
        {
            Vars = { Enumerable.Range(0, hint.Length) },
            Values = { hint.Select(h => h ? 1L : 0L) },
        };
        var solver = new CpSolver { StringParameters = Settings + work.Share(100).ToString(CultureInfo.InvariantCulture) };
        var status = solver.Solve(model);
        work.Spend(solver.Response!.DeterministicTime);
        model.Model.Constraints.RemoveAt(limit.Index);
        return status switch
        {
            CpSolverStatus.Optimal => ([.. solver.Response.Solution.Take(hidden.Length).Select(v => v == 1)], (long)Math.Round(solver.ObjectiveValue), true),
            CpSolverStatus.Infeasible => (null, most + 1, true),
            CpSolverStatus.Feasible => ([.. solver.Response.Solution.Take(hidden.Length).Select(v => v == 1)], (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6), false),
            _ => (null, Math.Max(least, (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)), false),
        };
    }
}
