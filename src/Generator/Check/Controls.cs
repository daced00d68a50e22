using System.Globalization;

namespace Portal.Check;

/// <summary>Check digits and forms of French identifiers. Each returns null when the text holds, else what was expected.</summary>
internal static class Controls
{
    private const string UaiLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public static string? Verify(string control, string text) => control switch
    {
        "uai" => Uai(text),
        "siret" => Luhn(text, 14, "SIRET"),
        "siren" => Luhn(text, 9, "SIREN"),
        "insee" => Insee(text),
        "annee_scolaire" => SchoolYear(text),
        "periode" => Period(text),
        "mois" => Month(text) ? null : "un mois, l'année d'abord, par exemple 2025-03",
        "url" => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? null : "une adresse complète, par exemple https://www.education.gouv.fr",
        _ => null,
    };

    private static string? Uai(string text)
        => text.Length == 8 && int.TryParse(text.AsSpan(0, 7), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && UaiLetters[number % 23] == text[7]
            ? null : "un code UAI : sept chiffres et sa lettre de contrôle, par exemple 9990001X. Recopiez-le depuis l'annuaire de l'éducation";

    private static string? Luhn(string text, int length, string name)
    {
        var expected = $"un {name} : {length} chiffres dont le dernier contrôle les autres. Recopiez-le depuis un avis de situation";
        if (text.Length != length || !text.All(char.IsAsciiDigit))
        {
            return expected;
        }

        var sum = 0;
        for (var i = 0; i < length; i++)
        {
            var digit = text[length - 1 - i] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0 ? null : expected;
    }

    private static string? Insee(string text)
        => text.Length == 5 && text.All(char.IsAsciiLetterOrDigit) && text[2..].All(char.IsAsciiDigit)
            && (text[..2].All(char.IsAsciiDigit) || text[..2] is "2A" or "2B")
            ? null : "un code INSEE de commune : cinq caractères, par exemple 25056 ou 2A004";

    private static string? SchoolYear(string text)
        => text.Length == 9 && text[4] == '-'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && second == first + 1
            ? null : "une année scolaire, par exemple 2024-2025";

    private static string? Period(string text)
    {
        var isYear = text.Length == 4 && text.All(char.IsAsciiDigit);
        var isQuarter = text.Length == 7 && text[..4].All(char.IsAsciiDigit) && text[4..6] == "-T" && text[6] is >= '1' and <= '4';
        return isYear || isQuarter || Month(text) || SchoolYear(text) is null
            ? null : "une période : 2025, 2025-T3, 2025-03 ou 2024-2025";
    }

    private static bool Month(string text) => DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
