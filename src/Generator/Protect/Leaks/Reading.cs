using System.Globalization;
using Portal.Check.Counts;
using Portal.Diagnostics;

namespace Portal.Protect.Leaks;

/// <summary>A passage as it is compared: its words folded, between marks, and its numbers, each with the folded words that write it.</summary>
internal sealed record Reading(string Words, ILookup<decimal, string> Numbers, bool ShowsSecret)
{
    /// <summary>A longer cell is a text, which says as little about the row beside it as any other sentence.</summary>
    private const int MostWordsOfCell = 12;

    /// <summary>What fills a cell of its own in a record: a « non » there is an answer, in a sentence it is a word.</summary>
    public IReadOnlySet<string> Alone { get; private init; } = new HashSet<string>();

    /// <summary>The words that belong together: the sentence; of a record the cells, and apart each text that fills one.</summary>
    public IReadOnlyList<string> Clauses { get; private init; } = [];

    /// <summary>What stands over the cells.</summary>
    public string Headings { get; private init; } = "";

    private static readonly string[] NumberWords =
    [
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
    ];

    public static Reading Of(Passage passage)
    {
        List<string> cells = [.. passage.Cells, passage.Caption];
        var numbers = cells.SelectMany(NumbersOf).Distinct().ToLookup(n => n.Number, n => n.Words);
        if (numbers.Count == 0)
        {
            return new Reading("", numbers, false);
        }

        var words = Fold(string.Join(" ; ", cells));
        return new Reading(words, numbers, passage.IsRecord && passage.Cells.Contains("s"))
        {
            Alone = passage.IsRecord ? passage.Cells.Select(Fold).ToHashSet(StringComparer.Ordinal) : [],
            Clauses = passage.IsRecord ? [Fold(string.Join(" ; ", cells.Where(cell => !IsText(cell) || cell == passage.Caption))), .. passage.Cells.Where(IsText).Select(Fold)] : [words],
            Headings = Fold(string.Join(" ; ", passage.Head ?? [])),
        };
    }

    private static bool IsText(string cell) => cell.AsSpan().Count(' ') >= MostWordsOfCell;

    /// <summary>How often a number stands in the passage once the words of the keys that it names are taken away: « cycle 3 » is no three.</summary>
    public int CountBeside(decimal number, IEnumerable<string> keys)
    {
        var rest = keys.OrderByDescending(words => words.Length).Aggregate(Words, (text, words) => text.Replace(words, "_", StringComparison.Ordinal));
        var count = 0;
        foreach (var written in Numbers[number])
        {
            for (var at = rest.IndexOf(written, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(written, at + written.Length - 1, StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Words between marks, so that a whole one is found by its marks.</summary>
    public static string Fold(string text) => $"_{Suggestion.Fold(text)}_";

    /// <summary>Every number of a text, in digits or as one word; « cycle 3 » holds one, « 2024-2025 » and « CM2 » none.</summary>
    private static IEnumerable<(decimal Number, string Words)> NumbersOf(string text)
    {
        foreach (var token in Token.Of(text))
        {
            if (token.Kind != TokenKind.Number)
            {
                continue;
            }

            var digits = token.Text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.');
            if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                yield return (number, Fold(token.Text));
            }
            else if (Array.IndexOf(NumberWords, token.Text) is var word and >= 0)
            {
                yield return (word + 2, Fold(token.Text));
            }
        }
    }
}
