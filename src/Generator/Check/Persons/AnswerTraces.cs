using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Portal.Check.Persons;

/// <summary>
/// What tells of one person where only answers are expected, and is harmless in a page: a computer's address, a day, a school's code. A name
/// needs no civility there.
/// </summary>
internal static partial class AnswerTraces
{
    /// <summary>The kinds of traces that a whole cell bears, each once, in the order of their names.</summary>
    public static IReadOnlyList<TraceKind> In(string text, KnownContacts known)
    {
        SortedSet<TraceKind> kinds = [.. TraceFinder.In(text, known).Select(t => t.Kind)];
        if (HasNetworkAddress(text))
        {
            kinds.Add(TraceKind.NetworkAddress);
        }

        if (IsDay(text))
        {
            kinds.Add(TraceKind.Day);
        }

        if (HasSchool(text))
        {
            kinds.Add(TraceKind.School);
        }

        return [.. kinds];
    }

    /// <summary>A date with its day, alone or with a time.</summary>
    public static bool IsDay(string text)
    {
        var trimmed = Time().Replace(text.Trim(), "").Trim();
        return trimmed.Length >= 6 && Day().IsMatch(trimmed);
    }

    /// <summary>Seven digits and the letter that checks them: their rest by 23.</summary>
    public static bool HasSchool(string text)
        => text.Length >= 8 && School().Matches(text).Any(m => Controls.Verify("uai", m.Value.ToUpperInvariant()) is null);

    private static bool HasNetworkAddress(string text)
        => text.Length >= 7 && NetworkAddress().Matches(text).Any(m => IPAddress.TryParse(m.Value, out var address)
            && (address.AddressFamily == AddressFamily.InterNetwork ? m.Value.Count(c => c == '.') == 3 : m.Value.Count(c => c == ':') >= 4 || m.Value.Contains("::", StringComparison.Ordinal)));

    [GeneratedRegex(@"[ T]\s*(?:à\s*)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AaPp][Mm])?\s*(?:Z|[A-Z]{3,4}(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    /// <summary>« 12/03/2015 », « 2015-03-12 », « 12.03.15 », « 12 mars 2015 », each perhaps after a weekday or « né le ».</summary>
    [GeneratedRegex(
        @"^(?:\p{L}+\.?\s+){0,3}(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
            + @"|\d{1,2}(?:er)?[\s-](?:janv|f[eé]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)\p{L}*\.?[\s-](?:\d{4}|\d{2}))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![\w])\d{7}[A-Za-z](?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![\w:]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NetworkAddress();
}
