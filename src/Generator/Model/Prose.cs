using System.Buffers;

namespace Portal.Model;

/// <summary>Words as residents will read them in one go (a paragraph, a table's row, a title), and where each piece of them was written.</summary>
/// <param name="Text">The words, without markup.</param>
/// <param name="Pieces">Where in the text each piece starts, in order, and its place; never empty.</param>
public sealed record Prose(string Text, IReadOnlyList<(int Start, Place Place)> Pieces)
{
    /// <summary>A paragraph of sentences: no heading, no row of a table, no line of markup.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Stands in the words for a figure by reference: it is no digit.</summary>
    public const char Figure = '\uFFFC';

    /// <summary>No sentence that is worth a remark is shorter: 35 words and their blanks.</summary>
    private const int LongSentence = 120;

    /// <summary>What every number in letters holds; « famille » holds « mille » and no number.</summary>
    private static readonly SearchValues<string> NumberWords = SearchValues.Create(
        ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "ouze", "treize", "torze", "quinze", "seize", "vingt", "trente", "quarante", "soixante", "octante", "nonante", "cent", " mille", "\u00A0mille"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A quick look: without it, the words hold no number.</summary>
    public static bool MayHoldNumber(ReadOnlySpan<char> words) => words.ContainsAnyInRange('0', '9') || words.ContainsAny(NumberWords);

    /// <summary>A quick look: without a number, an acronym or a long sentence, no rule has anything to say of the words.</summary>
    public static bool MayMatter(ReadOnlySpan<char> words) => words.Length >= LongSentence || MayHoldNumber(words) || MayHoldAcronym(words);

    /// <summary>Two capitals, or a capital and a digit, side by side.</summary>
    public static bool MayHoldAcronym(ReadOnlySpan<char> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (char.IsUpper(words[i]) && (char.IsUpper(words[i + 1]) || char.IsAsciiDigit(words[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A value of a YAML text; the words of a quoted one start after the quote.</summary>
    public static Prose Of(YamlScalar scalar)
        => new(scalar.Value, [(0, scalar.IsQuoted ? scalar.Place with { Column = scalar.Place.Column + 1 } : scalar.Place)]);

    public Place PlaceAt(int index)
    {
        var (start, place) = Pieces.Last(p => p.Start <= index);
        return place with { Column = place.Column + index - start };
    }
}
