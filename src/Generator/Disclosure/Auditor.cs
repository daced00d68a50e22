using Portal.Disclosure.Attack;

namespace Portal.Disclosure;

/// <summary>What an attacker who sees all that is shown can say of the rest.</summary>
public static class Auditor
{
    /// <summary>Deterministic time for a whole audit; a table of a thousand cells takes a hundredth of it.</summary>
    private const double Limit = 300;

    /// <param name="problem">The cells and what links them; true values are read with <see cref="PercentProfile"/> and for insiders only.</param>
    /// <param name="shown">For each cell what is shown of it, null if hidden.</param>
    /// <param name="profile">What protects a cell.</param>
    public static AuditReport Audit(Problem problem, IReadOnlyList<decimal?> shown, Profile profile)
    {
        try
        {
            var work = new Work(Limit);
            var bounds = new List<Bounds>();
            foreach (var part in Component.Of(problem, shown, profile is SpreadProfile))
            {
                var values = part.Cells.Select(c => profile is SpreadProfile && problem.Cells[c].HasParts ? null : problem.Cells[c].Value).ToArray();
                var (verdict, found) = profile switch
                {
                    SpreadProfile spread => WholeJudge.Judge(part, values, spread, work),
                    PercentProfile percent => AmountJudge.Judge(part, values, percent, work),
                    _ => throw new ArgumentOutOfRangeException(nameof(profile)),
                };
                if (verdict is Verdict.Inconsistent or Verdict.Undecided)
                {
                    return new AuditReport(verdict.Value, []);
                }

                bounds.AddRange(found);
            }

            bounds.Sort((a, b) => a.Cell.CompareTo(b.Cell));
            var isSafe = bounds.All(b => b.IsProtected || !problem.Cells[b.Cell].IsSensitive)
                && !problem.Cells.Where((c, i) => c.IsSensitive && shown[i] is not null).Any();
            return new AuditReport(isSafe ? Verdict.Pass : Verdict.Fail, bounds);
        }
        catch (InconsistentException)
        {
            return new AuditReport(Verdict.Inconsistent, []);
        }
        catch (OverflowException)
        {
            return new AuditReport(Verdict.Undecided, []);
        }
    }
}
