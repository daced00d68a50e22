using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A value lies in its unit's range and equals its ratio, up to rounding; a target is where the indicator is meant to go. No message quotes a value: it may be sensitive.</summary>
internal static class IndicatorRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("indicateurs"))
        {
            foreach (var column in (string[])["reference", "cible"])
            {
                CheckRange(row, column, row.Text("unite"), faults);
            }

            CheckDirection(row, faults);
        }

        var units = facts.Rows("indicateurs").ToLookup(row => row.Text("indicateur_id") ?? "", row => row.Text("unite"));
        foreach (var row in facts.Rows("resultats"))
        {
            var unit = units[row.Text("indicateur_id") ?? ""].FirstOrDefault();
            if (CheckRange(row, "valeur", unit, faults))
            {
                CheckRatio(row, unit, faults);
            }
        }
    }

    /// <summary>A score has the scale that its author gave it, and an amount may be saved: neither has bounds.</summary>
    private static bool CheckRange(Row row, string column, string? unit, DiagnosticBag faults)
    {
        var expected = (unit, row.Number(column)) switch
        {
            ("pourcentage", < 0 or > 100) => "un pourcentage va de 0 à 100",
            ("nombre" or "ratio", < 0) => "un nombre ou un ratio n'est pas négatif",
            ("heures", < 0) => "une durée n'est pas négative",
            _ => null,
        };
        if (expected is not null)
        {
            faults.Add(Codes.ValueOutOfUnit, row.PlaceOf(column), $"colonne « {column} » : {expected}. Corrigez la valeur.");
        }

        return expected is null;
    }

    private static void CheckRatio(Row row, string? unit, DiagnosticBag faults)
    {
        if (row.Number("denominateur") == 0 && row.Number("valeur") is not null)
        {
            faults.Add(Codes.RatioWrong, row.PlaceOf("denominateur"), "colonne « denominateur » : il est nul, et rien ne se rapporte à zéro. Corrigez le dénominateur, ou videz « valeur » si rien n'a été compté.");
        }
        else if (unit is "pourcentage" or "ratio" && row.Number("valeur") is { } value && row.Number("numerateur") is { } part && row.Number("denominateur") is > 0 and { } whole
            && Math.Abs((unit == "pourcentage" ? 100 : 1) * part / whole - value) > RoundingMargin.Of(value))
        {
            faults.Add(Codes.RatioWrong, row.PlaceOf("valeur"), "colonne « valeur » : elle diffère du numérateur divisé par le dénominateur, au-delà de l'arrondi. Corrigez celui des trois qui est faux.");
        }
    }

    private static void CheckDirection(Row row, DiagnosticBag faults)
    {
        var side = (row.Text("sens"), row.Number("cible") - row.Number("reference")) switch
        {
            ("hausse", < 0) => "au-dessous",
            ("baisse", > 0) => "au-dessus",
            _ => null,
        };
        if (side is not null)
        {
            faults.Add(Codes.DirectionContradicts, row.PlaceOf("sens"), $"colonne « sens » : « {row.Text("sens")} », alors que la cible est {side} de la valeur de départ. Corrigez « sens », « cible » ou « reference ».");
        }
    }
}
