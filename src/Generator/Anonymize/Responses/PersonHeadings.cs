using Portal.Diagnostics;

namespace Portal.Anonymize.Responses;

/// <summary>A surname alone looks like any word; under a heading that asks for a person it does not.</summary>
internal static class PersonHeadings
{
    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal)
    {
        "nom", "noms", "prenom", "prenoms", "maitre", "maitres", "maitresse", "maitresses", "prof", "profs", "professeur", "professeure", "professeurs", "enseignant", "enseignante", "enseignants", "atsem", "eleve",
    };

    /// <summary>Answers that such a question may well have, and that nobody bears as a name.</summary>
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal)
    {
        "oui", "non", "jamais", "parfois", "souvent", "toujours", "rarement", "autre", "autres", "aucun", "aucune", "beaucoup", "peu", "moyen", "moyennement", "bien", "mal", "bon", "mauvais", "facile", "difficile", "utile", "inutile",
        "satisfait", "satisfaite", "insatisfait", "insatisfaite", "enseignant", "enseignante", "directeur", "directrice", "parent", "eleve", "atsem", "homme", "femme", "fille", "garcon", "maternelle", "elementaire", "primaire", "titulaire",
        "remplacant", "remplacante", "stagiaire", "public", "prive", "nsp", "tablette", "ordinateur", "papier", "telephone",
    };

    public static bool AreNames(IEnumerable<string> headings, IReadOnlyList<string> values)
        => values.Count > 1
            && headings.SelectMany(h => Suggestion.Fold(h).Split('_')).Any(Persons.Contains)
            && values.All(v => v.Length > 1 && char.IsUpper(v[0]) && v.Any(char.IsLower) && v.All(c => char.IsLetter(c) || c is '-' or '\'' or '’'))
            && !values.Any(v => Answers.Contains(Suggestion.Fold(v)));
}
