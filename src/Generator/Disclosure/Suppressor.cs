using Portal.Disclosure.Attack;
using Portal.Disclosure.Masks;

namespace Portal.Disclosure;

/// <summary>A mask, and the audit that it passes.</summary>
/// <param name="Hidden">The cells to hide, by index, in order.</param>
/// <param name="IsOptimal">Whether no mask that passes hides fewer cells, or as many of less weight.</param>
/// <param name="Audit">The audit of the mask; its verdict is the only one. Where it is no pass, <paramref name="Hidden"/> must not be used.</param>
public sealed record Suppression(IReadOnlyList<int> Hidden, bool IsOptimal, AuditReport Audit);

/// <summary>Chooses which cells to hide: the fewest, then the least weight.</summary>
public static class Suppressor
{
    public static Suppression Suppress(Problem problem, Profile profile)
    {
        var (ordered, was) = Canonical.Order(problem);
        var (isHidden, isOptimal) = Mask.Choose(ordered, profile);
        var hidden = Enumerable.Range(0, was.Length).Where(i => isHidden[i]).Select(i => was[i]).Order().ToArray();
        var shown = problem.Cells.Select(c => c.Value).ToArray();
        foreach (var i in Enumerable.Range(0, was.Length).Where(i => isHidden[i] || ordered.Cells[i].Showing == Showing.Never))
        {
            shown[was[i]] = null;
        }

        var audit = Auditor.Audit(problem, shown, profile);
        return new Suppression(hidden, isOptimal && audit.Verdict == Verdict.Pass, audit);
    }
}
