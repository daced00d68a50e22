using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Reads the cells of one column as its schema types them. Knows nothing of the other cells.</summary>
internal sealed class CellReader(Field column, Schema schema)
{
    private const int MostCharacters = 50_000;

    private readonly Quoting quoting = new(schema);
    private readonly bool isCode = column.Type is FieldType.String or FieldType.List && Identifiers.IsCode(column, schema);
    private readonly Dictionary<string, string> listed = Listed(column);

    public Field Field { get; } = column;

    public bool TakesEmptyForMissing { get; } = schema.MissingValues.Contains("");

    public Reading Read(string raw)
    {
        if (raw.Length > 1 && raw[0] == TypedNumber.Mark)
        {
            return Typed(raw[1..]);
        }

        var text = Decoding.WithLineFeeds(Decoding.Clean(raw)).Trim();
        if (Field.Type == FieldType.List)
        {
            text = string.Join(Field.Delimiter, text.Split(Field.Delimiter, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        if (schema.MissingValues.Contains(text))
        {
            return default;
        }

        if (text.Length > MostCharacters)
        {
            return Reading.Refused(new(Codes.CellTooLong, $"cette cellule a {text.Length} caractères ; le maximum est de {MostCharacters}. Un guillemet manquant a sans doute avalé les lignes suivantes."));
        }

        return Field.Type switch
        {
            FieldType.Number or FieldType.Integer => Number(text),
            FieldType.Date => Date(text),
            FieldType.Year => Year(text),
            FieldType.Boolean => Boolean(text),
            FieldType.List => List(text),
            _ => Text(text),
        };
    }

    /// <summary>A number of a workbook: its point is that of decimals. Shown with %, it is what is shown, save in a column of parts.</summary>
    private Reading Typed(string text)
    {
        var isPercent = text[^1] == '%';
        if (!Field.IsNumeric || !decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Read(text);
        }

        return isPercent && Field.Unit == "part" ? Numeric(text, new(number / 100)) : Numeric(text, new(number, Sign: isPercent ? NumberSign.Percent : NumberSign.None));
    }

    /// <summary>Both readings of an open number, to be written side by side.</summary>
    public Mistake Ambiguous(string text, decimal value)
        => new(Codes.CellAmbiguous, quoting.Either(
            $"{quoting.Found(text)} peut se lire {Quoting.Number(value * 1000)} ou {value.ToString(CultureInfo.InvariantCulture)}. Écrivez le nombre sans séparateur de milliers et avec un point ou une virgule suivi d'un ou deux chiffres.",
            "cette valeur peut se lire de deux façons : un séparateur de milliers, ou trois décimales. Écrivez le nombre sans séparateur de milliers et avec un point ou une virgule suivi d'un ou deux chiffres."));

    /// <summary>What was understood of numbers of days, with the first of them.</summary>
    public string Serials(int count, string first, string date)
    {
        var what = count == 1 ? "une date est écrite en nombre de jours" : $"{count} dates sont écrites en nombres de jours";
        var example = quoting.Either($" : « {first} » a été lu comme le {French.LongDate(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))}", "");
        return $"{what}, à la façon des tableurs{example}. Si ce n'est pas cela, mettez la colonne au format « Date » et enregistrez de nouveau.";
    }

    private Reading Number(string text)
    {
        if (text == "s")
        {
            return Field.Role == FieldRole.Measure
                ? new(ReadingKind.Secret)
                : Reading.Refused(new(Codes.SecretMisplaced, "« s » (secret statistique) n'a de sens que dans une mesure d'un tableau sensible. Laissez la cellule vide si la valeur manque."));
        }

        return Numeric(text, NumberParser.Parse(text));
    }

    private Reading Numeric(string text, ParsedNumber parsed)
    {
        if (parsed.Value is not { } number)
        {
            return Reading.Refused(NumberMistakes.Of(text, Field, quoting));
        }

        if (parsed.Sign != NumberSign.None && NumberMistakes.Sign(text, parsed, Field, quoting) is { } unit)
        {
            return Reading.Refused(unit);
        }

        if (parsed.IsOpen)
        {
            return OnlyPossible(parsed) is { } only ? new(ReadingKind.Value, Number: only) : new(ReadingKind.Open, text, number);
        }

        if (Field.Type == FieldType.Integer && number.Scale > 0)
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
        && (Field.Minimum is not { } low || number >= low)
        && (Field.Maximum is not { } high || number <= high)
        && (Field.Type != FieldType.Integer || number == decimal.Truncate(number));

    private Reading Date(string text)
    {
        var parsed = DateParser.Parse(text);
        return parsed.Value is { } day
            ? new(parsed.IsSerial ? ReadingKind.Serial : ReadingKind.Value, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : Reading.Refused(DateMistakes.Of(text, parsed, quoting));
    }

    private Reading Year(string text)
    {
        if (IsYear(text))
        {
            return new(ReadingKind.Value, text);
        }

        var number = NumberParser.Parse(text);
        return number is { Value: >= 1000 and <= 9999, IsOpen: false, Sign: NumberSign.None } && number.Value == decimal.Truncate(number.Value.Value)
            ? new(ReadingKind.Value, decimal.Truncate(number.Value.Value).ToString(CultureInfo.InvariantCulture))
            : Reading.Refused(DateMistakes.OfYear(text, quoting));
    }

    private static bool IsYear(string text) => text.Length == 4 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private Reading Boolean(string text)
        => Words.Boolean(text) is { } value ? new(ReadingKind.Value, value ? "true" : "false")
            : Reading.Refused(SpreadsheetMistakes.Of(text, quoting) ?? new(Codes.CellNotBoolean, $"{quoting.Found(text)} n'est ni oui ni non. Attendu : oui, non, ou rien."));

    /// <summary>Its items, each read as a text would be; the first wrong one speaks for the cell.</summary>
    private Reading List(string text)
    {
        var items = Field.ItemsOf(text).Select(Text).ToList();
        var refused = items.FindIndex(i => i.Kind == ReadingKind.Refused);
        return refused >= 0 ? items[refused] : new(ReadingKind.Value, string.Join(Field.Delimiter, items.Select(i => i.Text)));
    }

    private Reading Text(string text)
    {
        text = FormulaMark.Off(text).Trim();

        if (SpreadsheetMistakes.Damage(text, quoting) is { } damage)
        {
            return Reading.Refused(damage);
        }

        if (Field.Enum.Count > 0)
        {
            // A value of the list, or its label, whatever its capitals, accents and hyphens.
            return Field.Enum.Contains(text) ? new(ReadingKind.Value, text)
                : listed.TryGetValue(Suggestion.Fold(text), out var value) ? new(ReadingKind.Value, value)
                : Reading.Refused(new(Codes.CellNotInList, $"{quoting.Found(text)} n'est pas dans la liste. {(quoting.IsAllowed ? Suggestion.Sentence(text, Field.Enum, Field) : $"Possibles : {string.Join(", ", Field.Enum.Take(30))}.")}"));
        }

        if (!isCode)
        {
            return new(ReadingKind.Value, text);
        }

        return Identifiers.Damage(text, quoting) is { } lost ? Reading.Refused(lost) : new(ReadingKind.Value, Identifiers.Plain(text, Field));
    }

    private static Dictionary<string, string> Listed(Field field)
    {
        var values = field.Enum.DistinctBy(Suggestion.Fold).ToDictionary(Suggestion.Fold);
        foreach (var category in field.Enum.Count == 0 ? [] : field.Categories.GroupBy(c => Suggestion.Fold(c.Label)).Where(g => g.Count() == 1))
        {
            values.TryAdd(category.Key, category.First().Value);
        }

        return values;
    }
}
