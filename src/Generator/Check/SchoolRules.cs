using System.Globalization;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>Between 8 and 35 pupils a class: beyond, a figure was likely mistyped. And a school that is open has pupils.</summary>
internal static class SchoolRules
{
    public static void Check(Facts facts, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("effectifs"))
        {
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

        // A row whose school is unknown may be the one that seems to be missing, and was told.
        var years = facts.Rows("effectifs").Where(row => CountedOn(row.Text("annee_scolaire")) is not null)
            .GroupBy(row => row.Text("annee_scolaire")!, row => row.Text("uai") ?? "")
            .Where(year => year.All(known.Contains))
            .Select(year => (Year: year.Key, Day: CountedOn(year.Key)!.Value, Schools: year.ToHashSet(StringComparer.Ordinal)))
            .OrderBy(year => year.Day).ToList();
        foreach (var school in schools)
        {
            var missing = years.Where(year => IsOpen(school, year.Day) && !year.Schools.Contains(school.Text("uai") ?? "")).Select(year => year.Year).ToList();
            if (missing.Count > 0)
            {
                faults.Add(Codes.SchoolYearMissing, school.PlaceOf("uai"), $"cette école n'a pas de ligne dans « effectifs.csv » pour {string.Join(", ", missing)}, alors que d'autres en ont. Ajoutez-la, ou remplissez « ouverte_le » ou « fermee_le » si l'école n'était pas ouverte.");
            }
        }
    }

    private static bool IsOpen(Row school, DateOnly day)
        => !school.IsRefused("ouverte_le") && !school.IsRefused("fermee_le")
            && (school.Date("ouverte_le") is not { } opened || opened <= day) && (school.Date("fermee_le") is not { } closed || closed > day);

    /// <summary>The day of the school year's count: a school that closed in the summer, or opens in winter, is not in it.</summary>
    private static DateOnly? CountedOn(string? schoolYear)
        => schoolYear is { Length: 9 } && int.TryParse(schoolYear.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? new DateOnly(year, 10, 1) : null;
}
