using Portal.Anonymize.Counts;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Cubes;

namespace Portal.Anonymize.Hiding;

/// <summary>Has the disclosure engine choose what to hide. Whatever it does not prove is refused, and so is a table of which too much is hidden.</summary>
internal static class Hider
{
    /// <summary>The masked counts, or null where nothing may be published (the faults are then noted).</summary>
    public static IReadOnlyList<Masked>? Hide(Plan plan, IReadOnlyList<Design> designs, Rules rules, DiagnosticBag faults)
    {
        var place = plan.PlaceOf(plan.Places.ContainsKey("vues") ? "vues" : "dimensions");
        List<Cube> cubes = [];
        foreach (var design in designs)
        {
            if (Counter.Count(design, plan.Period, rules) is not { } cube)
            {
                faults.Add(Codes.CrossingTooLarge, place, TooLarge);
                return null;
            }

            cubes.Add(cube);
        }

        var profile = SpreadProfile.Of(rules.Threshold, insiders: true);
        if (CubeProblem.Of(cubes, rules) is not { } problem)
        {
            faults.Add(Codes.CrossingTooLarge, place, TooLarge);
            return null;
        }

        var suppression = Suppressor.Suppress(problem.Problem, profile);
        if (suppression.Audit.Verdict != Verdict.Pass)
        {
            faults.Add(Codes.SurveyTooMuchHidden, place, $"même en cachant des cellules, ces croisements permettraient de reconnaître des personnes : rien n'est publié. {Advice(Merges.Best(cubes, rules, profile, problem, suppression.Hidden, m => Leaves(m, plan, designs)), plan)}");
            return null;
        }

        var hidden = suppression.Hidden.Select(i => problem.Keys[i].Text).ToHashSet(StringComparer.Ordinal);
        List<Masked> masked = [.. designs.Zip(cubes, (design, cube) => new Masked(design, cube, hidden))];
        var (secret, all) = Rows.Shares(plan, masked);
        if (Merges.IsTooMuch(secret, all))
        {
            faults.Add(Codes.SurveyTooMuchHidden, place, $"il faudrait cacher {secret * 100 / all} % des cellules ({secret} sur {all}) pour que personne ne soit reconnu ; au-delà de {Merges.MostHidden} %, rien n'est publié. {Advice(Merges.Best(cubes, rules, profile, problem, suppression.Hidden, m => Leaves(m, plan, designs)), plan)}");
            return null;
        }

        return masked;
    }

    private const string TooLarge = "ces croisements font trop de cellules pour que l'on puisse prouver qu'ils ne révèlent rien. Croisez moins de dimensions dans « vues », ou regroupez des valeurs avec « libelles ».";

    private static string Advice(MergeEffect? best, Plan plan) => best?.Merge switch
    {
        MergeCodes(var dimension, var first, var second) => $"Réunissez {(Writes(plan, dimension, first) && Writes(plan, dimension, second) ? $"« {first} » et « {second} »" : "deux valeurs")} de « {NameOf(plan, dimension)} » sous un même mot, avec « libelles » : {After(best)}.",
        DropParts(var dimension, Dimension.Total) => $"Ne publiez pas « {NameOf(plan, dimension)} » : retirez-la du plan ou des « vues » ; {After(best)}.",
        DropParts(var dimension, var code) => $"Publiez « {code} » de « {NameOf(plan, dimension)} » sans ses parties : donnez à toutes ce même mot, avec « libelles » ; {After(best)}.",
        DropView(var crossed) => $"Ne croisez pas {string.Join(" et ", crossed.Select(d => $"« {NameOf(plan, d)} »"))} : mettez-les dans des « vues » séparées ; {After(best)}.",
        _ => "Aucun regroupement simple n'y suffit : publiez moins de dimensions, des groupes plus grands, ou attendez d'avoir plus de réponses.",
    };

    private static string After(MergeEffect effect) => $"il n'y aurait plus que {(effect.Hidden == 0 ? "0" : Math.Max(1, effect.Hidden * 100 / effect.Published).ToString(System.Globalization.CultureInfo.InvariantCulture))} % de cellules à cacher";

    /// <summary>Whether a merge leaves something to tell apart: not one value alone of a dimension, not a share without its answers.</summary>
    private static bool Leaves(Merge merge, Plan plan, IReadOnlyList<Design> designs) => merge switch
    {
        MergeCodes(var name, _, _) => TreesOf(name, designs).All(t => t.Parts[Dimension.Total].Count > 2 || t.Parts.Count > 1) && plan.Dimensions.All(d => d.Name != name || plan.Kind != DatasetKind.Results || d.IsIdentifying),
        DropParts(var name, Dimension.Total) => plan.Dimensions.Any(d => d.Name != name && (plan.Kind == DatasetKind.Own || !d.IsIdentifying)),
        DropParts(var name, _) => TreesOf(name, designs).All(t => t.Parts[Dimension.Total].Count > 1),
        _ => true,
    };

    private static IEnumerable<Dimension> TreesOf(string name, IReadOnlyList<Design> designs) => designs.SelectMany(d => d.Dimensions).Select(n => n.Tree).Where(t => t.Name == name);

    private static bool Writes(Plan plan, string dimension, string value) => plan.Dimensions.FirstOrDefault(d => d.Name == dimension)?.Writes(value) ?? false;

    private static string NameOf(Plan plan, string dimension) => plan.Dimensions.FirstOrDefault(d => d.Name == dimension)?.Name ?? dimension;
}
