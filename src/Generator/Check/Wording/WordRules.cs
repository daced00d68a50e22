using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Check.Wording;

/// <summary>Words that stop a resident: an acronym that neither the glossary nor its page explains, a sentence that has no end.</summary>
internal static class WordRules
{
    /// <summary>Beyond, half of the readers must start again (readability studies and plain-language guides put the limit at 20 to 35 words).</summary>
    private const int MostWords = 35;

    /// <summary>What everyone in France says without knowing that it is an acronym: a tax, the classes of a school, two everyday objects.</summary>
    private static readonly HashSet<string> Known = new(["TVA", "CP", "CE1", "CE2", "CM1", "CM2", "TV", "SMS"], StringComparer.Ordinal);

    public static void Check(Content content, Facts facts, DiagnosticBag faults)
    {
        var known = facts.Rows("glossaire").SelectMany(row => Acronyms.In(row.Text("terme") ?? "")).Select(a => a.Text).Concat(Known).ToHashSet(StringComparer.Ordinal);
        Parallel.ForEach(content.Pages.Where(p => p.File.StartsWith("input/", StringComparison.Ordinal)), page =>
        {
            CheckAcronyms([.. page.Front.Texts.Select(Prose.Of), .. page.Prose, .. page.Blocks.SelectMany(b => b.Texts).Select(Prose.Of)], known, "dans la page", faults);
            CheckSentences(page, faults);
        });
        foreach (var schema in content.Tables.Values.Select(t => t.Schema).Where(s => s.IsOwn))
        {
            var place = Place.Start($"data/{schema.Name}.schema.json");
            var texts = schema.Fields.SelectMany(f => new[] { f.Title, f.Description }).Prepend(schema.Description).Prepend(schema.Title);
            CheckAcronyms([.. texts.Select(text => new Prose(text, [(0, place)]))], known, "dans cette description", faults, isPlaced: false);
        }
    }

    /// <summary>Each acronym once: the reader of a page meets its explanation anywhere in it.</summary>
    private static void CheckAcronyms(IReadOnlyList<Prose> texts, HashSet<string> known, string where, DiagnosticBag faults, bool isPlaced = true)
    {
        var unexplained = new Dictionary<string, Place>(StringComparer.Ordinal);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prose in texts)
        {
            // What is written in capitals from end to end is a title, not a row of acronyms.
            foreach (var acronym in Prose.MayHoldAcronym(prose.Text) && (prose.Text.Any(char.IsLower) || !prose.Text.Trim().Contains(' ')) ? Acronyms.In(prose.Text).Where(a => !known.Contains(a.Text)) : [])
            {
                if (Acronyms.IsExplained(prose.Text, acronym))
                {
                    explained.Add(acronym.Text);
                }
                else
                {
                    unexplained.TryAdd(acronym.Text, isPlaced ? prose.PlaceAt(acronym.Start) : prose.Pieces[0].Place);
                }
            }
        }

        foreach (var (acronym, place) in unexplained.Where(a => !explained.Contains(a.Key)))
        {
            faults.Add(Codes.AcronymUnexplained, place, $"le sigle « {acronym} » n'est ni dans le glossaire, ni expliqué {where}. Ajoutez-le à « data/glossaire.csv », ou dites ce qu'il signifie là où il apparaît d'abord.");
        }
    }

    private static void CheckSentences(Page page, DiagnosticBag faults)
    {
        foreach (var prose in page.Prose.Where(p => p.IsParagraph))
        {
            foreach (var sentence in Sentences.In(prose.Text).Where(s => s.Words > MostWords))
            {
                faults.Add(Codes.SentenceLong, prose.PlaceAt(sentence.Start), $"cette phrase a {sentence.Words} mots. Au-delà de {MostWords}, beaucoup de lecteurs perdent le fil : coupez-la en deux.");
            }
        }
    }
}
