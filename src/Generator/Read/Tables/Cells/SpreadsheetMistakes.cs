using Portal.Diagnostics;

namespace Portal.Read.Tables.Cells;

/// <summary>What no column may hold, whatever its type: what a spreadsheet shows when it has no value, and words that say that there is none.</summary>
internal static class SpreadsheetMistakes
{
    private static readonly Dictionary<string, string> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["#REF!"] = "elle cite une cellule qui n'existe plus",
        ["#N/A"] = "elle ne trouve pas ce qu'elle cherche",
        ["#N/D"] = "elle ne trouve pas ce qu'elle cherche",
        ["#VALEUR!"] = "elle calcule sur un texte",
        ["#VALUE!"] = "elle calcule sur un texte",
        ["#DIV/0!"] = "elle divise par zéro",
        ["#NOM?"] = "elle contient un nom inconnu",
        ["#NAME?"] = "elle contient un nom inconnu",
        ["#NUL!"] = "elle croise deux plages qui ne se touchent pas",
        ["#NULL!"] = "elle croise deux plages qui ne se touchent pas",
        ["#NOMBRE!"] = "son résultat n'est pas un nombre possible",
        ["#NUM!"] = "son résultat n'est pas un nombre possible",
        ["#PROPAGATION!"] = "son résultat ne tient pas dans les cellules voisines",
        ["#CALC!"] = "elle n'a pas été calculée",
        ["#SPILL!"] = "son résultat ne tient pas dans les cellules voisines",
    };

    private static readonly HashSet<string> MissingWords =
    [
        "", "nc", "n_c", "na", "n_a", "nd", "n_d", "nr", "n_r", "ns", "so", "s_o", "neant", "inconnu", "inconnue", "non_connu", "non_communique", "non_renseigne",
        "non_disponible", "non_determine", "sans_objet", "vide", "null", "nan", "none", "aucun", "aucune", "rien", "a_definir", "a_completer", "a_venir", "en_attente",
    ];

    /// <summary>The error or the hashes that a spreadsheet left in place of a value; also wrong in a text.</summary>
    public static Mistake? Damage(string text, Quoting quoting)
    {
        if (text[0] != '#' && !text.StartsWith("Err:", StringComparison.Ordinal))
        {
            return null;
        }

        var compact = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);
        if (compact.Length >= 3 && !compact.AsSpan().ContainsAnyExcept('#'))
        {
            return new(Codes.CellTooNarrow, $"{quoting.Found(text)} n'est pas une valeur : la colonne du tableur était trop étroite pour la montrer. Élargissez cette colonne dans le tableur, puis copiez ou enregistrez de nouveau.");
        }

        var isError = Errors.TryGetValue(compact, out var meaning);
        if (!isError && compact[0] == 'E' && compact.Length == 7)
        {
            (isError, meaning) = (true, "son calcul n'aboutit pas");
        }

        return isError
            ? new(Codes.CellFormulaError, $"{quoting.Found(text)} est l'erreur d'une formule : {meaning}. Corrigez la formule dans le tableur, ou videz la cellule si la valeur manque.")
            : null;
    }

    /// <summary>What is also no number, no date, no yes and no no.</summary>
    public static Mistake? Of(string text, Quoting quoting)
    {
        if (Damage(text, quoting) is { } damage)
        {
            return damage;
        }

        if (text is ['=', _, ..])
        {
            return new(Codes.CellFormula, $"{quoting.Found(text)} est une formule, pas son résultat. Dans le tableur, copiez la cellule puis collez-la en « valeurs seulement ».");
        }

        return MissingWords.Contains(Suggestion.Fold(text))
            ? new(Codes.CellWordForMissing, $"{quoting.Found(text)} n'est pas une valeur. Pour dire qu'elle manque, laissez la cellule vide.")
            : null;
    }
}
