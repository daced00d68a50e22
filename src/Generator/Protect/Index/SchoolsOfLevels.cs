using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Figures;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>
/// How many schools a count unites, by <c>ecoles</c>: where its row does not say it (nothing, <c>s</c> or 0), all that are open and of its level
/// are taken to be in it. A row cannot unite more than are listed. A commune that does not list its schools is taken at its word, and one of fewer
/// than three has a rule of its own.
/// </summary>
internal static class SchoolsOfLevels
{
    private const string Column = "nb_ecoles";

    public static void AddTo(SensitiveIndex index, Content content, DateOnly today, DiagnosticBag faults)
    {
        if (!content.Tables.TryGetValue("ecoles", out var schools) || OpenSchools.Count(schools.Rows, today) < Confidentiality.LeastSchools)
        {
            return;
        }

        HashSet<(string Table, int Row)> told = [];
        for (var i = 0; i < index.Cubes.Count; i++)
        {
            var cube = index.Cubes[i];
            if (index.Tables[(cube.Indicator, cube.Scope)].Schema.IndexOf(Column) >= 0)
            {
                index.Cubes[i] = cube with { Cells = [.. cube.Cells.Select(cell => cell.Schools is > 0 ? cell : cell with { Schools = Judge(cube.KeyOf(cell.Codes), cell) })] };
                foreach (var spot in cube.Cells.SelectMany(cell => index.SpotsOf(cube.KeyOf(cell.Codes)).Where(s => s.Table[s.Row].Number(Column) > Of(cube.KeyOf(cell.Codes)).Count())))
                {
                    if (told.Add((spot.Table.Name, spot.Row)))
                    {
                        faults.Add(Codes.FewSchools, spot.Table[spot.Row].PlaceOf(Column), $"colonne « {Column} » : c'est plus d'écoles que « ecoles » n'en compte de ce niveau. Corrigez ce nombre, ou complétez « ecoles ».");
                    }
                }
            }
        }

        int? Judge(CellKey key, CubeCell cell)
            => cell.Value is not null && OpenSchools.Count(Of(key), today) is > 0 and var open ? open : null;

        IEnumerable<Row> Of(CellKey key) => Levels.Knows(key) ? schools.Rows.Where(school => Levels.Has(key, school)) : schools.Rows;
    }
}
