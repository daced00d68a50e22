using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;

namespace Portal.Protect.Past;

/// <summary>What can be worked out from past editions alone: under an older version of the gate, or a lower threshold. Nothing that is done today brings it back.</summary>
internal static class Lost
{
    /// <summary>The cells, by their index.</summary>
    public static IReadOnlySet<int> To(SensitiveIndex index, CubeProblem problem, Rules rules)
    {
        decimal?[] shown = [.. problem.Problem.Cells.Select((c, i) => problem.Given[i] is { IsFixed: true } || c.Max == 0 ? c.Value : null)];
        var report = Auditor.Audit(problem.Problem, shown, SpreadProfile.Of(rules.Threshold));
        return report.Bounds.Where(b => !b.IsProtected && problem.Problem.Cells[b.Cell].Value is not null).Concat(Exposure.Of(index, problem, report, rules)).Select(b => b.Cell).ToHashSet();
    }
}
