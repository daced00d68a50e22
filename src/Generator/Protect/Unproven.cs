using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>No verdict is a refusal. It is told once, at the count that is to blame, where one alone is.</summary>
internal static class Unproven
{
    public static void TooLarge(SensitiveIndex index, DiagnosticBag faults)
        => faults.Add(Codes.SecrecyUnproven, index.Tables.Values.First().Start, $"les tableaux sensibles croisent trop de colonnes : plus de {CubeProblem.MostCells} nombres seraient à contrôler ensemble. Publiez moins de croisements.");

    public static void Tell(SensitiveIndex index, Rules rules, Verdict verdict, DiagnosticBag faults)
    {
        var (place, subject) = Culprit(index, rules, verdict);
        if (verdict == Verdict.Inconsistent)
        {
            faults.Add(Codes.FiguresContradict, place, $"{subject} : ces chiffres ne peuvent pas être vrais ensemble, quels que soient les nombres cachés. Vérifiez les totaux et les parties, puis corrigez celui qui est faux.");
        }
        else
        {
            faults.Add(Codes.SecrecyUnproven, place, $"{subject} : le programme n'a pas pu prouver que les nombres cachés le restent, et ce qui n'est pas prouvé n'est pas publié. Publiez moins de croisements, ou regroupez des catégories.");
        }
    }

    private static (Model.Place Place, string Subject) Culprit(SensitiveIndex index, Rules rules, Verdict verdict)
    {
        foreach (var series in index.Cubes.GroupBy(c => (c.Indicator, c.Scope)))
        {
            var facts = index.Facts.Where(f => f.Terms.Any(t => t.Key.Indicator == series.Key.Indicator && t.Key.Scope == series.Key.Scope)).ToList();
            var problem = CubeProblem.Of([.. series], rules, facts)!;
            if (Auditor.Audit(problem.Problem, [.. problem.Problem.Cells.Select(c => c.Value)], SpreadProfile.Of(rules.Threshold)).Verdict == verdict)
            {
                var first = series.SelectMany(cube => cube.Cells.Where(c => c.IsHidden).Concat(cube.Cells).Select(c => cube.KeyOf(c.Codes))).First();
                return (index.SpotsOf(first)[0].Place, $"« {index.NameOf(first).Subject} »");
            }
        }

        return (index.Tables.Values.First().Start, "tableaux sensibles pris ensemble");
    }
}
