using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// What the repository itself shows is judged as an attacker sees it: the tables as they are, <c>s</c> unknown. Nothing is hidden here;
/// what can be worked out is an error, with the subtraction that gives it and the smallest way out.
/// </summary>
internal static class PublicAudit
{
    /// <param name="index">All sensitive tables.</param>
    /// <param name="rules">The thresholds.</param>
    /// <param name="told">Rows that another rule has already refused.</param>
    /// <param name="faults">Receives what is refused.</param>
    public static void Check(SensitiveIndex index, Rules rules, IReadOnlySet<(string File, int Line, string Code)> told, DiagnosticBag faults)
    {
        var profile = SpreadProfile.Of(rules.Threshold);
        if (CubeProblem.Of(index.Cubes, rules, index.Facts) is not { } problem)
        {
            Unproven.TooLarge(index, faults);
            return;
        }

        // A group is refused once: at its first row, or at the answer that nearly all gave.
        var shown = problem.Reasons.Where(r => problem.Given[r.Key] is { IsHidden: false }).OrderByDescending(r => r.Value == Reason.SameAnswer ? problem.Problem.Cells[r.Key].Value : 0);
        foreach (var (cell, reason) in shown.DistinctBy(r => r.Value == Reason.SmallCount ? problem.Keys[r.Key].Text : $"{r.Value} {index.GroupOf(problem.Keys[r.Key]).Text}"))
        {
            CheckShown(index, problem.Keys[cell], reason, rules, told, faults);
        }

        var givenGroups = problem.Keys.Where((_, i) => problem.Given[i] is not null).Select(key => index.GroupOf(key).Text).ToHashSet(StringComparer.Ordinal);
        var differences = problem.Reasons.Where(r => problem.Given[r.Key] is null && r.Value switch { Reason.SmallCount => !IsTold(r.Key), Reason.FewSchools => true, _ => IsOfUntoldGroup(r.Key) || IsBaseAlone(r.Key) })
            .DistinctBy(r => r.Value == Reason.SmallCount ? problem.Keys[r.Key].Text : index.GroupOf(problem.Keys[r.Key]).Text).ToList();
        var exposed = Audit(index, problem, rules, profile, faults);
        if (differences.Count + exposed.Count == 0)
        {
            return;
        }

        var subtraction = new Subtraction(index, problem, rules);
        var remedy = Remedy.Of(index, Sensitive(problem, exposed.Select(b => b.Cell).ToHashSet()), profile);
        foreach (var (cell, reason) in differences)
        {
            if (RestOf(cell) is { } share)
            {
                faults.Add(Codes.ShareGivesCount, share.Place, $"colonne « valeur » : cette part, sur cette base, laisse moins de {rules.Threshold} personnes dans le reste. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
                continue;
            }

            faults.Add(Codes.SmallDifference, PlaceOf(index, problem, subtraction.TermsOf(cell)), $"{subtraction.Of(cell, reason)}. {remedy(cell)}");
        }

        foreach (var bounds in exposed)
        {
            var place = index.SpotsOf(problem.Keys[bounds.Cell]) is [var spot, ..] ? spot.Place : PlaceOf(index, problem, subtraction.TermsOf(bounds.Cell));
            faults.Add(problem.Given[bounds.Cell] is null ? Codes.SmallDifference : Codes.SecretExposed, place, $"{subtraction.Of(bounds)}. {remedy(bounds.Cell)}");
        }

        // The complement of a numerator, refused on its row already.
        bool IsTold(int cell) => problem.Problem.Relations.Any(r => r.Terms.Any(t => t.Cell == cell) && r.Terms.Any(t => t.Cell != cell && Spots(t.Cell).Any(s => told.Contains((s.Place.File, s.Place.Line, Codes.SmallCount.Id)))));

        // No table gives this group, and an answer of it follows from others.
        bool IsOfUntoldGroup(int cell) => problem.Problem.Cells[cell].Value > 1 && !index.GroupOf(problem.Keys[cell]).Equals(problem.Keys[cell])
            && !givenGroups.Contains(index.GroupOf(problem.Keys[cell]).Text);

        // A base that no table gives, of which no answer is refused.
        bool IsBaseAlone(int cell) => index.GroupOf(problem.Keys[cell]) is var group && group.Equals(problem.Keys[cell])
            && !problem.Reasons.Any(r => r.Key != cell && index.GroupOf(problem.Keys[r.Key]).Equals(group));

        // Those whom a share leaves out: the share itself tells them.
        Spot? RestOf(int cell) => problem.Reasons[cell] == Reason.SmallCount
            ? problem.Problem.Relations.Where(r => r.Terms.Count == 3 && r.Terms[0].Cell != cell && r.Terms.Any(t => t.Cell == cell)).SelectMany(r => r.Terms.Skip(1)).Where(t => t.Cell != cell && problem.Keys[t.Cell][ResultCubes.Criterion] == ResultCubes.Met)
                .SelectMany(t => Spots(t.Cell)).FirstOrDefault(s => s.Column == "valeur")
            : null;

        IReadOnlyList<Spot> Spots(int cell) => index.SpotsOf(problem.Keys[cell]);
    }

    /// <summary>The cells of which too much can be said. Where everything is shown or follows, there is nothing to work out.</summary>
    private static IReadOnlyList<Bounds> Audit(SensitiveIndex index, CubeProblem problem, Rules rules, Profile profile, DiagnosticBag faults)
    {
        // A cell that nothing links or bounds may be any number: it is left aside, and with it the solver.
        var linked = problem.Problem.Relations.SelectMany(r => r.Terms).Concat(problem.Problem.Facts.SelectMany(f => f.Terms)).Select(t => t.Cell).ToHashSet();
        decimal?[] known = [.. problem.Problem.Cells.Select((c, i) => c.Value ?? (c.Max is null && !linked.Contains(i) ? 0 : null))];
        if (known.All(v => v is not null))
        {
            return [];
        }

        var report = Auditor.Audit(problem.Problem, known, profile);
        if (report.Verdict is Verdict.Inconsistent or Verdict.Undecided)
        {
            Unproven.Tell(index, rules, report.Verdict, faults);
            return [];
        }

        return Exposure.Of(index, problem, report, rules);
    }

    private static CubeProblem Sensitive(CubeProblem problem, HashSet<int> cells)
        => problem with { Problem = problem.Problem with { Cells = [.. problem.Problem.Cells.Select((c, i) => cells.Contains(i) ? c with { IsSensitive = true } : c)] } };

    private static Place PlaceOf(SensitiveIndex index, CubeProblem problem, IReadOnlyList<int> cells)
        => cells.SelectMany(i => index.SpotsOf(problem.Keys[i])).FirstOrDefault()?.Place ?? index.Tables.Values.First().Start;

    private static void CheckShown(SensitiveIndex index, CellKey key, Reason reason, Rules rules, IReadOnlySet<(string File, int Line, string Code)> told, DiagnosticBag faults)
    {
        var same = reason switch { Reason.SmallBase => Codes.SmallBase, Reason.FewSchools => Codes.FewSchools, _ => Codes.SmallCount };
        if (index.SpotsOf(key) is not [var spot, ..] || told.Contains((spot.Place.File, spot.Place.Line, same.Id)))
        {
            return;
        }

        switch (reason)
        {
            case Reason.SmallCount when spot.Column == "valeur":
                faults.Add(Codes.ShareGivesCount, spot.Place, $"colonne « valeur » : cette part, sur cette base, ne peut être que celle de moins de {rules.Threshold} personnes. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
                break;
            case Reason.SmallCount:
                faults.Add(Codes.SmallCount, spot.Place, $"colonne « {spot.Column} » : moins de {rules.Threshold} personnes, ce qui permettrait de les reconnaître. Regroupez des catégories, ou écrivez « s » ici et dans une autre cellule du même groupe.");
                break;
            case Reason.SmallBase when spot.Table.Name != "resultats":
                faults.Add(Codes.SmallBase, spot.Place, $"ce groupe a moins de {rules.LeastBase} réponses en tout, c'est trop peu pour les détailler. Regroupez des niveaux ou des publics, ou ne publiez pas cette question.");
                break;
            case Reason.SmallBase:
                faults.Add(Codes.SmallBase, spot.Place, $"colonne « {spot.Column} » : moins de {rules.LeastBase} personnes au total, c'est trop peu pour publier une part ou une moyenne. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
                break;
            case Reason.SameAnswer:
                faults.Add(Codes.SameAnswer, spot.Place, $"colonne « {spot.Column} » : toutes les personnes du groupe, ou toutes sauf une, ont la même réponse : chacun connaîtrait celle de chacune. Regroupez des niveaux ou des périodes, ou mettez « s » sur les réponses de ce groupe et sur celles d'un autre.");
                break;
            default:
                faults.Add(Codes.FewSchools, spot.Place, $"colonne « nb_ecoles » : il n'y a rien, et « ecoles » compte moins de {rules.LeastSchools} écoles ouvertes de ce niveau. Regroupez des niveaux, ou mettez « s » sur toute la ligne.");
                break;
        }
    }
}
