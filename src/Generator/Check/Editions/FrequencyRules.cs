using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check.Editions;

/// <summary>The data are updated as often as the commune says. Freezing an edition is how it says that they are up to date.</summary>
internal static class FrequencyRules
{
    public static void Check(Settings settings, Edition edition, IReadOnlyList<TableChanges> changes, DateOnly today, DiagnosticBag faults)
    {
        // data.gouv.fr grants a day.
        if (Frequencies.Find(settings.DataFrequency)?.NextAfter(edition.Date) is not { } due || today <= due.AddDays(1))
        {
            return;
        }

        var still = changes.Where(c => c.IsSame).Select(c => c.Table.Name).ToList();
        if (still.Count > 0)
        {
            faults.Add(Codes.EditionLate, settings.PlaceOf("donnees.frequence"), $"« donnees.frequence » : la fréquence annoncée est « {settings.DataFrequency} » et l'édition du {French.LongDate(edition.Date)} devait être suivie d'une autre le {French.LongDate(due)} au plus tard. {Which(still)} Mettez à jour ce qui doit l'être, puis figez une édition avec « release » ; ou annoncez une autre fréquence.");
        }
    }

    private static string Which(List<string> still)
        => still.Count == 1
            ? $"Un jeu n'a pas changé depuis : {still[0]}."
            : $"{still.Count} jeux n'ont pas changé depuis : {string.Join(", ", still.Take(8))}{(still.Count > 8 ? $" et {still.Count - 8} de plus" : "")}.";
}
