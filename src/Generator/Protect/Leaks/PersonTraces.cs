using System.Net;
using System.Text.RegularExpressions;
using Portal.Check.Persons;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Protect.Leaks;

/// <summary>Looks in files that nobody read as content (a spreadsheet to download, a drawing) for what would point to a person.</summary>
internal sealed partial class PersonTraces(Settings settings, IEnumerable<string> elected)
{
    /// <summary>Whoever signs a document without being somebody.</summary>
    private static readonly HashSet<string> Programs =
    [
        "mairie", "commune", "ville", "service", "services", "direction", "departement", "region", "academie", "rectorat", "microsoft", "office", "libreoffice", "openoffice", "apache", "openpyxl",
        "google", "user", "utilisateur", "admin", "administrateur", "exceljs", "poi", "sheetjs", "pdf", "acrobat", "writer", "word", "excel", "portail", "ministere", "education",
    ];

    private static readonly string[] Results = ["satisfaction", "reponse", "reponses", "resultat", "resultats", "evaluation", "evaluations", "score", "reussite", "avis", "taux"];

    private readonly KnownContacts known = new(settings, elected);

    public IReadOnlyList<PersonKind> In(Passage passage)
    {
        var found = new List<PersonKind>();
        for (var i = 0; i < passage.Cells.Count; i++)
        {
            var text = passage.Cells[i];
            found.AddRange(TraceFinder.In(text, known).Select(t => t.Kind switch
            {
                TraceKind.Name => PersonKind.Name,
                TraceKind.Identifier => PersonKind.Number,
                _ => PersonKind.Contact,
            }));
            if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            var head = passage.Head?.ElementAtOrDefault(i) ?? "";
            if (Address().Matches(text).Any(m => IPAddress.TryParse(m.Value, out _) && !m.Value.StartsWith("127.", StringComparison.Ordinal) && !m.Value.StartsWith("0.", StringComparison.Ordinal)))
            {
                found.Add(PersonKind.Number);
            }

            if (Day().IsMatch(text) && (Birth().IsMatch(text) || Birth().IsMatch(head)))
            {
                found.Add(PersonKind.Birth);
            }
        }

        if (passage.Cells.Any(AnswerTraces.HasSchool) && HasResult(passage))
        {
            found.Add(PersonKind.School);
        }

        return [.. found.Distinct()];
    }

    public bool IsAuthor(string text)
    {
        var words = Words.Of(text);
        return words.Length is >= 2 and <= 4
            && !words.Any(w => Programs.Contains(w) || w.Any(char.IsAsciiDigit))
            && !words.Any(Words.Of(settings.Name).Contains)
            && !known.HasName(words);
    }

    private static bool HasResult(Passage passage)
        => passage.Cells.Concat(passage.Head ?? []).Any(cell => cell.Contains('%', StringComparison.Ordinal) || Suggestion.Fold(cell).Split('_').Any(Results.Contains));

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"naissance|(?<!\w)née?s? (?:\(e\) )?le(?!\w)|date_naiss|(?<!\w)ddn(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Birth();
}
