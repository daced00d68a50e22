using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Shape;

/// <summary>Finds the field that a column's title means: by its name or title, whatever the capitals, accents, signs and unit.</summary>
internal sealed class HeaderNames
{
    private const int MostCharacters = 300;

    private static readonly string[] Units = ["en", "d", "euro", "euros", "eur", "pourcent", "pct"];
    private static readonly string[] Multiples = ["k", "ke", "keur", "milliers", "m", "me", "meur", "millions"];

    private readonly Schema schema;
    private readonly Dictionary<string, int> byFold = new(StringComparer.Ordinal);

    public HeaderNames(Schema schema)
    {
        this.schema = schema;
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            byFold.TryAdd(Suggestion.Fold(schema.Fields[i].Name), i);
        }

        // A name is a promise, a title is not: it never takes a name's place.
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            byFold.TryAdd(Suggestion.Fold(schema.Fields[i].Title), i);
        }
    }

    /// <summary>The index of the field, or −1.</summary>
    public int Find(string title)
    {
        if (title.Length > MostCharacters)
        {
            return -1;
        }

        var exact = schema.IndexOf(title.Trim());
        if (exact >= 0 || byFold.TryGetValue(Suggestion.Fold(title), out exact))
        {
            return exact;
        }

        var (bare, kind) = WithoutUnit(title);
        return byFold.TryGetValue(bare, out var found) && Mismatch(kind, schema.Fields[found]) is null ? found : -1;
    }

    /// <summary>The field that the title would name if its amounts were counted the same way, and how they are counted.</summary>
    public (Field Field, string Counted)? OtherUnit(string title)
    {
        var (bare, kind) = WithoutUnit(title);
        return byFold.TryGetValue(bare, out var found) && Mismatch(kind, schema.Fields[found]) is { } counted ? (schema.Fields[found], counted) : null;
    }

    private static string? Mismatch(string? kind, Field field) => kind switch
    {
        "ht" => field.Name.EndsWith("_ht", StringComparison.Ordinal) ? null : "hors taxes",
        "ttc" => field.Name.EndsWith("_ht", StringComparison.Ordinal) ? "toutes taxes comprises" : null,
        ['k', ..] or "milliers" => "en milliers d'euros",
        ['m', ..] => "en millions d'euros",
        _ => null,
    };

    /// <summary>« Montant voté (€ TTC) » is <c>montant_vote</c>, with taxes.</summary>
    private static (string Bare, string? Kind) WithoutUnit(string title)
    {
        var words = Suggestion.Fold(title).Split('_').ToList();
        string? kind = null;
        while (words.Count > 1 && (Units.Contains(words[^1]) || Multiples.Contains(words[^1]) || words[^1] is "ht" or "ttc"))
        {
            kind = Multiples.Contains(words[^1]) ? words[^1] : kind ?? (words[^1] is "ht" or "ttc" ? words[^1] : null);
            words.RemoveAt(words.Count - 1);
        }

        return (string.Join('_', words), kind);
    }
}
