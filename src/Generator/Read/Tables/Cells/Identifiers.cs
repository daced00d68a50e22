using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Codes that join tables or follow a form: what a spreadsheet changed in them is put right where nothing is lost, and named where it is.</summary>
internal static class Identifiers
{
    /// <summary>A column of codes, not of sentences.</summary>
    public static bool IsCode(Field field, Schema schema)
        => field.Pattern is not null
            || field.Unique
            || field.Control is not (null or "url")
            || (field.Example is { Length: > 0 } example && example.All(char.IsAsciiDigit))
            || schema.PrimaryKey.Contains(field.Name)
            || schema.ForeignKeys.Any(k => k.Fields.Contains(field.Name));

    /// <summary>The code in its one form: plain hyphens, no space in a SIRET, capitals in a UAI, « 2024/2025 » as 2024-2025.</summary>
    public static string Plain(string text, Field field)
    {
        var plain = Glyphs.Plain(text);
        return field.Control switch
        {
            "siret" or "siren" => WithoutSpaces(plain),
            "uai" or "insee" => WithoutSpaces(plain).ToUpperInvariant(),
            "annee_scolaire" => SchoolYear(plain) ?? plain,
            "periode" => Period(plain),
            "mois" => Month(plain) ?? plain,
            _ => WithoutZeroDecimals(plain),
        };
    }

    /// <summary>« 2,19900016E+13 »: the last digits are gone.</summary>
    public static Mistake? Damage(string text, Quoting quoting)
        => text.Contains('+', StringComparison.Ordinal) && text.Contains("E+", StringComparison.OrdinalIgnoreCase) && NumberParser.Parse(text).Value is not null
            ? new(Codes.CellDigitsLost, $"{quoting.Found(text)} n'est plus le numéro entier : le tableur l'a pris pour un nombre et en a perdu les derniers chiffres. Mettez la colonne au format « Texte », puis retapez le numéro.")
            : null;

    /// <summary>The school year of « 2024-2025 », « 2024/2025 », « 2024-25 »; null for anything else.</summary>
    public static string? SchoolYear(string text)
    {
        var parts = text.Split(['-', '/'], StringSplitOptions.TrimEntries);
        return parts is [{ Length: 4 } first, { Length: 2 or 4 } second]
            && int.TryParse(first, System.Globalization.NumberStyles.None, null, out var from)
            && int.TryParse(second, System.Globalization.NumberStyles.None, null, out var to)
            && (second.Length == 4 ? to == from + 1 : to == (from + 1) % 100)
                ? $"{from}-{from + 1}" : null;
    }

    /// <summary>« 2024/2025 », « 2024-25 », « T3 2025 » and « 03/2025 » as the portal writes them. « 2011-12 » stays a month.</summary>
    private static string Period(string text)
    {
        var parts = text.Split(['-', '/', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [{ Length: 4 }, { Length: 2 } second] when text.Contains('-', StringComparison.Ordinal) && string.CompareOrdinal(second, "12") <= 0 => text,
            _ when SchoolYear(text) is { } year => year,
            [['T' or 't', >= '1' and <= '4'], { Length: 4 } year] => $"{year}-T{parts[0][1]}",
            [{ Length: 4 } year, ['T' or 't', >= '1' and <= '4']] => $"{year}-T{parts[1][1]}",
            [{ Length: 2 } month, { Length: 4 } year] when month.All(char.IsAsciiDigit) => $"{year}-{month}",
            _ => WithoutZeroDecimals(text),
        };
    }

    /// <summary>« mars-25 », which is what Excel makes of 2025-03, « 01/03/2025 », « 03/2025 » and « 2025-3 » as 2025-03; null for anything else.</summary>
    private static string? Month(string text)
    {
        // Without its day, a date of two short numbers may be a day and a month.
        var hasYear = text.Split(['-', '/', '.', ' ']).Any(part => part.Length == 4);
        string[] readings = hasYear ? [text, $"1 {text}", $"01/{text}", $"{text}-01"] : text.Any(char.IsLetter) ? [text, $"1 {text}"] : [text];
        return readings.Select(reading => DateParser.Parse(reading).Value).FirstOrDefault(date => date is { Day: 1 }) is { } first
            ? first.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static string WithoutSpaces(string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal);
        return compact.All(char.IsAsciiLetterOrDigit) ? compact : WithoutZeroDecimals(text);
    }

    /// <summary>« 21831.0 » was an account before a program took it for a number.</summary>
    private static string WithoutZeroDecimals(string text)
        => text.Length > 2 && text[^1] == '0' && text[^2] is '.' or ',' && text.AsSpan(0, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..^2] : text;
}
