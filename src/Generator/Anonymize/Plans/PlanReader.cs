using System.Text;
using System.Text.RegularExpressions;
using Portal.Check;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;

namespace Portal.Anonymize.Plans;

/// <summary>Reads the plan of <c>anonymize</c>. All faults are told at once, each at its line.</summary>
internal static partial class PlanReader
{
    private const int LeastThreshold = 5;
    private const int MostThreshold = 1000;

    private static readonly MapCodes Faulty = new(Codes.PlanUnknownKey, Codes.PlanInvalid, Codes.PlanMissing);

    private static readonly (string Name, ExportSource Source)[] Sources =
        [("limesurvey", ExportSource.LimeSurvey), ("framaforms", ExportSource.Framaforms), ("google-forms", ExportSource.GoogleForms), ("csv", ExportSource.Csv)];

    public static readonly string[] Audiences = ["enseignants", "eleves", "parents", "directeurs"];

    /// <summary>The plan, or null where it cannot be used (the faults are then noted).</summary>
    public static Plan? Read(byte[] bytes, string file, DiagnosticBag faults)
    {
        if (Decoding.ToUtf8(bytes, file, faults) is not { } utf8 || YamlReader.ReadMap(Encoding.UTF8.GetString(utf8.Span), Place.Start(file), faults) is not { } map)
        {
            return null;
        }

        var reader = new MapReader(map, Faulty, faults);
        var dataset = ReadDataset(reader);
        var kind = dataset switch { "satisfaction" => DatasetKind.Satisfaction, "resultats" => DatasetKind.Results, _ => DatasetKind.Own };
        var period = reader.Text("periode", required: true);
        if (period is not null && Controls.Verify("periode", period) is { } expected)
        {
            reader.Invalid("periode", reader.PlaceOf("periode"), $"« {period} » n'est pas {expected}");
        }

        var source = reader.Choice("source", [.. Sources.Select(s => s.Name)], required: true);
        var school = reader.Text("ecole", required: true);
        var dimensions = DimensionsReader.Read(reader, kind);
        var views = ViewsReader.Read(reader, dimensions);
        var plan = new Plan(
            dataset ?? "",
            period ?? "",
            Sources.FirstOrDefault(s => s.Name == source).Source,
            new PlanColumn(school ?? "", null, reader.PlaceOf("ecole")),
            dimensions,
            views,
            reader.Integer("seuil", LeastThreshold, MostThreshold) ?? LeastThreshold)
        {
            File = file,
            Impossible = kind == DatasetKind.Own ? ImpossibleReader.Read(reader, dimensions) : [],
            Title = kind == DatasetKind.Own ? reader.Text("titre") : null,
            Audience = kind == DatasetKind.Satisfaction ? reader.Choice("public", Audiences) : null,
            KeepsOtherQuestions = kind != DatasetKind.Own && reader.Choice("remplace", ["periode", "questions"]) == "questions",
            Places = map.Entries.ToDictionary(e => e.Key, e => e.Value.Place, StringComparer.Ordinal),
        };
        reader.Close();
        PlanRules.Check(plan, faults);
        return faults.HasErrors ? null : plan;
    }

    private static string? ReadDataset(MapReader reader)
    {
        if (reader.Text("jeu", required: true) is not { } name)
        {
            return null;
        }

        if (!DatasetName().IsMatch(name))
        {
            reader.Invalid("jeu", reader.PlaceOf("jeu"), $"« {name} » n'est pas un nom de tableau. Écrivez-le en minuscules sans accent, par exemple « satisfaction-eleves »");
        }
        else if (name is not ("satisfaction" or "resultats") && EmbeddedSchemas.Names.Contains(name))
        {
            reader.Invalid("jeu", reader.PlaceOf("jeu"), $"« {name} » est un tableau du portail qui ne vient pas d'une enquête. Écrivez « satisfaction », « resultats », ou un nom à vous");
        }

        return name;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*([_-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex DatasetName();
}
