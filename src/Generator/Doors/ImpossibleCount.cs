using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Doors;

internal static class ImpossibleCount
{
    /// <summary>Beyond this an integer solver could not add up safely.</summary>
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>Says that a number is no count, or no amount; what it is, is not said.</summary>
    public static bool Tell(decimal number, string where, bool hasDecimals, Place place, DiagnosticBag faults)
    {
        var fault = number < 0 ? "le nombre est négatif. Un effectif ou un montant part de 0 : corrigez-le"
            : !hasDecimals && number != decimal.Truncate(number) ? "le nombre a des décimales, et un effectif n'en a pas. Corrigez-le, ou donnez « --percent » si le tableau porte des montants"
            : number > Most ? "le nombre dépasse mille milliards, plus que ce que l'on sait additionner ici. Changez d'unité dans toute la colonne"
            : null;
        if (fault is not null)
        {
            faults.Add(Codes.DoorImpossibleCount, place, $"{where} : {fault}.");
        }

        return fault is not null;
    }
}
