using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>A milestone is achieved neither in the future nor before its action; a late one has a cause.</summary>
internal static class MilestoneRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        var starts = facts.Rows("actions").ToLookup(row => row.Text("action_id") ?? "", row => row.Date("debut"));
        foreach (var row in facts.Rows("jalons"))
        {
            var achieved = row.Date("realise_le");
            if (achieved > facts.Today)
            {
                faults.Add(Codes.MilestoneInFuture, row.PlaceOf("realise_le"), $"colonne « realise_le » : le {French.LongDate(achieved.Value)} est dans le futur (aujourd'hui : {French.LongDate(facts.Today)}). Videz la cellule tant que le jalon n'est pas réalisé ; utilisez « revise_le » pour une nouvelle date prévue.");
            }

            if (achieved is { } day && starts[row.Text("action_id") ?? ""].FirstOrDefault() is { } start && day < start)
            {
                faults.Add(Codes.DatesDisordered, row.PlaceOf("realise_le"), $"colonne « realise_le » : le {French.LongDate(day)} précède le début de l'action (le {French.LongDate(start)}). Corrigez l'une des deux dates.");
            }

            if (row.Text("perimetre") == "ecole" && row["uai"].IsMissing && !row.IsRefused("uai"))
            {
                faults.Add(Codes.SchoolUnnamed, row.PlaceOf("perimetre"), "colonne « perimetre » : ce jalon est celui d'une école, et « uai » est vide. Il ne sera sur la page d'aucune école : écrivez le numéro de l'école dans « uai », ou « commune » dans « perimetre ».");
            }

            if (row.Text("perimetre") == "ecoles" && row["ecoles"].IsMissing && !row.IsRefused("ecoles"))
            {
                faults.Add(Codes.SchoolUnnamed, row.PlaceOf("perimetre"), "colonne « perimetre » : ce jalon est celui de plusieurs écoles, et « ecoles » est vide. Il ne sera sur la page d'aucune école : écrivez leurs numéros dans « ecoles », séparés par des points-virgules, ou « commune » dans « perimetre ».");
            }

            var planned = row.Date("prevu_le");
            var isLate = achieved is { } done ? done > planned : planned < facts.Today;
            if (isLate && row["cause_retard"].IsMissing && !row.IsRefused("realise_le"))
            {
                faults.Add(Codes.DelayUnexplained, row.PlaceOf("prevu_le"), "ce jalon est en retard sur la date prévue et « cause_retard » est vide. Dites-en la cause : les habitants la liront.");
            }
        }
    }
}
