using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// The two primary rules: no count of persons from 1 to k − 1 (k = 5, or the commune's threshold), no share, mean or distribution on a base
/// of fewer than 11. No message says which number was found.
/// </summary>
internal static class SmallCounts
{
    private const int LeastBase = 11;

    private static readonly string[] Counts = ["effectif", "numerateur"];

    public static void Check(Table table, IReadOnlySet<string>? personIndicators, int leastCount, DiagnosticBag faults)
    {
        var rows = table.Schema.Sensitivity == Sensitivity.Whole || personIndicators is null
            ? table.Rows
            : table.Rows.Where(row => personIndicators.Contains(row.Text("indicateur_id") ?? ""));
        var shown = rows.ToList();
        foreach (var row in shown)
        {
            foreach (var column in CountColumns(table.Schema))
            {
                if (row.Number(column) is > 0 and var count && count < leastCount)
                {
                    faults.Add(Codes.SmallCount, row.PlaceOf(column), $"colonne « {column} » : moins de {leastCount} personnes, ce qui permettrait de les reconnaître. Regroupez des catégories, ou écrivez « s » ici et dans une autre cellule du même groupe.");
                }
            }

            var baseColumn = row["denominateur"].IsMissing ? "effectif" : "denominateur";
            if (!row["valeur"].IsMissing && row.Number(baseColumn) is > 0 and < LeastBase)
            {
                faults.Add(Codes.SmallBase, row.PlaceOf(baseColumn), $"colonne « {baseColumn} » : moins de {LeastBase} personnes au total, c'est trop peu pour publier une part ou une moyenne. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
            }
        }

        CheckDistributions(table.Schema, shown, faults);
    }

    /// <summary>The answers to one question of one group add up to its base.</summary>
    private static void CheckDistributions(Schema schema, List<Row> rows, DiagnosticBag faults)
    {
        var responses = schema.Fields.Where(f => f.Role == FieldRole.Response || f.Name is "reponse" or "ordre" or "question").Select(f => f.Name).ToHashSet();
        if (schema.IndexOf("effectif") < 0 || responses.Count == 0)
        {
            return;
        }

        var dimensions = schema.Fields.Where(f => f.Role != FieldRole.Measure && f.Name != "statut" && !responses.Contains(f.Name)).Select(f => f.Name).ToList();
        foreach (var group in rows.GroupBy(row => string.Join('|', dimensions.Select(d => row[d].ToString()))))
        {
            var isComplete = group.All(row => row.Number("effectif") is not null);
            if (isComplete && group.Sum(row => row.Number("effectif")!.Value) is > 0 and < LeastBase)
            {
                faults.Add(Codes.SmallBase, group.First().PlaceOf("effectif"), $"ce groupe a moins de {LeastBase} réponses en tout, c'est trop peu pour les détailler. Regroupez des niveaux ou des publics, ou ne publiez pas cette question.");
            }
        }
    }

    private static IEnumerable<string> CountColumns(Schema schema)
        => schema.Sensitivity == Sensitivity.Whole && schema.Name != "satisfaction"
            ? schema.Fields.Where(f => f.IsNumeric && f.Role == FieldRole.Measure && f.Name is not ("nb_ecoles" or "part_max" or "valeur")).Select(f => f.Name)
            : Counts.Where(c => schema.IndexOf(c) >= 0);
}
