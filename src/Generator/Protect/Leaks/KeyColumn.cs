using Portal.Figures;
using Portal.Model;

namespace Portal.Protect.Leaks;

/// <summary>A way to write a code: its folded words, and the text itself.</summary>
internal sealed record KeyForm(string Words, string Text, int Code)
{
    /// <summary>Words that French sentences are made of, folded.</summary>
    private static readonly HashSet<string> Usual = [.. ((string[])["autre", "autres", "aucun", "aucune", "commune", "ensemble", "total", "totale", "toujours", "jamais", "souvent", "parfois", "beaucoup", "plus", "moins", "bien"]).Select(Reading.Fold)];

    /// <summary>It may stand in any sentence, about anything: « oui », « autre ».</summary>
    public bool IsUsual { get; } = Usual.Contains(Words) || Words.Count(char.IsLetterOrDigit) < 4;

    /// <summary>A whole question, or what an indicator counts.</summary>
    public bool IsSubject { get; } = Words.Trim('_').Count(c => c == '_') >= 3;
}

/// <summary>A column that says what a row is about, with every way in which a page or a file writes each of its codes.</summary>
internal sealed class KeyColumn
{
    private readonly int[] codes;
    private readonly IReadOnlyList<string> headings;

    private KeyColumn(Field field, IReadOnlyList<KeyForm> forms, int[] codes)
    {
        (Forms, this.codes) = (forms, codes);
        headings = [.. ((string[])[field.Title, field.Name]).Select(Reading.Fold).Distinct()];
        IsConstant = codes.All(code => code == codes[0]);
    }

    /// <summary>All rows have the same code: nobody needs to name it.</summary>
    public bool IsConstant { get; }

    public IReadOnlyList<KeyForm> Forms { get; }

    /// <summary>The code of a row; −1 where the cell is empty, which no passage can name.</summary>
    public int CodeAt(int row) => codes[row];

    public static KeyColumn Of(Table table, Field field, Facts facts)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var forms = new List<KeyForm>();
        var column = table.Columns[table.Schema.IndexOf(field.Name)];
        var byRow = new int[table.Count];
        for (var r = 0; r < byRow.Length; r++)
        {
            if (column.TextAt(r) is not { Length: > 0 } code)
            {
                byRow[r] = -1;
                continue;
            }

            if (!codes.TryGetValue(code, out byRow[r]))
            {
                codes[code] = byRow[r] = codes.Count;
                string[] texts = [code, Labels.Of(facts, table.Name, field.Name, code)];
                forms.AddRange(texts.DistinctBy(Reading.Fold).Where(t => Reading.Fold(t).Length > 2)
                    .Select(text => new KeyForm(Reading.Fold(text), text, byRow[r])));
            }
        }

        return new KeyColumn(field, forms, byRow);
    }

    /// <summary>Whether a record has the column, as tables head it or as objects name it.</summary>
    public bool IsHeadOf(Reading passage) => headings.Any(h => passage.Alone.Contains(h) || passage.Headings.Contains(h, StringComparison.Ordinal));

    /// <summary>The ways of writing that a passage holds.</summary>
    public IEnumerable<KeyForm> In(string words) => Forms.Where(form => words.Contains(form.Words, StringComparison.Ordinal));

    public int ShortestOf(int code) => Forms.Where(f => f.Code == code).Select(f => LongestWord(f.Text).Length).DefaultIfEmpty(0).Min();

    /// <summary>Of each way to write a code its longest word: no way of writing spaces or signs can hide it.</summary>
    public IEnumerable<string> WordsOf(int code) => Forms.Where(f => f.Code == code).Select(f => LongestWord(f.Text));

    private static string LongestWord(string text)
    {
        var (best, start) = ("", 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                best = i - start > best.Length ? text[start..i] : best;
                start = i + 1;
            }
        }

        return best;
    }
}
