using System.Buffers;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Names what is wrong with a text that should be a number, and gives the number to write where it can be told.</summary>
internal static class NumberMistakes
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create(" 0123456789.,'-+()");

    private static readonly string[] BetweenTwo = [" / ", "/", ";", "\n", " + ", "+", " à ", " au ", " et ", " ou ", " - ", " – ", "-", "–", "  ", " "];

    private static readonly (string[] Words, decimal Times, string Name)[] Multiples =
    [
        (["k", "k€", "ke", "keur", "k euros", "millier", "milliers", "milliers d'euros", "mille"], 1_000, "milliers"),
        (["m€", "me", "meur", "million", "millions", "million d'euros", "millions d'euros"], 1_000_000, "millions"),
        (["md€", "mds€", "mde", "milliard", "milliards", "milliards d'euros"], 1_000_000_000, "milliards"),
        (["centime", "centimes", "cts", "ct"], 0.01m, "centimes"),
    ];

    public static Mistake Of(string text, Field field, Quoting quoting)
        => SpreadsheetMistakes.Of(text, quoting)
            ?? LetterForDigit(text, quoting)
            ?? DateInPlace(text, quoting)
            ?? TwoNumbers(text, quoting)
            ?? Unit(text, field, quoting)
            ?? new(Codes.CellNotNumber, $"{quoting.Found(text)} n'est pas un nombre. Attendu : par exemple {(field.Type == FieldType.Integer ? "125" : "12345.67 ou 12 345,67")} ; vide si la valeur manque.");

    /// <summary>A number with a unit that its column does not take; null where it does.</summary>
    public static Mistake? Sign(string text, ParsedNumber parsed, Field field, Quoting quoting)
    {
        var found = quoting.Found(text);
        var isMoney = field.Unit == "euro" || (field.Unit is null && field.Type == FieldType.Number);
        var isWithoutTax = field.Name.EndsWith("_ht", StringComparison.Ordinal);
        if (parsed.Sign.HasFlag(NumberSign.Percent))
        {
            return field.Unit == "pourcent" || (field.Unit is null && field.Type == FieldType.Number) ? null
                : field.Unit == "part" && parsed.Value is { } rate && !parsed.IsOpen
                    ? new(Codes.CellUnit, $"{found} est un pourcentage ; cette colonne attend une part, de 0 à 1. {quoting.Either($"Écrivez {Quoting.Number(rate / 100)}.", "Divisez-le par cent, sans signe %.")}")
                : new(Codes.CellUnit, $"{found} est un pourcentage ; cette colonne attend {Expected(field)}. Écrivez cette valeur-là, sans signe %.");
        }

        if (parsed.Sign.HasFlag(NumberSign.WithoutTax) && !isWithoutTax)
        {
            return new(Codes.CellUnit, $"{found} est hors taxes ; cette colonne attend un montant toutes taxes comprises. Écrivez ce montant-là, sans « HT ».");
        }

        if (parsed.Sign.HasFlag(NumberSign.WithTax) && isWithoutTax)
        {
            return new(Codes.CellUnit, $"{found} est toutes taxes comprises ; cette colonne attend un montant hors taxes. Écrivez ce montant-là, sans « TTC ».");
        }

        return parsed.Sign != NumberSign.None && !isMoney
            ? new(Codes.CellUnit, $"{found} est un montant en euros ; cette colonne attend {Expected(field)}. Écrivez cette valeur-là, sans unité.")
            : null;
    }

    private static string Expected(Field field) => field.Unit switch
    {
        "euro" => "un montant en euros",
        "pourcent" => "un pourcentage, de 0 à 100",
        "part" => "une part, de 0 à 1",
        "heures" or "jours" or "mois" => $"un nombre de {(field.Unit == "mois" ? "mois" : field.Unit)}",
        _ => field.Type == FieldType.Integer ? "un nombre entier" : "un nombre",
    };

    private static Mistake? LetterForDigit(string text, Quoting quoting)
        => Letters.Mistake(text, "le nombre", digits => NumberParser.Parse(digits) is { Value: { } value } parsed ? parsed.IsOpen ? "" : Quoting.Number(value) : null, quoting);

    private static Mistake? TwoNumbers(string text, Quoting quoting)
    {
        foreach (var between in BetweenTwo)
        {
            var parts = text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length is >= 2 and <= 4 && Array.TrueForAll(parts, p => NumberParser.Parse(p).Value is not null))
            {
                return new(Codes.CellTwoValues, $"{quoting.Found(text)} contient plusieurs nombres. Gardez-en un seul, ou écrivez une ligne pour chacun.");
            }
        }

        return null;
    }

    private static Mistake? Unit(string text, Field field, Quoting quoting)
    {
        var plain = Glyphs.Plain(text);
        var start = plain.AsSpan().IndexOfAnyExcept(OfNumbers);
        if (start <= 0 || NumberParser.Parse(plain[..start]) is not { Value: { } value, IsOpen: var isOpen })
        {
            return null;
        }

        var unit = plain[start..].Trim();
        var lower = unit.ToLowerInvariant();
        var found = quoting.Found(text);
        foreach (var (words, times, name) in Multiples)
        {
            if (words.Contains(lower))
            {
                return new(Codes.CellUnit, $"{found} est en {name}{(field.Unit == "euro" ? " d'euros" : "")}. {(isOpen ? "Écrivez le nombre entier, sans unité" : quoting.Either($"Écrivez le nombre entier, sans unité : {Quoting.Number(value * times)}", "Écrivez le nombre entier, sans unité"))}.");
            }
        }

        // More than a word or two is a sentence, and « ½ » a part of the number: neither is a unit.
        return unit.Length > 30 || char.IsNumber(unit[0]) || unit.AsSpan().ContainsAnyInRange('0', '9') ? null
            : new(Codes.CellUnit, $"{found} contient autre chose qu'un nombre{quoting.Either($" (« {unit} »)", "")} ; cette colonne attend {Expected(field)}. {(isOpen ? "Écrivez le nombre seul" : quoting.Either($"Écrivez {Quoting.Number(value)}", "Écrivez le nombre seul"))}.");
    }

    private static Mistake? DateInPlace(string text, Quoting quoting)
        => DateParser.Parse(text) is { Value: not null, IsSerial: false } or { Readings: not null }
            ? new(Codes.CellNotNumber, $"{quoting.Found(text)} est une date, pas un nombre : le tableur a pu transformer ce qui avait été tapé. Retapez le nombre dans une cellule au format « Nombre ».")
            : null;
}
