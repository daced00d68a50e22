using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// What data.gouv.fr scores of a dataset and the commune can lack: the rhythm of updates, the place that the data are about, and a description
/// long enough. The other points the portal gives by itself: a licence, a period, an open format, files that are there and described.
/// </summary>
internal static class QualityRules
{
    private const int LongestShort = 100;

    private const string Example = "POLYGON((5.94 46.98, 6.02 46.98, 6.02 47.04, 5.94 46.98))";

    public static void Check(Content content, DiagnosticBag faults)
    {
        // A new folder has tables without a row; settings that could not be read lack everything, and that was told.
        if (content.Tables.Values.All(t => t.Count == 0) || content.Settings.Places.Count == 0)
        {
            return;
        }

        CheckFrequency(content.Settings, faults);
        CheckExtent(content.Settings, faults);
        foreach (var schema in content.Tables.Values.Select(t => t.Schema).Where(s => s.Description.Length <= LongestShort))
        {
            faults.Add(Codes.DescriptionShort, Place.Start($"data/{schema.Name}.schema.json"), $"la description du jeu « {schema.Name} » a {schema.Description.Length} caractères ; data.gouv.fr en demande plus de {LongestShort}. Dites dans « description » ce qu'est une ligne, d'où viennent les données et ce qu'elles ne disent pas.");
        }
    }

    private static void CheckFrequency(Settings settings, DiagnosticBag faults)
    {
        if (settings.DataFrequency is not { } frequency)
        {
            faults.Add(Codes.QualitySetting, PlaceOf("frequence", settings), "« donnees.frequence » manque : data.gouv.fr ne peut pas dire si les données sont à jour. Écrivez par exemple « donnees: » puis, en retrait, « frequence: annuelle ».");
        }
        else if (Frequencies.Find(frequency) is null)
        {
            faults.Add(Codes.QualitySetting, PlaceOf("frequence", settings), $"« donnees.frequence » : « {frequency} » n'est pas une fréquence que data.gouv.fr connaît. {Suggestion.Sentence(frequency, Frequencies.Names)}");
        }
    }

    private static void CheckExtent(Settings settings, DiagnosticBag faults)
    {
        if (settings.DataExtent is not { } extent)
        {
            faults.Add(Codes.QualitySetting, PlaceOf("emprise", settings), $"« donnees.emprise » manque : data.gouv.fr ne sait pas de quel territoire parlent les données. Donnez le contour de la commune en WKT, longitude puis latitude : « emprise: \"{Example}\" ».");
        }
        else if (!Wkt.IsPolygon(extent))
        {
            faults.Add(Codes.QualitySetting, PlaceOf("emprise", settings), $"« donnees.emprise » n'est pas un contour en WKT. Attendu : POLYGON ou MULTIPOLYGON, des couples longitude latitude séparés par des virgules, le dernier égal au premier, par exemple {Example}.");
        }
    }

    private static Place PlaceOf(string key, Settings settings)
        => settings.Places.TryGetValue($"donnees.{key}", out var place) ? place : settings.PlaceOf("donnees");
}
