using System.Text.RegularExpressions;
using Portal.Anonymize.Plans;

namespace Portal.Anonymize.Exports;

/// <summary>What a heading says: the question's code (« q1 »), its text, or both (« q1. Es-tu à l'aise ? »).</summary>
internal static partial class Headings
{
    public static ExportColumn Read(int index, string heading, string group, int offset, ExportSource source)
    {
        var text = ValueText.Plain(heading);
        var match = CodeAndText().Match(text);
        var code = match.Success ? match.Groups["code"].Value : CodeAlone().IsMatch(text) ? text : "";
        var question = match.Success ? match.Groups["text"].Value : text;
        return new ExportColumn(index, text, code, question, group, offset, KnownHeadings.KindOf(code, question, source));
    }

    [GeneratedRegex(@"^(?<code>[A-Za-z][A-Za-z0-9_]{0,40}(\[[^\]\s]{1,40}\]){0,2})\s?[.:]\s+(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAndText();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]{0,40}(\[[^\]\s]{1,40}\]){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAlone();
}
