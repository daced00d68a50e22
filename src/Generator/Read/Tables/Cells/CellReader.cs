using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Cells;

/// <summary>Reads the cells of one column as its schema types them. Knows nothing of the other cells.</summary>
internal sealed class CellReader(Field column, Schema schema)
{
    private const int MostCharacters = 50_000;

    private readonly Quoting quoting = new(schema);
    private readonly NumberReader numbers = new(column, new(schema));
    private readonly bool isCode = column.Type is FieldType.String or FieldType.List && Identifiers.IsCode(column, schema);
    private readonly Dictionary<string, string> listed = Listed(column);

    public Field Field { get; } = column;

    public NumberReader Numbers => numbers;

    public bool TakesEmptyForMissing { get; } = schema.MissingValues.Contains("");

    public Reading Read(string raw)
    {
        if (raw.Length > 0 && raw[0] == TypedNumber.Mark)
        {
            var typed = raw.TrimStart(TypedNumber.Mark);
            return typed.Length > 0 && Field.IsNumeric ? numbers.ReadTyped(typed) : Read(typed);
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
            FieldType.Number or FieldType.Integer => numbers.Read(text),
            FieldType.Date => Date(text),
            FieldType.Year => Year(text),
            FieldType.Boolean => Boolean(text),
            FieldType.List => List(text),
            _ => Text(text),
        };
    }

    /// <summary>What was understood of numbers of days, with the first of them.</summary>
    public string Serials(int count, string first, string date)
    {
        var what = count == 1 ? "une date est écrite en nombre de jours" : $"{count} dates sont écrites en nombres de jours";
        var example = quoting.Either($" : « {first} » a été lu comme le {French.LongDate(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))}", "");
        return $"{what}, à la façon des tableurs{example}. Si ce n'est pas cela, mettez la colonne au format « Date » et enregistrez de nouveau.";
    }

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
