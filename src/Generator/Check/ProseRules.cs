using Portal.Check.Counts;
using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// A number of persons is never typed on a page that shows results on persons: it would stay where the gate hides its cell, and could be
/// subtracted from what is shown. The messages never repeat it.
/// </summary>
internal static class ProseRules
{
    /// <summary>The columns of results that hold words which staff choose.</summary>
    private static readonly string[] FreeTexts = ["valeur_texte", "question", "reponse"];

    public static void Check(Content content, Facts facts, DiagnosticBag faults)
    {
        var sensitive = new SensitivePages(facts);
        var pages = content.Pages.Where(p => p.File.StartsWith("input/", StringComparison.Ordinal)).ToList();
        var shows = pages.Where(sensitive.Shows).ToHashSet<Page>(ReferenceEqualityComparer.Instance);

        // A list of news repeats their titles and summaries.
        var listed = shows.SelectMany(p => p.Blocks).OfType<NewsBlock>().Select(b => b.Count).DefaultIfEmpty(0).Max();
        var repeated = pages.Where(p => p.Front.Category == PageCategory.News).OrderByDescending(p => p.Front.Date).Take(listed).ToHashSet<Page>(ReferenceEqualityComparer.Instance);
        Parallel.ForEach(pages, page => CheckPage(page, shows.Contains(page), shows.Contains(page) || repeated.Contains(page), faults));
        CheckNotes(facts, sensitive, faults);
        CheckResults(facts, faults);
    }

    private static void CheckPage(Page page, bool isSensitive, bool isHeadSensitive, DiagnosticBag faults)
    {
        var used = new HashSet<AllowedNumber>();
        foreach (var text in page.Front.Texts)
        {
            CheckProse(Prose.Of(text), page, isHeadSensitive, used, faults);
        }

        foreach (var prose in page.Prose.Concat(page.Blocks.SelectMany(b => b.Texts).Select(Prose.Of)))
        {
            CheckProse(prose, page, isSensitive, used, faults);
        }

        foreach (var unused in page.Front.AllowedNumbers.Where(a => !used.Contains(a)))
        {
            faults.Add(Codes.AllowedNumberUnused, unused.Place, "« nombres_admis » : aucun nombre de personnes n'est écrit ainsi dans la page. Recopiez les mots exacts, nombre et personnes, ou retirez cette exception.");
        }
    }

    private static void CheckProse(Prose prose, Page page, bool isSensitive, HashSet<AllowedNumber> used, DiagnosticBag faults)
    {
        foreach (var count in PersonCounts.In(prose.Text))
        {
            var place = prose.PlaceAt(count.Number);
            if (page.Front.AllowedNumbers.FirstOrDefault(a => Covers(a, prose.Text, count)) is { } allowed)
            {
                used.Add(allowed);
                faults.Add(Codes.NumberAllowed, place, $"ce nombre de personnes est écrit à la main et admis par « nombres_admis », ligne {allowed.Place.Line}. Relisez la raison donnée à chaque nouvelle édition.");
            }
            else if (isSensitive)
            {
                faults.Add(Codes.NumberTyped, place, $"un nombre est écrit à la main près de « {count.Who} », et la page montre des résultats sur des personnes : il resterait là quand le secret statistique cache sa valeur. Remplacez-le par une référence « {{{{ mesure … }}}} », ou déclarez-le dans « nombres_admis » de l'en-tête, avec sa raison.");
            }
            else if (count.IsCount)
            {
                faults.Add(Codes.NumberTypedElsewhere, place, $"un nombre est écrit à la main près de « {count.Who} ». S'il vient d'un tableau du portail, remplacez-le par une référence « {{{{ mesure … }}}} » : il suivra les données.");
            }
        }
    }

    /// <summary>The words of the exception stand there, and hold both the number and the persons.</summary>
    private static bool Covers(AllowedNumber allowed, string text, PersonCount count)
    {
        var (words, body) = (Plain(allowed.Text), Plain(text));
        for (var at = body.IndexOf(words, StringComparison.Ordinal); at >= 0; at = body.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at <= count.Start && at + words.Length >= count.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One character for each, so that places hold: apostrophes and spaces as a keyboard types them.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, (plain, source) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = source[i] switch { '’' => '\'', '\u00A0' or '\u202F' or '\t' or '\n' => ' ', var c => char.ToLowerInvariant(c) };
        }
    });

    /// <summary>The notes of a sensitive dataset stand under its charts.</summary>
    private static void CheckNotes(Facts facts, SensitivePages sensitive, DiagnosticBag faults)
    {
        foreach (var row in facts.Rows("notes"))
        {
            var (dataset, measure) = (row.Text("jeu") ?? "", row.Text("mesure"));
            var about = facts.Rows(dataset).Where(r => r.Text("indicateur_id") == measure);
            if (sensitive.IsPersonal(dataset, about) && PersonCounts.In(row.Text("note") ?? "").Any())
            {
                faults.Add(Codes.NumberTyped, row.PlaceOf("note"), $"colonne « note » : un nombre de personnes est écrit à la main, et cette note se lit sous les graphiques de « {dataset} » : il resterait là quand le secret statistique cache sa valeur. Récrivez la note sans ce nombre.");
            }
        }
    }

    /// <summary>The words of the results themselves are downloaded with them.</summary>
    private static void CheckResults(Facts facts, DiagnosticBag faults)
    {
        var persons = new PersonRows(facts);
        foreach (var row in facts.Datasets.Where(d => d.Value.Schema.Sensitivity != Sensitivity.None).SelectMany(d => d.Value.Rows).Where(persons.Has))
        {
            foreach (var column in FreeTexts.Where(c => row.Schema.IndexOf(c) >= 0 && PersonCounts.In(row.Text(c) ?? "").Any()))
            {
                faults.Add(Codes.NumberTyped, row.PlaceOf(column), $"colonne « {column} » : un nombre de personnes est écrit à la main dans un tableau de résultats : il resterait là quand le secret statistique cache sa valeur. Récrivez ce texte sans ce nombre.");
            }
        }
    }
}
