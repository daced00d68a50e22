using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Cubes;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// A table of which too much is hidden is of no use: it is refused, and the merge that would help most is named. Otherwise staff are told how
/// many numbers the site hides, never which of them were small.
/// </summary>
internal static class HiddenShare
{
    public static bool IsBearable(SensitiveIndex index, CubeProblem problem, IReadOnlyList<int> hidden, Mask mask, Rules rules, DiagnosticBag faults)
    {
        var isBearable = true;
        foreach (var table in index.Tables.Values.DistinctBy(t => t.Name).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var cells = Enumerable.Range(0, problem.Keys.Count)
                .Where(i => problem.Given[i] is { IsPublished: true, IsStructuralZero: false } && index.SpotsOf(problem.Keys[i]) is [var spot, ..] && spot.Table.Name == table.Name).ToList();
            var secret = cells.Count(i => IsWritten(i) || index.SpotsOf(problem.Keys[i]).Any(s => mask.Hides(s)));
            if (secret == cells.Count(IsWritten))
            {
                continue;
            }

            if (Merges.IsTooMuch(secret, cells.Count))
            {
                isBearable = false;
                List<Cube> cubes = [.. index.Cubes.Where(c => index.Tables[(c.Indicator, c.Scope)].Name == table.Name)];
                var best = Merges.Best(cubes, rules, SpreadProfile.Of(rules.Threshold, insiders: true), problem, hidden, merge => IsPossible(merge, cubes));
                faults.Add(Codes.TooMuchHidden, table.Start, $"il faudrait cacher {(secret == 1 ? "un nombre" : $"{secret} nombres")} sur {cells.Count} pour que personne ne soit reconnu, soit plus de {Merges.MostHidden} %. {Advice(index, cubes, best)}");
            }
            else
            {
                faults.Add(Codes.HiddenByBuild, table.Start, $"{(secret == 1 ? $"un nombre sur {cells.Count} est remplacé" : $"{secret} nombres sur {cells.Count} sont remplacés")} par « s » dans ce qui est publié, pour que personne ne soit reconnu. Votre fichier n'est pas modifié.");
            }
        }

        return isBearable;

        // By staff; what an edition hid is hidden by the gate again.
        bool IsWritten(int cell) => index.SpotsOf(problem.Keys[cell])[0].IsSecret;
    }

    /// <summary>A numerator and its complement, or a kind of school, are no categories that staff could merge; nor are the only two answers of a question.</summary>
    private static bool IsPossible(Merge merge, List<Cube> cubes) => merge switch
    {
        MergeCodes m => cubes.SelectMany(c => c.Dimensions).Where(d => d.Name == m.Dimension).All(d => d.Role == DimensionRole.Identifying || d.LeavesOf(Dimension.Total).Count() > 2) && m.Dimension is not (ResultCubes.Criterion or Levels.Priority) && !Dimension.IsRest(m.First) && !Dimension.IsRest(m.Second),
        DropParts d => d.Dimension != ResultCubes.Criterion,
        DropView v => !v.Dimensions.Contains(ResultCubes.Criterion),
        _ => true,
    };

    private static string Advice(SensitiveIndex index, List<Cube> cubes, MergeEffect? best)
    {
        if (best is null)
        {
            return "Regroupez des catégories ou des périodes, ou publiez moins de colonnes.";
        }

        var (hidden, all) = (best.Hidden, best.Published);
        var left = hidden == 0 ? "il n'y aurait plus rien à cacher" : $"il en resterait {hidden} à cacher sur {all}";
        return best.Merge switch
        {
            MergeCodes merge => $"Regroupez « {Label(merge.Dimension, merge.First)} » et « {Label(merge.Dimension, merge.Second)} » (colonne « {merge.Dimension} ») : {left}.",
            DropParts { Code: Dimension.Total } drop => $"Ne détaillez plus par « {drop.Dimension} » : {left}.",
            DropParts drop => $"Publiez « {Label(drop.Dimension, drop.Code)} » (colonne « {drop.Dimension} ») sans le détailler : {left}.",
            DropView view => $"Ne croisez plus {string.Join(" et ", view.Dimensions.Select(d => $"« {d} »"))} : {left}.",
            _ => "Regroupez des catégories.",
        };

        string Label(string dimension, string code)
            => cubes.Where(c => c.Dimensions.Any(d => d.Name == dimension)).Select(c => index.NameOf(c.KeyOf(c.Cells[0].Codes)).LabelOf(new Disclosure.Cubes.Code(dimension, code))).FirstOrDefault() ?? code;
    }
}
