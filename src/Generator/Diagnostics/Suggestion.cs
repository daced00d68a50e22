using Portal.Model;

namespace Portal.Diagnostics;

/// <summary>« Vouliez-vous dire … ? »: the nearest known name to a mistyped one.</summary>
public static class Suggestion
{
    /// <summary>The nearest candidate within a third of its length, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var folded = Fold(word);

        // Every word of two letters is near every other.
        if (folded.Length < 3)
        {
            return null;
        }

        return candidates
            .Select(candidate => (candidate, distance: Distance(folded, Fold(candidate))))
            .Where(x => x.distance <= Math.Max(1, Math.Max(x.candidate.Length, word.Length) / 3))
            .OrderBy(x => x.distance).ThenBy(x => x.candidate, StringComparer.Ordinal)
            .Select(x => x.candidate)
            .FirstOrDefault();
    }

    /// <summary>A sentence with the nearest candidate, or with them all where none is near.</summary>
    public static string Sentence(string word, IEnumerable<string> candidates)
    {
        var known = candidates.ToList();
        return Nearest(word, known) is { } near
            ? $"Vouliez-vous dire « {near} » ?"
            : $"Possibles : {string.Join(", ", known.Take(40))}.";
    }

    /// <summary>The same for a value of a column: what stands in a list may be two items that another separator joins.</summary>
    public static string Sentence(string word, IEnumerable<string> candidates, Field field)
        => field.Type == FieldType.List && word.Contains(',') ? $"Séparez les valeurs par « {field.Delimiter} »." : Sentence(word, candidates);

    /// <summary>Lower case, accents dropped, everything but letters and digits turned into one <c>_</c>: « Montant voté » is <c>montant_vote</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            var lower = char.ToLowerInvariant(c);
            var plain = lower switch
            {
                'à' or 'â' or 'ä' or 'á' => "a",
                'ç' => "c",
                'é' or 'è' or 'ê' or 'ë' => "e",
                'î' or 'ï' or 'í' => "i",
                'ô' or 'ö' or 'ó' => "o",
                'ù' or 'û' or 'ü' or 'ú' => "u",
                'ÿ' => "y",
                'ñ' => "n",
                'œ' => "oe",
                'æ' => "ae",
                _ when char.IsLetterOrDigit(lower) => lower.ToString(),
                // Combining accents, as macOS writes them.
                >= '\u0300' and <= '\u036f' => "",
                _ => "_",
            };
            if (plain != "_" || (folded.Length > 0 && folded[^1] != '_'))
            {
                folded.Append(plain);
            }
        }

        return folded.ToString().TrimEnd('_');
    }

    internal static int Distance(string a, string b)
    {
        // Optimal string alignment: a swap of two letters is one mistake, not two.
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
