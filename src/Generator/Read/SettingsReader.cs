using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read;

/// <summary>Reads <c>data/commune.yml</c>.</summary>
internal static class SettingsReader
{
    public const string File = "data/commune.yml";

    private static readonly MapCodes MapCodes = new(Codes.SettingUnknown, Codes.SettingInvalid, Codes.SettingMissing);

    public static Settings Read(YamlMap map, DiagnosticBag faults)
    {
        var reader = new MapReader(map, MapCodes, faults);
        var colours = reader.Map("couleurs");
        var settings = new Settings
        {
            Name = reader.Text("nom", required: true) ?? "",
            InseeCode = reader.Text("code_insee", required: true) ?? "",
            Siren = Digits(reader.Text("siren", required: true)),
            Siret = Digits(reader.Text("siret", required: true)),
            Population = reader.Number("population", required: true, minimum: 1) ?? 0,
            PopulationYear = reader.Integer("population_annee", 1900, 2100),
            Staff = reader.Number("agents", minimum: 0),
            AccountPlans = ReadPlans(reader),
            SiteUrl = ReadUrl(reader, "site_url"),
            Email = reader.Text("courriel", required: true) ?? "",
            Telephone = reader.Text("telephone", required: true) ?? "",
            Address = reader.Text("adresse", required: true) ?? "",
            Mayor = reader.Text("maire", required: true) ?? "",
            PublicationDirector = reader.Text("directeur_publication", required: true) ?? "",
            DataProtectionOfficer = reader.Text("dpo", required: true) ?? "",
            Host = ReadHost(reader),
            Licence = reader.Choice("licence", Licences.Names) ?? "etalab-2.0",
            Accent = ReadColour(colours, "principale") ?? "#0b5563",
            SecondaryColour = ReadColour(colours, "accent"),
            Logo = reader.Text("logo"),
            ReferenceDate = reader.Date("date_reference"),
            FullBudgets = [.. reader.List("budgets_complets").Select(y => Year(y, "budgets_complets", reader)).OfType<int>()],
            Programmes = ReadProgrammes(reader),
            PrivateRepository = reader.Choice("depot", ["public", "prive"]) == "prive",
            Confidentiality = ReadConfidentiality(reader),
            Accessibility = ReadAccessibility(reader),
            Waivers = ReadWaivers(reader),
            Places = PlacesOf(map, ""),
        };
        if (reader.Map("donnees") is { } data)
        {
            settings = settings with { DataFrequency = Frequency(data.Text("frequence")), DataExtent = data.Text("emprise") };
            data.Close();
        }

        colours?.Close();
        reader.Close();
        return settings;
    }

    private static Dictionary<string, Place> PlacesOf(YamlMap map, string prefix)
    {
        var places = new Dictionary<string, Place>();
        foreach (var entry in map.Entries)
        {
            places[prefix + entry.Key] = entry.Value.Place;
            if (entry.Value is YamlMap child)
            {
                foreach (var (key, place) in PlacesOf(child, $"{prefix}{entry.Key}."))
                {
                    places[key] = place;
                }
            }
        }

        return places;
    }

    /// <summary>A frequency of the list, whatever its capitals and accents; else as it was written, which check will tell.</summary>
    private static string? Frequency(string? text) => text is null ? null : Frequencies.Names.FirstOrDefault(f => Suggestion.Fold(f) == Suggestion.Fold(text)) ?? text;

