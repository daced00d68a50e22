using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Reads the cells of a column of numbers.</summary>
internal sealed class NumberReader(Field field, Quoting quoting)
{
    public Reading Read(string text)
    {
        if (text == "s")
        {
            return field.Role == FieldRole.Measure
                ? new(ReadingKind.Secret)
                : Reading.Refused(new(Codes.SecretMisplaced, "« s » (secret statistique) n'a de sens que dans une mesure d'un tableau sensible. Laissez la cellule vide si la valeur manque."));
        }

        return Numeric(text, NumberParser.Parse(text));
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

    /// <summary>Both readings of an open number, to be written side by side.</summary>
    public Mistake Ambiguous(string text, decimal value)
        => new(Codes.CellAmbiguous, quoting.Either(
            $"{quoting.Found(text)} peut se lire {Quoting.Number(value * 1000)} ou {value.ToString(CultureInfo.InvariantCulture)}. Écrivez le nombre sans séparateur de milliers et avec un point ou une virgule suivi d'un ou deux chiffres.",
            "cette valeur peut se lire de deux façons : un séparateur de milliers, ou trois décimales. Écrivez le nombre sans séparateur de milliers et avec un point ou une virgule suivi d'un ou deux chiffres."));

    private Reading Numeric(string text, ParsedNumber parsed)
    {
        if (parsed.Value is not { } number)
        {
            return Reading.Refused(NumberMistakes.Of(text, field, quoting));
        }

        if (parsed.Sign != NumberSign.None && NumberMistakes.Sign(text, parsed, field, quoting) is { } unit)
        {
            return Reading.Refused(unit);
        }

        if (parsed.IsOpen)
        {
            return OnlyPossible(parsed) is { } only ? new(ReadingKind.Value, Number: only) : new(ReadingKind.Open, text, number);
        }

        if (field.Type == FieldType.Integer && number.Scale > 0)
        {
            var whole = decimal.Truncate(number);
            return whole == number
                ? new(ReadingKind.Value, Number: whole, Proves: parsed.Proves)
                : Reading.Refused(new(Codes.CellNotNumber, $"{quoting.Found(text)} n'est pas un nombre entier. Attendu : par exemple 125."));
        }

        return new(ReadingKind.Value, Number: number, Proves: parsed.Proves);
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
