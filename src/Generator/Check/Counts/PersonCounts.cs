using System.Buffers;
using System.Globalization;
using Portal.Model;

namespace Portal.Check.Counts;

/// <summary>A number of persons as somebody typed it: where it starts, and the whole of it with the word that says who. It does not hold the number.</summary>
/// <param name="Number">Where the number starts.</param>
/// <param name="Start">Where the first of the number and the word starts.</param>
/// <param name="End">Where the last of them ends.</param>
/// <param name="Who">The word for persons, as it was written.</param>
/// <param name="IsCount">The word follows the number: nothing else can be counted.</param>
internal readonly record struct PersonCount(int Number, int Start, int End, string Who, bool IsCount);

/// <summary>
/// Finds in a text the numbers that stand beside a word for persons: « douze élèves », « 12 % des enseignants », « parents : 31 », « élèves sur
/// dix ». It knows no grammar: it would rather ask about one number too many on a page of results than let one pass.
/// </summary>
internal static class PersonCounts
{
    /// <summary>What every word for persons holds, whatever its accents: few texts that hold a number hold one.</summary>
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["leve", "lève", "e\u0300ve", "colier", "nseignant", "rof", "nstitut", "ma\u00EEtre", "maitre", "irect", "pond", "pons", "arent", "amille", "tsem", "aesh", "nfant", "articipant", "otant", "ersonne", "ar\u00E7on", "fille", "dulte", "gent", "avis", "uestionnaire"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> Persons =
    [
        "eleve", "ecolier", "ecoliere", "enfant", "garcon", "fille", "enseignant", "enseignante", "professeur", "professeure", "prof", "instituteur",
        "institutrice", "maitre", "maitresse", "directeur", "directrice", "atsem", "aesh", "agent", "repondant", "repondante", "reponse", "avis",
        "questionnaire", "parent", "famille", "participant", "participante", "votant", "votante", "adulte", "personne",
    ];

    /// <summary>May stand between a number and the persons that it counts.</summary>
    private static readonly HashSet<string> Links = ["de", "d", "des", "du", "les", "l", "la", "nos", "vos", "ces", "ses", "leurs", "autres", "seuls", "seules", "plus", "moins", "pour", "entre", "parmi", "chez", "aupres"];

    /// <summary>May stand between persons and their number.</summary>
    private static readonly HashSet<string> Verbs = ["sont", "etaient", "seront", "furent", "etait", "est", "ont", "soit", "nombre", "au", "de", "sur", "a", "seulement", "environ", "total", "dont"];

    /// <summary>What follows a number that counts no person.</summary>
    private static readonly HashSet<string> Units =
    [
        "€", "euro", "euros", "centime", "centimes", "h", "heure", "heures", "minute", "minutes", "an", "ans", "annee", "annees", "mois", "semaine", "semaines", "jour", "jours", "fois",
        "go", "mo", "mbit", "m", "km", "cm", "°", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
    ];

    /// <summary>What comes before a number that is a name: « cycle 3 », « article 2 ».</summary>
    private static readonly HashSet<string> Names = ["cycle", "niveau", "article", "page", "no", "n", "numero", "chapitre", "tableau", "figure", "axe", "objectif", "phase", "etape", "question", "version", "action", "lot", "mesure"];

    public static IReadOnlyList<PersonCount> In(string text)
    {
        if (!Prose.MayHoldNumber(text) || !text.AsSpan().ContainsAny(Stems))
        {
            return [];
        }

        List<PersonCount> found = [];
        var tokens = Token.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && !IsName(tokens, i))
            {
                var after = Counted(tokens, i);
                var who = after ?? Announced(tokens, i);
                if (who is { } w && (after is not null || !IsMeasured(tokens, i)))
                {
                    found.Add(new PersonCount(tokens[i].Start, Math.Min(tokens[i].Start, tokens[w].Start), Math.Max(tokens[i].End, tokens[w].End), text[tokens[w].Start..tokens[w].End], after is not null));
                }
            }
        }

