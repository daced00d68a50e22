using System.Globalization;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Between 8 and 35 pupils a class: beyond, a figure was likely mistyped. And a school that is open has pupils.</summary>
internal static class SchoolRules
{
    private const int MostYears = 50;

    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("effectifs"))
        {
            if (row.Number("eleves") is > 0 and { } some && row.Number("classes") == 0)
            {
                faults.Add(Codes.ClassSizeUnlikely, row.PlaceOf("classes"), $"{French.ShortNumber(some)} {(some < 2 ? "élève" : "élèves")} et aucune classe : l'un des deux nombres est faux. Corrigez-le, ou videz « classes » si leur nombre n'est pas connu.");
            }

            if (row.Number("eleves") is >= 0 and { } pupils && row.Number("classes") is > 0 and { } classes && pupils / classes is < 8 or > 35)
            {
                faults.Add(Codes.ClassSizeUnlikely, row.PlaceOf("eleves"), $"{French.ShortNumber(pupils)} élèves pour {French.ShortNumber(classes)} classes font {French.ShortNumber(pupils / classes, 1)} élèves par classe, ce qui est inhabituel (8 à 35). Vérifiez les deux nombres.");
            }
        }

        CheckYears(facts, faults);
    }

    private static void CheckYears(Facts facts, DiagnosticBag faults)
    {
        var schools = facts.Rows("ecoles");
        var known = schools.Select(row => row.Text("uai") ?? "").ToHashSet(StringComparer.Ordinal);

        if (schools.Count > 0 && facts.Datasets.TryGetValue("effectifs", out var counts) && counts.Rows.Count == 0)
        {
            faults.Add(Codes.SchoolYearMissing, schools[0].PlaceOf("uai"), "« effectifs.csv » n'a aucune ligne : sans élèves, aucun montant par élève ne se calcule. Ajoutez une ligne par école et par année scolaire.");
            return;
        }

        var present = facts.Rows("effectifs").Where(row => CountedOn(row.Text("annee_scolaire")) is not null)
            .ToLookup(row => CountedOn(row.Text("annee_scolaire"))!.Value, row => row.Text("uai") ?? "");

        var closings = schools.ToLookup(row => row.Text("uai") ?? "", row => row.Date("fermee_le"), StringComparer.Ordinal);
        foreach (var row in facts.Rows("effectifs"))
        {
            if (row.Number("eleves") > 0 && CountedOn(row.Text("annee_scolaire")) is { } day && closings[row.Text("uai") ?? ""].FirstOrDefault() is { } closed && closed <= day)
            {
                faults.Add(Codes.PupilsOfClosed, row.PlaceOf("annee_scolaire"), $"colonne « annee_scolaire » : des élèves en {row.Text("annee_scolaire")} dans une école fermée le {French.LongDate(closed)}. Corrigez l'année, ou « fermee_le » dans « ecoles.csv ».");
            }
        }

        // A row whose year has no form may be the one that seems to be missing for its school, and was told.
        var unplaced = facts.Rows("effectifs").Where(row => CountedOn(row.Text("annee_scolaire")) is null).Select(row => row.Text("uai") ?? "").ToHashSet(StringComparer.Ordinal);

        // So may, for any school, a row whose school is unknown.
        var years = DaysOf(present.Select(year => year.Key).Order().ToList()).Where(day => present[day].All(known.Contains))
            .Select(day => (Year: $"{day.Year:0000}-{day.Year + 1:0000}", Day: day, Schools: present[day].ToHashSet(StringComparer.Ordinal))).ToList();
        foreach (var school in schools.Where(school => !unplaced.Contains(school.Text("uai") ?? "")))
        {
            var missing = years.Where(year => OpenSchools.IsOpen(school, year.Day) && !year.Schools.Contains(school.Text("uai") ?? "")).ToList();
            if (missing.Count > 0)
            {
                faults.Add(Codes.SchoolYearMissing, school.PlaceOf("uai"), $"cette école n'a pas de ligne dans « effectifs.csv » pour {string.Join(", ", missing.Select(year => year.Year))}, alors que {(missing.Exists(year => year.Schools.Count > 0) ? "d'autres en ont" : "le tableau a des années avant et après")}. Ajoutez-la, ou remplissez « ouverte_le » ou « fermee_le » si l'école n'était pas ouverte.");
            }
        }
    }

    /// <summary>The years that have a row and those between: what no school has is missing all the same. A year far from the others is a mistake, not a gap.</summary>
    private static IEnumerable<DateOnly> DaysOf(List<DateOnly> days)
        => days is [var first, .., var last] && last.Year - first.Year <= MostYears ? Enumerable.Range(0, last.Year - first.Year + 1).Select(first.AddYears) : days;

    /// <summary>The day of the school year's count: a school that closed in the summer, or opens in winter, is not in it.</summary>
    private static DateOnly? CountedOn(string? schoolYear)
        => schoolYear is { Length: 9 } && int.TryParse(schoolYear.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? new DateOnly(year, 10, 1) : null;
}
