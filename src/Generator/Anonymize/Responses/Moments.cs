using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Anonymize.Plans;

namespace Portal.Anonymize.Responses;

/// <summary>Time stamps as survey software writes them, only to know which of two answers came last.</summary>
internal static partial class Moments
{
    /// <summary>A text that sorts as the moment does: year, month, day, time. What is no moment comes first, as it is.</summary>
    public static string Sortable(string text)
    {
        var match = Moment().Match(ValueText.Plain(text));
        if (!match.Success)
        {
            return "";
        }

        var (first, second, third) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        var (year, month, day) = match.Groups["a"].Length == 4 ? (first, second, third) : (third, second, first);

        // Google writes « 3/31/2025 » in English.
        (month, day) = month > 12 ? (day, month) : (month, day);
        var hour = Number(match, "h") % 24;
        hour += match.Groups["half"].Value.ToUpperInvariant() switch { "PM" when hour < 12 => 12, "AM" when hour == 12 => -12, _ => 0 };
        return string.Create(CultureInfo.InvariantCulture, $"{(year < 100 ? 2000 + year : year):D4}{month:D2}{day:D2}{hour:D2}{Number(match, "m"):D2}{Number(match, "s"):D2}");
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<a>\d{1,4})[./-](?<b>\d{1,2})[./-](?<c>\d{1,4})(?:\D{1,5}(?<h>\d{1,2})[:h](?<m>\d{2})(?::(?<s>\d{2}))?)?(?:\s*(?<half>[AaPp][Mm]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
