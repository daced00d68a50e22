using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// From hidden cells to what a table hides. Where rows have a <c>statut</c>, a secret row shows none of its numbers: they tell each other.
/// The largest school's share is hidden in the whole group, since it tells something of its base.
/// </summary>
internal static class RowMask
{
    private static readonly string[] OfSchools = ["nb_ecoles", "part_max"];

    public static Mask Of(SensitiveIndex index, CubeProblem problem, IEnumerable<int> hidden, DiagnosticBag faults)
    {
        var cells = new SortedDictionary<string, HashSet<(int Row, string Column)>>(StringComparer.Ordinal);
        var groups = problem.Keys.ToLookup(index.GroupOf);
        foreach (var key in hidden.Select(i => problem.Keys[i]))
        {
            foreach (var spot in index.SpotsOf(key))
            {
                if (spot.Table.Schema.Find(spot.Column)!.Role != FieldRole.Measure)
                {
                    faults.Add(Codes.NoPlaceForSecret, spot.Place, $"colonne « {spot.Column} » : ce nombre doit être caché, et la description de la colonne n'admet pas « s ». Ajoutez-y \"role\": \"mesure\" et \"missingValues\": [\"\", \"s\"].");
                }

                foreach (var column in ColumnsOf(spot))
                {
                    Hide(spot, column);
                }
            }

            foreach (var spot in groups[index.GroupOf(key)].SelectMany(index.SpotsOf))
            {
                Hide(spot, "part_max");
            }
        }

        return new Mask(cells.ToDictionary(c => c.Key, c => (IReadOnlySet<(int Row, string Column)>)c.Value, StringComparer.Ordinal));

        void Hide(Spot spot, string column)
        {
            if (!spot.Table[spot.Row][column].IsMissing)
            {
                if (!cells.TryGetValue(spot.Table.Name, out var ofTable))
                {
                    cells[spot.Table.Name] = ofTable = [];
                }

                ofTable.Add((spot.Row, column));
            }
        }
    }

    private static IEnumerable<string> ColumnsOf(Spot spot)
    {
        var schema = spot.Table.Schema;
        return schema.IndexOf("statut") >= 0 ? schema.Fields.Where(f => f.IsNumeric && f.Role == FieldRole.Measure).Select(f => f.Name).Append(spot.Column) : [spot.Column, .. OfSchools];
    }
}
