using Portal.Disclosure.Cubes;
using Portal.Figures;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>
/// Known populations: no more pupils, or teachers, answered than the schools of that level have in that school year (<c>effectifs</c>). It
/// matters where an answer is hidden: when nearly all answered, what is left is nearly known.
/// </summary>
internal static class Populations
{
    private static readonly (string Public, string Column)[] Known = [("eleves", "eleves"), ("enseignants", "enseignants")];

    public static void AddTo(SensitiveIndex index, Content content)
    {
        if (!content.Tables.TryGetValue("effectifs", out var counts) || !content.Tables.TryGetValue("ecoles", out var schools))
        {
            return;
        }

        var byUai = schools.Rows.GroupBy(row => row.Text("uai") ?? "").ToDictionary(g => g.Key, g => g.First());
        foreach (var (population, column) in Known)
        {
            foreach (var cube in index.Cubes.Where(c => c.Scope == SatisfactionCubes.ScopeOf(population)).ToList())
            {
                var rows = counts.Rows.Where(row => row.Text("annee_scolaire") == cube.Period).ToList();
                foreach (var group in cube.Cells.GroupBy(c => cube.KeyOf([.. c.Codes.Take(2), Dimension.Total])))
                {
                    var of = rows.Where(row => byUai.TryGetValue(row.Text("uai") ?? "", out var school) && Levels.Has(group.Key, school)).ToList();
                    var most = of.Sum(row => row.Number(column) ?? 0);
                    // A table that lacks a school, or that the answers exceed, bounds nothing.
                    if (of.Count > 0 && of.TrueForAll(row => row.Number(column) is not null) && group.Sum(c => c.Value ?? 0) <= most)
                    {
                        index.Facts.Add(new CubeFact($"{group.Key.Text}/effectifs", [(group.Key, 1)], null, most));
                    }
                }
            }
        }
    }
}
