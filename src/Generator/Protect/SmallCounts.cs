using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Figures;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// The primary rules on what a row shows by itself: no count of persons below the threshold, nor its complement; no share or mean on a base of
/// fewer than 11; no group of fewer than three schools or held by one of them. No message says which number was found.
/// </summary>
internal static class SmallCounts
{
    /// <summary>Numbers of a sensitive table that count no person.</summary>
    private static readonly string[] NotCounts = ["ordre", "nb_ecoles", "part_max", "valeur"];

    /// <param name="table">A sensitive table.</param>
    /// <param name="units">The unit of each indicator that counts persons; null when nothing says which do, and all are taken to.</param>
    /// <param name="rules">The thresholds.</param>
    /// <param name="faults">Receives what is refused.</param>
    public static void Check(Table table, IReadOnlyDictionary<string, string?>? units, Rules rules, DiagnosticBag faults)
    {
        var leastCount = rules.Threshold;
        var isWhole = table.Schema.Sensitivity == Sensitivity.Whole;
        var counts = CountsOf(table.Schema);
        foreach (var row in table.Rows.Where(row => isWhole || units is null || units.ContainsKey(row.Text("indicateur_id") ?? "")))
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

            CheckBase(row, isWhole || unit is "nombre", rules, faults);
            CheckSchools(row, rules, faults);
        }
    }

    /// <summary>The columns of a sensitive table that count persons: every number, unless it is known to count none.</summary>
    public static IReadOnlyList<string> CountsOf(Schema schema)
        => [.. schema.Fields.Where(f => f.IsNumeric && f.Role is FieldRole.Measure or FieldRole.None && !NotCounts.Contains(f.Name)).Select(f => f.Name)];

    private static bool IsSmall(decimal? count, int leastCount) => count is > 0 and var number && number < leastCount;

    /// <summary>A share or a mean is shown with the number of persons it rests on.</summary>
    private static void CheckBase(Row row, bool isCount, Rules rules, DiagnosticBag faults)
    {
        if (row.Number("valeur") is null || isCount)
        {
            return;
        }

        var column = row["denominateur"].IsMissing ? "effectif" : "denominateur";
        if (row.Number(column) is > 0 and var size && size < rules.LeastBase)
        {
            faults.Add(Codes.SmallBase, row.PlaceOf(column), $"colonne « {column} » : moins de {rules.LeastBase} personnes au total, c'est trop peu pour publier une part ou une moyenne. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
        }
    }

    /// <summary>What the row itself says of its schools; where it says nothing, <see cref="Index.SchoolsOfLevels"/> does.</summary>
    private static void CheckSchools(Row row, Rules rules, DiagnosticBag faults)
    {
        var isShown = row.Number("valeur") is not null || row.Number("effectif") is > 0;
        if (isShown && row.Number("nb_ecoles") is > 0 and var schools && schools < rules.LeastSchools)
        {
            faults.Add(Codes.FewSchools, row.PlaceOf("nb_ecoles"), $"colonne « nb_ecoles » : un groupe publié réunit au moins {rules.LeastSchools} écoles. Regroupez des niveaux, ou mettez « s » sur toute la ligne.");
        }
        else if (isShown && row.Number("part_max") > rules.MostOfOneSchool)
        {
            faults.Add(Codes.FewSchools, row.PlaceOf("part_max"), $"colonne « part_max » : une seule école fait plus de {rules.MostOfOneSchool} % de ce groupe, ce serait publier son résultat. Regroupez des niveaux, ou mettez « s » sur toute la ligne.");
        }
    }
}
