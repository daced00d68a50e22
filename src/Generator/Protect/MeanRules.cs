using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>
/// What no mask can mend in a value on persons: it comes with the number of persons it rests on, and a mean has one decimal: with its number,
/// a second decimal tells the sum, hence what each answered; and a mean of zero tells it outright.
/// </summary>
internal static class MeanRules
{
    /// <param name="table">A sensitive table.</param>
    /// <param name="units">The unit of each indicator that counts persons; null when nothing says which do, and all are taken to.</param>
    /// <param name="faults">Receives what is refused.</param>
    public static void Check(Table table, IReadOnlyDictionary<string, string?>? units, DiagnosticBag faults)
    {
        foreach (var row in table.Schema.Sensitivity == Sensitivity.Whole ? [] : table.Rows)
        {
            var indicator = row.Text("indicateur_id") ?? "";
            if (row.Number("valeur") is not { } value || (units is not null && !units.ContainsKey(indicator)) || units?[indicator] is "nombre")
            {
                continue;
            }

            if (row["denominateur"].IsMissing && row["effectif"].IsMissing)
            {
                faults.Add(Codes.SmallBase, row.PlaceOf("valeur"), "cette valeur porte sur des personnes, et ni « denominateur » ni « effectif » ne dit combien. Donnez l'un des deux.");
            }
            else if (units?[indicator] is { } unit && !IsShare(row, unit, value) && value != decimal.Round(value, 1))
            {
                faults.Add(Codes.MeanTooPrecise, row.PlaceOf("valeur"), "colonne « valeur » : une moyenne qui porte sur des personnes a une décimale au plus. Arrondissez-la.");
            }
            else if (units?[indicator] is { } other && !IsShare(row, other, value) && value == 0)
            {
                faults.Add(Codes.SameAnswer, row.PlaceOf("valeur"), "colonne « valeur » : une moyenne de zéro dit ce que chacun a répondu. Regroupez des niveaux ou des périodes, ou mettez « s » sur toute la ligne.");
            }
        }
    }

    /// <summary>A quotient of two counts that are given tells nothing more.</summary>
    private static bool IsShare(Row row, string unit, decimal value)
        => Shares.ScaleOf(unit, value) is not null || (unit == "ratio" && row.Number("numerateur") is not null && row.Number("denominateur") is not null);
}
