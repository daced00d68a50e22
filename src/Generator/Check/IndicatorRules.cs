using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A value lies in its unit's range and equals its ratio, up to rounding. No message quotes it: the table may be sensitive.</summary>
internal static class IndicatorRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        var units = facts.Rows("indicateurs").ToLookup(row => row.Text("indicateur_id") ?? "", row => row.Text("unite"));
        foreach (var row in facts.Rows("resultats"))
        {
            var unit = units[row.Text("indicateur_id") ?? ""].FirstOrDefault();
            if (row.Number("valeur") is not { } value)
            {
                continue;
            }

            if (unit == "pourcentage" && value is < 0 or > 100)
            {
                faults.Add(Codes.ValueOutOfUnit, row.PlaceOf("valeur"), "colonne « valeur » : un pourcentage va de 0 à 100. Corrigez la valeur.");
            }
            else if (row.Number("numerateur") is { } part && row.Number("denominateur") is > 0 and { } whole)
            {
                var ratio = unit == "pourcentage" ? 100 * part / whole : part / whole;
                var decimals = BitConverter.GetBytes(decimal.GetBits(value)[3])[2];
                if (unit is "pourcentage" or "ratio" && Math.Abs(ratio - value) > 0.51m * Power(decimals))
                {
                    faults.Add(Codes.RatioWrong, row.PlaceOf("valeur"), "colonne « valeur » : elle diffère du numérateur divisé par le dénominateur, au-delà de l'arrondi. Corrigez celui des trois qui est faux.");
                }
            }
        }
    }

    private static decimal Power(int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        return unit;
    }
}
