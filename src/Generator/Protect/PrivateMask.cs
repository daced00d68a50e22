using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;
using Portal.Protect.Past;

namespace Portal.Protect;

/// <summary>
/// Where the repository is private, its tables may hold what the site may not: this chooses what the site hides. The truth is known, so that
/// the mask is the smallest; the verdict on it is the same audit, insiders included.
/// </summary>
internal static class PrivateMask
{
    /// <summary>How often cells that no table gives, and of which a mask says too much, are protected in their turn.</summary>
    private const int MostRounds = 6;

    /// <returns>Nothing where it refuses: an error is then told.</returns>
    public static Mask Choose(SensitiveIndex index, Joined joined, Rules rules, DiagnosticBag faults)
    {
        if (joined.ProblemOf(rules, index.Facts) is not { } problem)
        {
            Unproven.TooLarge(index, faults);
            return Mask.None;
        }

        PastRules.Tell(index, joined, hides: true, faults);
        if (Corrections.Small(joined, problem, rules.Threshold) is { Count: > 0 } small)
        {
            problem = joined.Hiding(small).ProblemOf(rules, index.Facts)!;
        }

        var lost = joined.Met.Count + joined.Gone.Count == 0 ? new HashSet<int>() : Lost.To(index, problem, rules);

        // Of an s that staff wrote the truth is not known: it is protected as if it were small.
        var sensitive = problem.Problem.Cells.Select((c, i) => (c.IsSensitive || c is { Showing: Showing.Hidden, Value: null }) && !lost.Contains(i)).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var of = problem.With(i => sensitive[i]);
            var (hidden, audit) = Solve(of.Problem, SpreadProfile.Of(rules.Threshold, insiders: true));
            if (audit.Verdict != Verdict.Pass)
            {
                Unproven.Tell(index, rules, audit.Verdict, faults);
                return Mask.None;
            }

            var exposed = Exposure.Of(index, Public(of, hidden), audit, rules).Where(b => !lost.Contains(b.Cell)).ToList();
            if (exposed.Count == 0)
            {
                var mask = RowMask.Of(index, of, hidden, faults);
                return HiddenShare.IsBearable(index, of, hidden, mask, rules, faults) ? mask : Mask.None;
            }

            foreach (var bounds in exposed)
            {
                sensitive[bounds.Cell] = true;
            }
        }

        Unproven.Tell(index, rules, Verdict.Undecided, faults);
        return Mask.None;
    }

    /// <summary>The same as the public sees it: of what is hidden it knows no value, so that what may be found again must be protected too.</summary>
    private static CubeProblem Public(CubeProblem problem, IReadOnlyList<int> hidden)
    {
        var set = hidden.ToHashSet();
        return problem with { Problem = problem.Problem with { Cells = [.. problem.Problem.Cells.Select((c, i) => set.Contains(i) ? c with { Value = null } : c)] } };
    }

    /// <summary>The solver is for what must be hidden or may be worked out; where neither is, nothing is chosen.</summary>
    private static (IReadOnlyList<int> Hidden, AuditReport Audit) Solve(Problem problem, Profile profile)
    {
        if (problem.Cells.Any(c => c.IsSensitive || c is { Showing: Showing.Hidden, Value: not null }))
        {
            var found = Suppressor.Suppress(problem, profile);
            return (found.Hidden, found.Audit);
        }

        decimal?[] known = [.. problem.Cells.Select(c => c.Value)];
        return ([], known.All(v => v is not null) ? new AuditReport(Verdict.Pass, []) : Auditor.Audit(problem, known, profile));
    }
}
