using Portal.Disclosure;
using Portal.Disclosure.Cubes;

namespace Generator.Tests.Protect.Past;

/// <summary>The audit of today's site and of all earlier editions, as one publication.</summary>
internal static class JointAudit
{
    /// <param name="problem">Of the joined cubes.</param>
    /// <param name="isHidden">Whether a cell that could be shown is not.</param>
    /// <param name="profile">What protects a cell.</param>
    public static AuditReport Of(CubeProblem problem, Func<int, bool> isHidden, Profile profile)
    {
        var cells = problem.Problem.Cells;
        var shown = new decimal?[cells.Count];
        var audited = new ProblemCell[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            shown[i] = cells[i].Showing is Showing.Free or Showing.Always && !isHidden(i) ? cells[i].Value : null;
            // Nobody knows what lies under an old « s »: it is protected as if it were the small one. What is public needs no protection.
            audited[i] = cells[i] with { IsSensitive = shown[i] is null && (cells[i].IsSensitive || (cells[i].Showing == Showing.Hidden && cells[i].Value is null)) };
        }

        return Auditor.Audit(problem.Problem with { Cells = audited }, shown, profile);
    }
}
