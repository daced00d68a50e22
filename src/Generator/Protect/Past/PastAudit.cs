using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect.Past;

/// <summary>
/// What the repository shows, and all that editions showed, judged as one publication: two that are safe may be unsafe together. What editions
/// gave away by themselves is lost, and no reason to refuse today's.
/// </summary>
internal static class PastAudit
{
    public static void Check(SensitiveIndex index, Joined joined, Rules rules, DiagnosticBag faults)
    {
        if (joined.Met.Count == 0 && joined.Gone.Count == 0)
        {
            return;
        }

        if (joined.ProblemOf(rules, index.Facts) is not { } problem)
        {
            Unproven.TooLarge(index, faults);
            return;
        }

        PastRules.Tell(index, joined, hides: false, faults);
        PastRules.Refuse(index, Corrections.Small(joined, problem, rules.Threshold), rules, faults);
        var profile = SpreadProfile.Of(rules.Threshold);
        var report = Auditor.Audit(problem.Problem, [.. problem.Problem.Cells.Select(c => c.Value)], profile);
        switch (report.Verdict)
        {
            case Verdict.Inconsistent:
                faults.Add(Codes.PastContradicted, index.Tables.Values.First().Start, "les résultats d'aujourd'hui et ceux des éditions précédentes ne peuvent pas être vrais ensemble, quels que soient les nombres cachés : rien ne dit ce qu'on pourrait en déduire. Remettez les nombres publiés, ou écrivez « s » sur ceux qui ont changé.");
                return;
            case Verdict.Undecided:
                Unproven.Tell(index, rules, report.Verdict, faults);
                return;
        }

        var lost = Lost.To(index, problem, rules);
        var exposed = Exposure.Of(index, problem, report, rules).Select(b => b.Cell)
            .Concat(problem.Reasons.Where(r => problem.Given[r.Key] is null && r.Value == Reason.SmallCount).Select(r => r.Key))
            .Where(cell => !lost.Contains(cell)).Distinct().Order().ToList();
        if (exposed.Count > 0)
        {
            Refuse(index, problem, rules, report, exposed, faults);
        }
    }

    private static void Refuse(SensitiveIndex index, CubeProblem problem, Rules rules, AuditReport report, List<int> exposed, DiagnosticBag faults)
    {
        var bounds = report.Bounds.ToDictionary(b => b.Cell);
        var subtraction = new Subtraction(index, problem, rules);
        var remedy = Remedy.Of(index, problem.With(exposed.Contains), SpreadProfile.Of(rules.Threshold));
        foreach (var cell in exposed)
        {
            var found = bounds.TryGetValue(cell, out var b) ? subtraction.Of(b) : subtraction.Of(cell, Reason.SmallCount);
            faults.Add(Codes.UnsafeWithPast, PlaceOf(cell), $"{found}. Les éditions précédentes aident à ce calcul, et ce qu'elles ont montré reste connu. {remedy(cell)}");
        }

        // Where something can be done: the cell itself, else what is shown anew.
        Place PlaceOf(int cell) => subtraction.TermsOf(cell).Where(i => problem.Given[i] is { IsFixed: false }).Concat([cell]).Concat(subtraction.TermsOf(cell))
            .SelectMany(i => index.SpotsOf(problem.Keys[i])).FirstOrDefault()?.Place ?? index.Tables.Values.First().Start;
    }
}