    private static string Digits(string? text) => text?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal) ?? "";

    private static int? Year(YamlScalar scalar, string key, MapReader reader)
    {
        if (scalar.Value.Length == 4 && int.TryParse(scalar.Value, out var year))
        {
            return year;
        }

        reader.Invalid(key, scalar.Place, $"« {scalar.Value} » n'est pas une année");
        return null;
    }

    private static List<(int Year, string Plan)> ReadPlans(MapReader reader)
    {
        var plans = new List<(int, string)>();
        if (reader.Node("plans_comptables") is not YamlMap map)
        {
            reader.Faults.Add(Codes.SettingMissing, reader.PlaceOf("plans_comptables"), "« plans_comptables » est obligatoire. Écrivez par exemple « plans_comptables: » puis, en retrait, « 2024: M57_D ».");
            return plans;
        }

        foreach (var entry in map.Entries)
        {
            var plan = entry.Value is YamlScalar scalar ? scalar.Value.Trim() : "";
            if (Year(new YamlScalar(entry.Key, false, entry.KeyPlace), "plans_comptables", reader) is { } year)
            {
                if (plan is "M57_D" or "M57_A" or "M14")
                {
                    plans.Add((year, plan));
                }
                else
                {
                    reader.Invalid("plans_comptables", entry.Value.Place, $"« {plan} » n'est pas un plan connu. {Suggestion.Sentence(plan, ["M57_D", "M57_A", "M14"])}");
                }
            }
        }

        return [.. plans.OrderBy(p => p.Item1)];
    }

    private static Uri ReadUrl(MapReader reader, string key)
    {
        var text = reader.Text(key, required: true);
        if (text is not null && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
        {
            return url;
        }

        if (text is not null)
        {
            reader.Invalid(key, reader.PlaceOf(key), $"« {text} » n'est pas une adresse complète. Écrivez par exemple « {key}: https://numerique.macommune.fr »");
        }

        return new Settings().SiteUrl;
    }

    private static string? ReadColour(MapReader? colours, string key)
    {
        if (colours?.Text(key) is not { } text)
        {
            return null;
        }

        if (text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit))
        {
            return text.ToLowerInvariant();
        }

        colours.Invalid(key, colours.PlaceOf(key), $"« {text} » n'est pas une couleur. Écrivez-la entre guillemets, par exemple \"#0b5563\"");
        return null;
    }

    private static Host ReadHost(MapReader reader)
    {
        if (reader.Map("hebergeur", required: true) is not { } host)
        {
            return new Host("", "", "");
        }

        var read = new Host(host.Text("nom", required: true) ?? "", host.Text("adresse", required: true) ?? "", host.Text("telephone", required: true) ?? "");
        host.Close();
        return read;
    }

    private static List<Programme> ReadProgrammes(MapReader reader)
    {
        List<Programme> programmes = [];
        foreach (var map in reader.Maps("programme"))
        {
            var title = map.Text("titre", required: true);
            var start = map.Date("debut", required: true);
            var horizon = map.Date("horizon", required: true);
            var deployment = map.Date("premier_deploiement", required: true);
            var ceiling = map.Number("plafond_par_eleve", minimum: 0);
            map.Close();
            if (title is not null && start is { } from && horizon is { } to)
            {
                if (to < from)
                {
                    map.Invalid("horizon", map.PlaceOf("horizon"), "l'horizon précède le début du programme. Vérifiez les deux dates");
                }

                programmes.Add(new Programme(title, from, to) { FirstDeployment = deployment, CeilingPerPupil = ceiling });
            }
        }

        if (programmes.Count == 0 && reader.Node("programme") is null)
        {
            reader.Faults.Add(Codes.SettingMissing, reader.PlaceOf("programme"), "« programme » est obligatoire. Écrivez « programme: » puis, en retrait, « titre: », « debut: » et « horizon: ».");
        }

        return programmes;
    }

    private static Confidentiality ReadConfidentiality(MapReader reader)
    {
        if (reader.Map("confidentialite") is not { } map)
        {
            return new Confidentiality();
        }

        var read = new Confidentiality
        {
            IsStrict = map.Choice("profil", ["standard", "strict"]) == "strict",
            AskedThreshold = map.Integer("seuil", 5, 1000) ?? 0,
            Agreement = ReadAgreement(map.Map("accord")),
        };
        map.Close();
        return read;
    }

    private static Agreement? ReadAgreement(MapReader? map)
    {
        if (map is null)
        {
            return null;
        }

        var date = map.Date("date", required: true);
        var reference = map.Text("reference", required: true);
        map.Close();
        return date is { } day && reference is not null ? new Agreement(day, reference) : null;
    }

    private static Accessibility ReadAccessibility(MapReader reader)
    {
        if (reader.Map("accessibilite") is not { } map)
        {
            return new Accessibility();
        }

        var read = new Accessibility
        {
            State = map.Choice("etat", ["non_conforme", "partiellement_conforme", "totalement_conforme"]) ?? "non_conforme",
            AuditDate = map.Date("date_audit"),
            Auditor = map.Text("auditeur"),
            Rate = map.Number("taux", minimum: 0, maximum: 100),
            Contact = map.Text("contact"),
            PlanUrl = map.Text("plan_url"),
        };
        if (read.State != "non_conforme" && (read.AuditDate is null || read.Rate is null))
        {
            map.Invalid("etat", map.PlaceOf("etat"), "sans audit daté, le site doit dire « non conforme ». Ajoutez « date_audit: » et « taux: », ou remettez « etat: non_conforme »");
        }

        map.Close();
        return read;
    }

    private static List<Waiver> ReadWaivers(MapReader reader)
    {
        List<Waiver> waivers = [];
        foreach (var map in reader.Maps("sans_objet"))
        {
            if (map.Text("id", required: true) is { } id && map.Text("raison", required: true) is { } reason)
            {
                waivers.Add(new Waiver(id, reason));
            }

            map.Close();
        }

        return waivers;
    }
}
