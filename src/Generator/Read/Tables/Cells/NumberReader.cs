using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Reads the cells of a column of numbers.</summary>
internal sealed class NumberReader(Field field, Quoting quoting)
{
    /// <summary>A thousand billion: far beyond a commune, and small enough that no sum or product of cells leaves what a decimal holds.</summary>
    private const decimal Greatest = 1_000_000_000_000;

    private readonly bool isEuro = field.Unit == "euro";

    public Reading Read(string text)
    {
        if (text == "s")
        {
            return field.Role == FieldRole.Measure
                ? new(ReadingKind.Secret)
                : Reading.Refused(new(Codes.SecretMisplaced, "« s » (secret statistique) n'a de sens que dans une mesure d'un tableau sensible. Laissez la cellule vide si la valeur manque."));
        }

        var parsed = NumberParser.Parse(text);

        // Latitude and longitude often stand side by side, where a comma would separate them.
        return field.Control == "coordonnee" && parsed.Value is { } coordinate && text.Contains(',', StringComparison.Ordinal)
            ? Reading.Refused(new(Codes.CellNotNumber, $"{quoting.Found(text)} est une coordonnée écrite avec une virgule. {quoting.Either($"Écrivez-la avec un point : {Quoting.Number(coordinate)}", "Écrivez-la avec un point")}."))
            : Numeric(text, parsed);
    }

    /// <summary>A number of a workbook: its point is that of decimals. Shown with %, it is what is shown, save in a column of parts.</summary>
    public Reading ReadTyped(string text)
    {
        var isPercent = text[^1] == '%';
        if (!decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Read(text);
        }

        return isPercent && field.Unit == "part" ? Numeric(text, new(number / 100)) : Numeric(text, new(number, Sign: isPercent ? NumberSign.Percent : NumberSign.None));
    }

    /// <summary>Both readings of an open number, to be written side by side, and how to write each so that it has no other.</summary>
    public Mistake Ambiguous(string text, decimal value)
    {
        var (thousands, decimals) = (Quoting.Number(value * 1000), Quoting.Number(value));
        var closed = NumberDigits.Closed(decimal.Parse(decimals, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        return new(Codes.CellAmbiguous, quoting.Either(
            $"{quoting.Found(text)} peut se lire {thousands} ou {decimals}. Écrivez le nombre sans séparateur de milliers : {thousands}, ou {closed}{(closed == decimals ? "" : " si ce sont des décimales")}.",
            "cette valeur peut se lire de deux façons : un séparateur de milliers, ou trois décimales. Écrivez le nombre sans séparateur de milliers ; s'il a trois décimales, ajoutez-y un zéro."));
    }

    private Reading Numeric(string text, ParsedNumber parsed)
    {
        if (parsed.Value is not { } number)
        {
            return Reading.Refused(NumberMistakes.Of(text, field, quoting));
        }

        if (number is < -Greatest or > Greatest)
        {
            return Reading.Refused(new(Codes.CellOutOfRange, $"{quoting.Found(text)} est trop grand pour être vrai. Attendu : un nombre de mille milliards au plus. Des chiffres ont été tapés ou collés en trop : corrigez-le."));
        }

        if (parsed.Sign != NumberSign.None && NumberMistakes.Sign(text, parsed, field, quoting) is { } unit)
        {
            return Reading.Refused(unit);
        }

        if (parsed.IsOpen)
        {
            return OnlyPossible(parsed) is { } only ? new(ReadingKind.Value, Number: isEuro ? NumberDigits.Closed(only) : only) : new(ReadingKind.Open, text, number);
        }

        if (field.Type == FieldType.Integer && number.Scale > 0)
        {
            var whole = decimal.Truncate(number);
            return whole == number
                ? new(ReadingKind.Value, Number: whole, Proves: parsed.Proves)
                : Reading.Refused(new(Codes.CellNotNumber, $"{quoting.Found(text)} n'est pas un nombre entier. Attendu : par exemple 125."));
        }

        // A workbook, or bounds, can give an amount three decimals. The portal publishes what it reads, and must read what it publishes:
        // with three decimals its own file would be ambiguous.
        return new(ReadingKind.Value, Number: isEuro ? NumberDigits.Closed(number) : number, Proves: parsed.Proves);
    }

    /// <summary>Of « 16,404 », the reading that the column's bounds allow, where they allow only one: a rate is no thousand.</summary>
    private decimal? OnlyPossible(ParsedNumber parsed) => (IsAllowed(parsed.Value), IsAllowed(parsed.InThousands)) switch
    {
        (true, false) => parsed.Value,
        (false, true) => decimal.Truncate(parsed.InThousands!.Value),
        _ => null,
    };

    private bool IsAllowed(decimal? value) => value is { } number
        && (field.Minimum is not { } low || number >= low)
        && (field.Maximum is not { } high || number <= high)
        && (field.Type != FieldType.Integer || number == decimal.Truncate(number));
}
