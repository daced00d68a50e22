using System.Globalization;
using Portal.Model;

namespace Portal.Figures;

/// <summary>By how many an amount « par élève », « par classe », « par école » or « par habitant » is divided.</summary>
public static class Divisor
{
    /// <summary>The number for a period, or null where the commune's data do not say.</summary>
    public static decimal? Find(Facts facts, string per, string period)
    {
        if (per == "habitant")
        {
            return facts.Settings.Population > 0 ? facts.Settings.Population : null;
        }

        var schoolYear = SchoolYear(period);
        var rows = facts.Rows("effectifs").Where(row => row.Text("annee_scolaire") == schoolYear).ToList();
        var sum = per switch
        {
            "eleve" => rows.Sum(row => row.Number("eleves") ?? 0),
            "classe" => rows.Sum(row => row.Number("classes") ?? 0),
            _ => rows.Count,
        };
        return sum > 0 ? sum : null;
    }

    /// <summary>The school year in force on 1 January of a budget year: 2024-2025 for 2025. A school year stands for itself.</summary>
    public static string SchoolYear(string period)
        => int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? $"{(year - 1).ToString(CultureInfo.InvariantCulture)}-{period}"
            : period;

    public static string Word(string per) => per switch
    {
        "habitant" => "par habitant",
        "eleve" => "par élève",
        "classe" => "par classe",
        _ => "par école",
    };
}