        return found;
    }

    /// <summary>The persons that follow a number: « 12 élèves », « 12 % de bons élèves », « trois sur dix des parents ».</summary>
    private static int? Counted(List<Token> tokens, int number)
    {
        var i = number + 1;
        while (i < tokens.Count && (tokens[i] is { Kind: TokenKind.Sign, Text: "%" } || tokens[i].Kind == TokenKind.Number || (tokens[i].Text is "sur" or "pour" && At(tokens, i + 1).Kind == TokenKind.Number) || (tokens[i].Text == "pour" && At(tokens, i + 1).Text == "cent")))
        {
            i++;
        }

        var links = 0;
        while (links < 3 && Links.Contains(At(tokens, i).Text))
        {
            links++;
            i++;
        }

        if (IsPerson(At(tokens, i)))
        {
            return i;
        }

        // One adjective: « douze jeunes élèves ». An article after it would make another noun of it: « cent tablettes des élèves ».
        return At(tokens, i) is { Kind: TokenKind.Word } word && !Units.Contains(word.Text) && IsPerson(At(tokens, i + 1)) ? i + 1 : null;
    }

    /// <summary>The persons whose number comes after them: « élèves : 12 », « les parents sont 31 », « parmi les élèves, 12 disent… ».</summary>
    private static int? Announced(List<Token> tokens, int number)
    {
        var i = number - 1;
        var signs = 0;
        while (i >= 0 && (Verbs.Contains(tokens[i].Text) || (tokens[i] is { Kind: TokenKind.Sign } sign && IsAnnouncing(sign.Text, tokens, number))))
        {
            signs++;
            i--;
        }

        if (IsPercent(tokens, number) || (number > 0 && tokens[number - 1].Text is ":" or "=" or "("))
        {
            // They may stand far apart: « la part des enseignants satisfaits est de 12 % », « réponses plutôt favorables : 5 ».
            for (var at = i; at >= 0 && tokens[at].Kind is not (TokenKind.Stop or TokenKind.Sign); at--)
            {
                if (IsPerson(tokens[at]))
                {
                    return at;
                }
            }
        }

        return i < 0 || signs == 0 ? null : IsPerson(tokens[i]) ? i : i > 0 && tokens[i].Kind == TokenKind.Word && IsPerson(tokens[i - 1]) ? i - 1 : null;
    }

    /// <summary>After a comma, a number belongs to the persons before it where a verb or a percent sign follows.</summary>
    private static bool IsAnnouncing(string sign, List<Token> tokens, int number) => sign switch
    {
        ":" or "(" or "=" or "|" or "–" or "—" or "-" or "·" or "%" => true,
        "," => At(tokens, number + 1).Text is var next && (next is "%" or "ne" or "n" or "y" or "en" or "" || next.EndsWith("nt", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsPerson(Token token) => token.Kind == TokenKind.Word && (Persons.Contains(token.Text) || Persons.Contains(token.Text.TrimEnd('s')));

    private static bool IsPercent(List<Token> tokens, int number) => At(tokens, number + 1).Text == "%" || (At(tokens, number + 1).Text == "pour" && At(tokens, number + 2).Text == "cent");

    private static bool IsMeasured(List<Token> tokens, int number) => Units.Contains(At(tokens, number + 1).Text);

    /// <summary>A year, a numbered thing, or « neuf » that is the contrary of old.</summary>
    private static bool IsName(List<Token> tokens, int number)
    {
        var before = number > 0 ? tokens[number - 1].Text : "";
        var (text, after) = (tokens[number].Text, At(tokens, number + 1));
        var isYear = text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;
        return Names.Contains(before)
            || (before is "€" or "$")
            || (isYear && (!IsPerson(after) || before is "en" or "de" or "depuis" or "fin" or "rentree" or "annee"))
            || (text == "neuf" && !IsPerson(after) && after.Text != "%");
    }

    private static Token At(List<Token> tokens, int index) => index < tokens.Count ? tokens[index] : new Token(TokenKind.Stop, "", 0, 0);
}
