using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Read;

/// <summary>The codes under which a kind of map reports its faults.</summary>
internal sealed record MapCodes(Code Unknown, Code Invalid, Code Missing);

/// <summary>
/// Typed access to a YAML map. Each key asked for is known from then on; <see cref="Close"/> reports the others with the nearest known name.
/// </summary>
internal sealed class MapReader(YamlMap map, MapCodes codes, DiagnosticBag faults, string prefix = "")
{
    // As in the tables: beyond these years a date is a slip of the hand, and days counted from it would leave the calendar.
    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    private readonly HashSet<string> known = [];
    private readonly List<(string Key, string Message)> missing = [];

    public Place Place => map.Place;

    public DiagnosticBag Faults => faults;

    public Place PlaceOf(string key) => map.PlaceOf(key);

    public YamlNode? Node(string key)
    {
        known.Add(key);
        return map[key] is YamlScalar { IsNull: true } ? null : map[key];
    }

    public string? Text(string key, bool required = false)
    {
        switch (Node(key))
        {
            case YamlScalar { Value: var value } when value.Trim().Length > 0:
                return Decoding.Clean(value.Trim());
            case null or YamlScalar:
                if (required)
                {
                    missing.Add((key, $"« {prefix}{key} » est obligatoire et n'a pas de valeur. Ajoutez une ligne « {key}: … »{Under}."));
                }

                return null;
            case var node:
                Invalid(key, node.Place, "un texte est attendu, sur une seule valeur");
                return null;
        }
    }

    public string? Choice(string key, IReadOnlyList<string> choices, bool required = false)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        var choice = choices.FirstOrDefault(c => Suggestion.Fold(c) == Suggestion.Fold(text));
        if (choice is null)
        {
            Invalid(key, map.PlaceOf(key), $"« {text} » n'est pas admis. {Suggestion.Sentence(text, choices)}");
        }

        return choice;
    }

    public decimal? Number(string key, bool required = false, decimal minimum = decimal.MinValue, decimal maximum = decimal.MaxValue)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        // YAML writes decimals with a point: only a comma can be read in two ways.
        if (NumberParser.Parse(text) is { Value: { } number } parsed && !(parsed.IsOpen && text.Contains(',', StringComparison.Ordinal)) && number >= minimum && number <= maximum)
        {
            return number;
        }

        var bounds = minimum == decimal.MinValue ? "" : maximum == decimal.MaxValue
            ? $" d'au moins {minimum.ToString(CultureInfo.InvariantCulture)}"
            : $" entre {minimum.ToString(CultureInfo.InvariantCulture)} et {maximum.ToString(CultureInfo.InvariantCulture)}";
        Invalid(key, map.PlaceOf(key), $"« {text} » n'est pas un nombre{bounds}. Écrivez par exemple « {key}: {(maximum < 14200 ? Math.Clamp(10, minimum, maximum) : 14200).ToString(CultureInfo.InvariantCulture)} »");
        return null;
    }

    public int? Integer(string key, int minimum, int maximum)
    {
        var number = Number(key, false, minimum, maximum);
        if (number is { } value && value != decimal.Truncate(value))
        {
            Invalid(key, map.PlaceOf(key), "un nombre entier est attendu");
            return null;
        }

        return (int?)number;
    }

    public DateOnly? Date(string key, bool required = false)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        if (DateParser.Parse(text) is { Value: { } date, IsSerial: false })
        {
            if (date.Year is >= FirstYear and <= LastYear)
            {
                return date;
            }

            Invalid(key, map.PlaceOf(key), $"« {text} » est hors des bornes. Attendu : une date de {FirstYear} à {LastYear}. Vérifiez l'année");
            return null;
        }

        Invalid(key, map.PlaceOf(key), $"« {text} » n'est pas une date. Écrivez-la « 2025-03-31 »");
        return null;
    }

    public bool? Boolean(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Words.Boolean(text) is { } value)
        {
            return value;
        }

        Invalid(key, map.PlaceOf(key), $"« {text} » n'est ni « oui » ni « non »");
        return null;
    }

    /// <summary>A list of scalars; one alone stands for a list of one, and text may hold several with <c>;</c>.</summary>
    public IReadOnlyList<YamlScalar> List(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [.. scalar.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(v => scalar with { Value = v })];
            case YamlList list:
                foreach (var item in list.Items.Where(i => i is not YamlScalar))
                {
                    Invalid(key, item.Place, "une liste de textes simples est attendue");
                }

                return [.. list.Items.OfType<YamlScalar>()];
            case var node:
                Invalid(key, node.Place, "une liste est attendue, par exemple « [a, b] »");
                return [];
        }
    }

    /// <summary>The map under a key, or null where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="required">Whether its absence is a fault.</param>
    /// <param name="settings">What stands in the map, for whoever left it out.</param>
    public MapReader? Map(string key, bool required = false, string settings = "ses réglages")
    {
        switch (Node(key))
        {
            case YamlMap child:
                return new MapReader(child, codes, faults, $"{prefix}{key}.");
            case null:
                if (required)
                {
                    missing.Add((key, $"« {prefix}{key} » est obligatoire. Ajoutez la ligne « {key}: », puis {settings}, en retrait en dessous."));
                }

                return null;
            case var node:
                Invalid(key, node.Place, "des lignes « cle: valeur » en retrait sont attendues");
                return null;
        }
    }

    /// <summary>A list of maps; one map alone stands for a list of one.</summary>
    public IReadOnlyList<MapReader> Maps(string key)
    {
        var node = Node(key);
        var items = node switch { null => [], YamlList list => list.Items, _ => [node] };
        foreach (var item in items.Where(i => i is not YamlMap))
        {
            Invalid(key, item.Place, "une liste de groupes « cle: valeur » est attendue");
        }

        return [.. items.OfType<YamlMap>().Select(m => new MapReader(m, codes, faults, $"{prefix}{key}."))];
    }

    /// <summary>A key that would be known elsewhere and has no place here: it is refused, and never proposed.</summary>
    public void Refuse(string key, string why)
    {
        if (map[key] is not null && known.Add(key))
        {
            Invalid(key, map.PlaceOf(key), why);
        }
    }

    public void Invalid(string key, Place place, string what) => faults.Add(codes.Invalid, place, $"« {prefix}{key} » : {what}{(what.EndsWith('.') || what.EndsWith('?') ? "" : ".")}");

    /// <summary>Reports each key that nobody asked for, and each required one that is missing, unless a misspelt key was meant for it.</summary>
    public void Close()
    {
        var unknown = map.Entries.Where(e => !known.Contains(e.Key)).ToList();
        foreach (var entry in unknown)
        {
            faults.Add(codes.Unknown, entry.KeyPlace, $"la clé « {entry.Key} » n'existe pas ici. {(known.Count == 0 ? "Ce bloc n'a aucun réglage : supprimez la ligne." : Suggestion.Sentence(entry.Key, known.Order(StringComparer.Ordinal)))}");
        }

        var meant = unknown.Select(e => Suggestion.Nearest(e.Key, known)).ToHashSet();
        foreach (var (key, message) in missing.Where(m => !meant.Contains(m.Key)))
        {
            faults.Add(codes.Missing, map.PlaceOf(key), message);
        }
    }

    private string Under => prefix.Length == 0 ? "" : $" sous « {prefix.TrimEnd('.')}: »";
}
