using System.Text.RegularExpressions;
using Portal.Check.Persons;

namespace Portal.Anonymize.Responses;

/// <summary>
/// What has the shape of a personal number or of a school's code, though its key is wrong: who types his own by hand may mistype it, and no answer of a
/// survey looks so.
/// </summary>
internal static partial class SuspectCodes
{
    public static IEnumerable<TraceKind> In(string text)
    {
        var compact = Gaps().Replace(text, "");
        if (Personal().IsMatch(compact))
        {
            yield return TraceKind.Identifier;
        }

        if (School().IsMatch(compact))
        {
            yield return TraceKind.School;
        }
    }

    [GeneratedRegex(@"(?<=\d)[ \u00A0\u202F.\-/](?=[\dA-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    /// <summary>Thirteen to fifteen digits (a NIR, Corsica's with 2A or 2B), an INE of eleven signs.</summary>
    [GeneratedRegex(@"(?<!\w)(?:\d{13,15}|\d{5}2[AaBb]\d{6}(?:\d\d)?|\d{9}[A-Za-z]{2}|\d{10}[A-Za-z])(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Personal();

    [GeneratedRegex(@"(?<!\w)\d{7}[A-Za-z](?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex School();
}
