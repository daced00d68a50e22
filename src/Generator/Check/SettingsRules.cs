using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>Identifiers of the commune, and a colour that everyone can read.</summary>
internal static class SettingsRules
{
    private const string File = "data/commune.yml";

    /// <summary>The lightest paper of the site: what holds on white holds on the others but for a hair.</summary>
    private static readonly Colour Paper = Colour.Parse("#fbfaf8");

    /// <param name="settings">The commune's settings.</param>
    /// <param name="today">The day of the build: an agreement was given by then.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static void Check(Settings settings, DateOnly today, DiagnosticBag faults)
    {
        Control("siren", "siren", settings.Siren, settings, faults);
        Control("siret", "siret", settings.Siret, settings, faults);
        Control("insee", "code_insee", settings.InseeCode, settings, faults);
        if (settings.Siren.Length > 0 && settings.Siret.Length == 14 && !settings.Siret.StartsWith(settings.Siren, StringComparison.Ordinal))
        {
            faults.Add(Codes.SettingInvalid, settings.PlaceOf("siret"), $"« siret » : {settings.Siret} devrait commencer par le SIREN, {settings.Siren}. Vérifiez les deux.");
        }

        if (settings.Confidentiality.Agreement is { } agreement && agreement.Date > today)
        {
            faults.Add(Codes.SettingInvalid, settings.PlaceOf("confidentialite.accord.date"), $"« confidentialite.accord.date » : l'accord des conseils d'école serait du {French.LongDate(agreement.Date)}, qui est à venir. Écrivez la date à laquelle il a été donné.");
        }

        ToComplete(settings, faults);
        var contrast = Colour.Parse(settings.Accent).ContrastWith(Paper);
        if (contrast < 4.5)
        {
            faults.Add(Codes.ColourContrast, settings.PlaceOf("couleurs.principale"), $"« couleurs.principale » : {settings.Accent} n'a qu'un contraste de {French.Number((decimal)contrast, 1)}:1 sur le fond du site ; il en faut 4,5:1 pour que les liens se lisent. Choisissez une couleur plus foncée.");
        }
    }

    /// <summary>What <c>new</c> could not know has values that build, and that nobody should read on a site.</summary>
    private static void ToComplete(Settings settings, DiagnosticBag faults)
    {
        (string Key, string Value)[] texts =
        [
            ("site_url", settings.SiteUrl.Host), ("courriel", settings.Email), ("telephone", settings.Telephone), ("adresse", settings.Address),
            ("maire", settings.Mayor), ("directeur_publication", settings.PublicationDirector), ("dpo", settings.DataProtectionOfficer),
        ];
        foreach (var (key, _) in texts.Where(t => Suggestion.Fold(t.Value).Contains("a_completer", StringComparison.Ordinal)))
        {
            faults.Add(Codes.SettingToComplete, settings.PlaceOf(key), $"« {key} » est encore à compléter. Écrivez ici la valeur de la commune.");
        }

        if (settings.Population == 1)
        {
            faults.Add(Codes.SettingToComplete, settings.PlaceOf("population"), "« population » est encore à compléter : elle vaut 1, comme à la création du dossier. Écrivez le nombre d'habitants.");
        }
    }

    private static void Control(string control, string key, string value, Settings settings, DiagnosticBag faults)
    {
        if (value.Length > 0 && Controls.Verify(control, value) is { } expected)
        {
            faults.Add(Codes.SettingInvalid, settings.PlaceOf(key), $"« {key} » : « {value} » n'est pas valide. Attendu : {expected}.");
        }
    }
}
