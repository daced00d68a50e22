using Portal.Figures;
using Portal.Model;

namespace Portal.Protect.Leaks;

/// <summary>A way to write a code: its folded words, and the text itself.</summary>
internal sealed record KeyForm(string Words, string Text, int Code);

/// <summary>A column that says what a row is about, with every way in which a page or a file writes each of its codes.</summary>
internal sealed class KeyColumn
{
    private readonly int[] codes;

    private KeyColumn(IReadOnlyList<KeyForm> forms, int[] codes) => (Forms, this.codes) = (forms, codes);

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

        return new KeyColumn(forms, byRow);
    }

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
