using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// Judges what an attacker can say of the cells whose truth we do not know ourselves: an <c>s</c> that is written in a table, a cell that no
/// table gives.
/// </summary>
internal static class Exposure
{
    /// <summary>The cells of which too much can be said, in order.</summary>
    public static IReadOnlyList<Bounds> Of(SensitiveIndex index, CubeProblem problem, AuditReport report, Rules rules)
    {
        var byCell = report.Bounds.ToDictionary(b => b.Cell);
        var byKey = problem.Keys.Select((key, i) => (key.Text, i)).ToDictionary(x => x.Text, x => x.i, StringComparer.Ordinal);
        return [.. report.Bounds.Where(b => !b.IsProtected && problem.Problem.Cells[b.Cell].Value is null && (problem.Given[b.Cell] is null ? IsSmall(b) : IsOfFewSchools(b) || !IsHarmless(b)))];

        // However many persons they have.
        bool IsOfFewSchools(Bounds bounds) => problem.Reasons.TryGetValue(bounds.Cell, out var reason) && reason == Reason.FewSchools;

        // Nobody hides it: only a small number matters, and a zero is none.
        bool IsSmall(Bounds bounds) => bounds.High < rules.Threshold && bounds.High > 0;

        // Hidden to protect another, it may be known when it is large, in a group that is, and when not nearly all gave that answer.
        bool IsHarmless(Bounds bounds)
        {
            var key = problem.Keys[bounds.Cell];
            var answers = index.AnswersOf(key);
            if (bounds.Low < rules.Threshold || answers.Count == 0)
            {
                return bounds.Low >= rules.Threshold;
            }

            var whole = index.GroupOf(key);
            var (low, high) = byKey.TryGetValue(whole.Text, out var at) ? RangeOf(at) : (0m, null);
            return low >= rules.LeastBase && (whole.Equals(key) || bounds.Low < (high ?? decimal.MaxValue) - 1);
        }

        (decimal Low, decimal? High) RangeOf(int cell)
            => byCell.TryGetValue(cell, out var bounds) ? (bounds.Low, bounds.High) : problem.Problem.Cells[cell].Value is { } value ? (value, value) : (0, null);
    }
}
