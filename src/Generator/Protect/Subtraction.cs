using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;
using Portal.Protect.Past;

namespace Portal.Protect;

/// <summary>
/// Shows staff how a number that is not shown is found again: « pour « Cycle 2 » : le total (ligne 4) moins « Public » (ligne 5) donne
/// exactement « Privé », qui est inférieur à 5 ». What all the cells share is said once; no value is.
/// </summary>
internal sealed class Subtraction(SensitiveIndex index, CubeProblem problem, Rules rules)
{
    /// <summary>More terms than that are listed, not worked out.</summary>
    private const int MostTerms = 8;

    private readonly decimal?[] shown = [.. problem.Problem.Cells.Select((c, i) => problem.Given[i] is { IsPublished: true, IsHidden: false } ? c.Value : null)];

    /// <summary>A whole sentence without its end: the caller adds the way out.</summary>
    public string Of(Bounds target) => Of(target.Cell, target.Low == target.High, target.High < rules.Threshold ? $", qui est inférieur à {rules.Threshold}" : "");

    /// <summary>A cell that no table gives, and whose value follows from what is shown.</summary>
    public string Of(int cell, Reason reason) => Of(cell, isExact: true, reason switch
    {
        Reason.SmallBase => $", dans un groupe de moins de {rules.LeastBase} personnes",
        Reason.FewSchools => $", qui réunit moins de {rules.LeastSchools} écoles",
        Reason.SameAnswer => ", qui est la réponse de tout un groupe, ou de tous sauf un",
        _ => $", qui est inférieur à {rules.Threshold}",
    });

    /// <summary>The cells that tell most of it; empty where none was found.</summary>
    public IReadOnlyList<int> TermsOf(int cell) => [.. Deduce(cell)?.Shown.Select(t => t.Cell) ?? []];

    private Deduction? Deduce(int cell)
        => Deduction.Of(problem.Problem, shown, cell, upper: true) ?? Deduction.Of(problem.Problem, shown, cell, upper: false);

    private string Of(int cell, bool isExact, string small)
    {
        var deduction = Deduce(cell);
        var terms = deduction?.Shown ?? [];
        var known = (deduction?.Facts ?? []).Select(f => problem.Problem.Facts[f].Name).Where(name => !name.EndsWith(QuestionLinks.Name, StringComparison.Ordinal)).Select(SourceOf).Distinct().ToList();
        var keys = terms.Select(t => problem.Keys[t.Cell]).Append(problem.Keys[cell]).ToList();
        var varying = problem.Keys[cell].Codes.Select(c => c.Dimension).Where(d => keys.Exists(k => k[d] != keys[0][d])).ToHashSet();
        var periodVaries = keys.Exists(k => k.Period != keys[0].Period);
        var crosses = terms.Any(t => IsOther(problem.Keys[t.Cell]));
        var target = $"« {NameOf(problem.Keys[cell])} »".Replace("« le total »", "le total", StringComparison.Ordinal);
        return $"{Context()} : {Told()}";

        string Told()
        {
            if (terms.Count + known.Count == 0)
            {
                return $"ce qui est publié en dit trop sur {target}{small}";
            }

            var plain = known.Count == 0 && terms.Count <= MostTerms && terms.All(t => Math.Abs(t.Factor) == Math.Abs(terms[0].Factor)) && terms.Any(t => t.Factor > 0);
            if (!plain)
            {
                return $"en rapprochant {string.Join(", ", known.Concat(terms.Take(MostTerms).Select(t => Named(t.Cell))))}{(terms.Count > MostTerms ? "…" : "")}, on retrouve {target}{(isExact ? " exactement" : " à peu de chose près")}{small}";
            }

            var plus = string.Join(" plus ", terms.Where(t => t.Factor > 0).Select(t => Named(t.Cell)));
            var minus = string.Concat(terms.Where(t => t.Factor < 0).Select(t => $" moins {Named(t.Cell)}"));
            return isExact ? $"{plus}{minus} donne exactement {target}{small}" : $"{plus}{minus} ne laisse à {target} que trop peu de valeurs possibles{small}";
        }

        string Context()
        {
            var key = problem.Keys[cell];
            var shared = key.Codes.Where(c => !varying.Contains(c.Dimension)).Select(c => index.NameOf(key).LabelOf(c)).OfType<string>().Select(l => $"« {l} »");
            return string.Join(", ", new[] { $"pour « {index.NameOf(key).Subject} »", periodVaries || key.Period.Length == 0 ? null : PeriodOf(key) }.OfType<string>().Concat(shared));
        }

        string NameOf(CellKey key)
        {
            var labels = key.Codes.Where(c => varying.Contains(c.Dimension) || IsOther(key)).Select(c => index.NameOf(key).LabelOf(c)).OfType<string>().ToList();
            if (IsOther(key))
            {
                labels.Insert(0, index.NameOf(key).Subject);
            }

            if (periodVaries)
            {
                labels.Insert(0, PeriodOf(key));
            }

            return labels.Count == 0 ? "le total" : string.Join(", ", labels);
        }

        string Named(int i) => $"{(NameOf(problem.Keys[i]) is "le total" ? "le total" : $"« {NameOf(problem.Keys[i])} »")}{LineOf(i, crosses)}";

        // An indicator beside the question whose answers it counts.
        bool IsOther(CellKey key) => key.Indicator != problem.Keys[cell].Indicator || SourceOfScope(key) != SourceOfScope(problem.Keys[cell]);
    }

    private static string SourceOfScope(CellKey key) => Era.ScopeOf(key.Scope).Split('.')[0];

    /// <summary>What the index has noted beside the counts, by the end of its name.</summary>
    private static string SourceOf(string fact) => fact switch
    {
        _ when fact.EndsWith("/effectifs", StringComparison.Ordinal) => "le nombre de personnes que comptent les écoles (« effectifs »)",
        _ when fact.Contains("/part_max/", StringComparison.Ordinal) => "la part de la plus grande école (« part_max »)",
        _ => "la part publiée",
    };

    /// <summary>« 2024 à 2025 » for what was added between them; « le reste de 2025 » for what its months leave.</summary>
    private static string PeriodOf(CellKey key)
        => Dimension.IsRest(key.Period) ? $"le reste de {key.Period[1..]}" : key.Period.Replace(">", " à ", StringComparison.Ordinal);

    private string LineOf(int cell, bool namesTable) => index.SpotsOf(problem.Keys[cell]) is [var spot, ..] ? $" (ligne {spot.Place.Line}{(namesTable ? $" de « {spot.Table.Name} »" : "")}{(problem.Given[cell] is { IsFixed: true } && spot.IsSecret ? ", déjà publié" : "")})"
        : problem.Given[cell] is { IsFixed: true } ? " (déjà publié)" : "";
}
