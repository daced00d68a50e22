using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Names what is wrong with a text that should be a date or a year.</summary>
internal static class DateMistakes
{
    private static readonly string[] BetweenTwo = [" au ", " à ", " et ", " ou ", " - ", " – ", " / ", ";", "\n"];

    public static Mistake Of(string text, ParsedDate parsed, Quoting quoting)
    {
        var found = quoting.Found(text);
        if (parsed.Readings is { } readings)
        {
            return new(Codes.CellAmbiguous, $"{found} peut se lire {quoting.Either(readings, "de deux façons : le jour d'abord, ou le mois d'abord")}. Écrivez l'année sur quatre chiffres : 2025-12-31.");
        }

        if (parsed.Impossible is { } impossible)
        {
            return new(Codes.CellImpossibleDate, $"{found} n'est pas un jour du calendrier{quoting.Either($" : {impossible}", "")}. Écrivez le jour, puis le mois, puis l'année : 31/12/2025.");
        }

        if (SpreadsheetMistakes.Of(text, quoting) is { } common)
        {
            return common;
        }

        if (Letters.Mistake(text, "la date", digits => DateParser.Parse(digits) switch { { Value: not null, IsSerial: false } => digits, { Readings: not null } => "", _ => null }, quoting) is { } letter)
        {
            return letter;
        }

        foreach (var between in BetweenTwo)
        {
            var parts = text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length >= 2 && Array.TrueForAll(parts, p => DateParser.Parse(p).Value is not null))
            {
                return new(Codes.CellTwoValues, $"{found} contient plusieurs dates. Gardez-en une seule, ou écrivez une ligne pour chacune.");
            }
        }

        return DateParser.Parse($"1 {text}").Value is not null || DateParser.Parse($"01/{text}").Value is not null || DateParser.Parse($"{text}-01").Value is not null
            ? new(Codes.CellNotDate, $"{found} n'a pas de jour. Écrivez la date entière : par exemple 2025-12-31.")
            : new(Codes.CellNotDate, $"{found} n'est pas une date. Attendu : par exemple 2025-12-31 ou 31/12/2025 ; vide si la date manque.");
    }

    public static Mistake OfYear(string text, Quoting quoting)
    {
        var found = quoting.Found(text);
        if (SpreadsheetMistakes.Of(text, quoting) is { } common)
        {
            return common;
        }

        if (Letters.Mistake(text, "l'année", digits => digits.Length == 4 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9') ? digits : null, quoting) is { } letter)
        {
            return letter;
        }

        if (Identifiers.SchoolYear(Glyphs.Plain(text)) is not null)
        {
            return new(Codes.CellNotDate, $"{found} est une année scolaire ; cette colonne attend une année civile. Attendu : quatre chiffres, par exemple 2025.");
        }

        return DateParser.Parse(text) is { Value: { } date, IsSerial: false }
            ? new(Codes.CellNotDate, $"{found} est une date ; cette colonne attend l'année seule. Écrivez {quoting.Either(date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), "ses quatre chiffres")}.")
            : new(Codes.CellNotDate, $"{found} n'est pas une année. Attendu : quatre chiffres, par exemple 2025.");
    }
}
