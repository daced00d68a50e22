using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// The primary rules: no count of persons below the threshold, nor its complement; no share, mean or distribution on a base of fewer than 11
/// or on an unknown one; no group of fewer than three schools or held by one of them. No message says which number was found.
/// </summary>
internal static class SmallCounts
{
    private const int LeastBase = 11;

    private const int LeastSchools = 3;

    private const int MostOfOneSchool = 85;

    /// <summary>Numbers of a sensitive table that count no person.</summary>
    private static readonly string[] NotCounts = ["ordre", "nb_ecoles", "part_max", "valeur"];

    /// <param name="table">A sensitive table.</param>
    /// <param name="units">The unit of each indicator that counts persons; null when nothing says which do, and all are taken to.</param>
    /// <param name="leastCount">The smallest count that may be shown.</param>
    /// <param name="faults">Receives what is refused.</param>
    public static void Check(Table table, IReadOnlyDictionary<string, string?>? units, int leastCount, DiagnosticBag faults)
    {
        var isWhole = table.Schema.Sensitivity == Sensitivity.Whole;
        var rows = table.Rows.Where(row => isWhole || units is null || units.ContainsKey(row.Text("indicateur_id") ?? "")).ToList();
        var counts = table.Schema.Fields.Where(f => f.IsNumeric && f.Role is FieldRole.Measure or FieldRole.None && !NotCounts.Contains(f.Name)).Select(f => f.Name).ToList();
        foreach (var row in rows)
        {
            var unit = units?.GetValueOrDefault(row.Text("indicateur_id") ?? "");
            foreach (var column in !isWhole && unit is "nombre" ? counts.Append("valeur") : counts)
            {
                if (IsSmall(row.Number(column), leastCount))
                {
                    faults.Add(Codes.SmallCount, row.PlaceOf(column), $"colonne « {column} » : moins de {leastCount} personnes, ce qui permettrait de les reconnaître. Regroupez des catégories, ou écrivez « s » ici et dans une autre cellule du même groupe.");
                }
            }

            if (IsSmall(row.Number("denominateur") - row.Number("numerateur"), leastCount))
            {
                faults.Add(Codes.SmallCount, row.PlaceOf("numerateur"), $"colonne « numerateur » : il reste moins de {leastCount} personnes entre le numérateur et le dénominateur, ce qui permettrait de les reconnaître. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
            }

            CheckBase(row, isWhole || unit is "nombre", faults);
            CheckSchools(row, faults);
        }

        CheckDistributions(table.Schema, rows, counts, faults);
    }

    private static bool IsSmall(decimal? count, int leastCount) => count is > 0 and var number && number < leastCount;

    /// <summary>A share or a mean is shown with the number of persons it rests on.</summary>
    private static void CheckBase(Row row, bool isCount, DiagnosticBag faults)
    {
        if (row.Number("valeur") is null || isCount)
        {
            return;
        }

        var column = row["denominateur"].IsMissing ? "effectif" : "denominateur";
        if (row[column].IsMissing)
        {
            faults.Add(Codes.SmallBase, row.PlaceOf("valeur"), "cette valeur porte sur des personnes, et ni « denominateur » ni « effectif » ne dit combien. Donnez l'un des deux.");
        }
        else if (row.Number(column) is > 0 and < LeastBase)
        {
            faults.Add(Codes.SmallBase, row.PlaceOf(column), $"colonne « {column} » : moins de {LeastBase} personnes au total, c'est trop peu pour publier une part ou une moyenne. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
        }
    }

    /// <summary>Zero schools is how staff say that the group is not made of schools.</summary>
    private static void CheckSchools(Row row, DiagnosticBag faults)
    {
        var isShown = row.Number("valeur") is not null || row.Number("effectif") is > 0;
        if (isShown && row.Number("nb_ecoles") is > 0 and < LeastSchools)
        {
            faults.Add(Codes.FewSchools, row.PlaceOf("nb_ecoles"), $"colonne « nb_ecoles » : un groupe publié réunit au moins {LeastSchools} écoles. Regroupez des niveaux, ou mettez « s » sur toute la ligne.");
        }
        else if (isShown && row.Number("part_max") > MostOfOneSchool)
        {
            faults.Add(Codes.FewSchools, row.PlaceOf("part_max"), $"colonne « part_max » : une seule école fait plus de {MostOfOneSchool} % de ce groupe, ce serait publier son résultat. Regroupez des niveaux, ou mettez « s » sur toute la ligne.");
        }
    }

    /// <summary>The answers to one question of one group add up to its base.</summary>
    private static void CheckDistributions(Schema schema, List<Row> rows, List<string> counts, DiagnosticBag faults)
    {
        var responses = schema.Fields.Where(f => f.Role == FieldRole.Response || f.Name is "reponse" or "ordre" or "question").Select(f => f.Name).ToHashSet();
        if (!schema.Fields.Any(f => f.Role == FieldRole.Response))
        {
            return;
        }

        var dimensions = schema.Fields.Where(f => !f.IsNumeric && f.Name != "statut" && !responses.Contains(f.Name)).Select(f => f.Name).ToList();
        foreach (var column in counts)
        {
            foreach (var group in rows.GroupBy(row => string.Join('|', dimensions.Select(d => row[d].ToString()))))
            {
                if (group.All(row => row.Number(column) is not null) && group.Sum(row => row.Number(column)!.Value) is > 0 and < LeastBase)
                {
                    faults.Add(Codes.SmallBase, group.First().PlaceOf(column), $"ce groupe a moins de {LeastBase} réponses en tout, c'est trop peu pour les détailler. Regroupez des niveaux ou des publics, ou ne publiez pas cette question.");
                }
            }
        }
    }
}
