using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>Turns the texts of one column into typed values, and says which of them cannot be.</summary>
internal sealed class ColumnBuilder(Field field, Schema schema, SourceText source, DiagnosticBag faults)
{
    private const int MostCharacters = 50_000;

    private readonly List<string?> texts = [];
    private readonly List<decimal?> numbers = [];
    private readonly HashSet<int> secrets = [];
    private readonly HashSet<int> refused = [];
    private readonly Dictionary<string, string> folded = field.Enum.DistinctBy(Suggestion.Fold).ToDictionary(Suggestion.Fold);

    public void Add(int row, string raw, int offset)
    {
        Complete(row);
        var text = Decoding.WithLineFeeds(Decoding.Clean(raw)).Trim();
        if (text.Length > MostCharacters)
        {
            faults.Add(Codes.CellTooLong, source.PlaceAt(offset), $"cette cellule a {text.Length} caractères ; le maximum est de {MostCharacters}. Un guillemet manquant a sans doute avalé les lignes suivantes.");
            text = "";
        }

        if (field.Type == FieldType.List)
        {
            text = string.Join(field.Delimiter, text.Split(field.Delimiter, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        var missing = schema.MissingValues.Contains(text);
        if (field.IsNumeric)
        {
            numbers.Add(missing ? null : Number(row, text, offset));
            if (!missing && numbers[^1] is null && !secrets.Contains(row))
            {
                refused.Add(row);
            }
        }
        else
        {
            texts.Add(missing ? null : Text(text, offset));
            if (!missing && texts[^1] is null)
            {
                refused.Add(row);
            }
        }
    }

    /// <summary>Fills the rows that had no cell for this column.</summary>
    public void Complete(int rows)
    {
        while ((field.IsNumeric ? numbers.Count : texts.Count) < rows)
        {
            if (field.IsNumeric)
            {
                numbers.Add(null);
            }
            else
            {
                texts.Add(null);
            }
        }
    }

    public Column Build() => field.IsNumeric ? new Column(field, [.. numbers], secrets, refused) : new Column(field, [.. texts], refused);

    private decimal? Number(int row, string text, int offset)
    {
        if (text == "s")
        {
            if (field.Role == FieldRole.Measure)
            {
                secrets.Add(row);
            }
            else
            {
                Fault(Codes.SecretMisplaced, offset, "« s » (secret statistique) n'a de sens que dans une mesure d'un tableau sensible. Laissez la cellule vide si la valeur manque.");
            }

            return null;
        }

        var parsed = CellParser.Number(text);
        if (parsed.Readings is { } readings)
        {
            if (OnlyPossible(text) is { } only)
            {
                return only;
            }

            Fault(Codes.CellAmbiguous, offset, $"{Found(text)} peut se lire {readings}. Écrivez le nombre sans séparateur de milliers et avec un point ou une virgule suivi d'un ou deux chiffres.");
            return null;
        }

        if (parsed.Value is not { } number)
        {
            Fault(Codes.CellNotNumber, offset, $"{Found(text)} n'est pas un nombre. Attendu : par exemple {(field.Type == FieldType.Integer ? "125" : "12345.67 ou 12 345,67")} ; vide si la valeur manque.");
            return null;
        }

        if (field.Type == FieldType.Integer && number != decimal.Truncate(number))
        {
            Fault(Codes.CellNotNumber, offset, $"{Found(text)} n'est pas un nombre entier. Attendu : par exemple 125.");
            return null;
        }

        return number;
    }

    /// <summary>Of « 16,404 », the reading that the column's bounds allow, where they allow only one: a rate is no thousand.</summary>
    private decimal? OnlyPossible(string text)
    {
        var decimals = CellParser.Number(text.Replace(',', '.')).Value;
        var thousands = CellParser.Number(text.Replace(",", "", StringComparison.Ordinal)).Value;
        return (IsAllowed(decimals), IsAllowed(thousands)) switch
        {
            (true, false) => decimals,
            (false, true) => thousands,
            _ => null,
        };

        bool IsAllowed(decimal? value) => value is { } number
            && (field.Minimum is not { } low || number >= low)
            && (field.Maximum is not { } high || number <= high)
            && (field.Type != FieldType.Integer || number == decimal.Truncate(number));
    }

    private string? Text(string text, int offset)
    {
        switch (field.Type)
        {
            case FieldType.Date:
                var date = CellParser.Date(text);
                if (date.Value is { } day)
                {
                    return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                }

                Fault(
                    date.Readings is null ? Codes.CellNotDate : Codes.CellAmbiguous,
                    offset,
                    date.Readings is { } readings ? $"{Found(text)} peut se lire {readings}. Écrivez l'année sur quatre chiffres : 2025-12-31." : $"{Found(text)} n'est pas une date. Attendu : par exemple 2025-12-31 ou 31/12/2025 ; vide si la date manque.");
                return null;
            case FieldType.Year:
                if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    return text;
                }

                Fault(Codes.CellNotDate, offset, $"{Found(text)} n'est pas une année. Attendu : quatre chiffres, par exemple 2025.");
                return null;
            case FieldType.Boolean:
                if (CellParser.Boolean(text) is { } value)
                {
                    return value ? "true" : "false";
                }

                Fault(Codes.CellNotBoolean, offset, $"{Found(text)} n'est ni oui ni non. Attendu : oui, non, ou rien.");
                return null;
            case FieldType.List:
                var items = field.ItemsOf(text).Select(item => Listed(item, offset)).ToList();
                return items.Contains(null) ? null : string.Join(field.Delimiter, items);
            default:
                return Listed(text, offset);
        }
    }

    /// <summary>A value of the list, whatever its capitals and accents; any text where there is no list.</summary>
    private string? Listed(string text, int offset)
    {
        if (field.Enum.Count == 0 || field.Enum.Contains(text))
        {
            return text;
        }

        if (folded.TryGetValue(Suggestion.Fold(text), out var canonical))
        {
            return canonical;
        }

        Fault(Codes.CellNotInList, offset, $"{Found(text)} n'est pas dans la liste. {Suggestion.Sentence(text, field.Enum, field)}");
        return null;
    }

    private void Fault(Code code, int offset, string message)
        => faults.Add(code, source.PlaceAt(offset), $"colonne « {field.Name} » : {message}");

    /// <summary>A cell of a sensitive table is never quoted.</summary>
    private string Found(string text)
        => schema.Sensitivity != Sensitivity.None ? "cette valeur" : $"« {(text.Length > 60 ? text[..60] + "…" : text)} »";
}
