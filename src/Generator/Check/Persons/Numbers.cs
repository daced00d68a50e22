using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Check.Persons;

/// <summary>
/// Telephones and the numbers that stand for one person: a pupil's INE, a NIR, an IBAN. Every pattern is bounded: no text can make it slow.
/// </summary>
internal static partial class Numbers
{
    /// <summary>The fewest digits of any of them: an INE of nine digits and two letters.</summary>
    private const int FewestDigits = 9;

    /// <summary>Words before ten digits in a row that make them something else than a telephone.</summary>
    private static readonly HashSet<string> OtherNumbers = ["isbn", "compte", "facture", "marche", "contrat", "dossier", "commande", "devis", "reference", "ref"];

    /// <summary>Nine digits or more that belong together: one pass, before any pattern is tried.</summary>
    public static bool MayHold(ReadOnlySpan<char> text, bool isKey)
    {
        if (isKey && !text.Contains(' '))
        {
            return HasRun(text);
        }

        var digits = 0;
        var gap = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                gap = 0;
                if (++digits == FewestDigits)
                {
                    return true;
                }
            }
            else if (++gap > 3 || char.IsAsciiLetterLower(c))
            {
                digits = 0;
            }
        }

        return false;
    }

    /// <summary>Nine digits in a row: one of every nine characters is enough to see that there are none.</summary>
    private static bool HasRun(ReadOnlySpan<char> text)
    {
        for (var i = FewestDigits - 1; i < text.Length; i += FewestDigits)
        {
            var start = i;
            while (start >= 0 && i - start < FewestDigits && char.IsAsciiDigit(text[start]))
            {
                start--;
            }

            var end = i;
            while (end < text.Length && end - start <= FewestDigits && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - start > FewestDigits)
            {
                return true;
            }
        }

        return false;
    }

    public static void Find(string text, KnownContacts known, bool isKey, ref List<Trace>? found)
    {
        foreach (var match in Identifier().EnumerateMatches(text))
        {
            if (IsIdentifier(text.AsSpan(match.Index, match.Length)))
            {
                TraceFinder.Add(ref found, TraceKind.Identifier, match.Index);
            }
        }

        foreach (var match in Telephone().EnumerateMatches(text))
        {
            var written = text.AsSpan(match.Index, match.Length);
            if (!known.HasTelephone(National(written)) && !(IsBare(written) && (isKey || IsOther(text.AsSpan(0, match.Index)))))
            {
                TraceFinder.Add(ref found, TraceKind.Telephone, match.Index);
            }
        }
    }

    /// <summary>Every telephone of a text, as its ten national digits.</summary>
    public static IEnumerable<string> Telephones(string text) => Telephone().Matches(text).Select(m => National(m.Value));

    /// <summary>« +33 (0)6 12 34 56 78 » is « 0612345678 »: the last nine digits are the subscriber's.</summary>
    private static string National(ReadOnlySpan<char> written) => $"0{Compact(written)[^9..]}";

    private static bool IsOther(ReadOnlySpan<char> before) => Words.Of(before[Math.Max(0, before.Length - 24)..].ToString()).Any(OtherNumbers.Contains);

    private static bool IsBare(ReadOnlySpan<char> written) => !written.ContainsAnyExceptInRange('0', '9');

    /// <summary>An INE has no key that can be checked; a NIR of fifteen digits and an IBAN have one; without it a NIR must begin as most do.</summary>
    private static bool IsIdentifier(ReadOnlySpan<char> written)
    {
        var compact = Compact(written);
        return compact switch
        {
            ['F', 'R', ..] => IsIban(compact),
            { Length: 13 } => compact[0] is '1' or '2' && int.Parse(compact.AsSpan(3, 2), CultureInfo.InvariantCulture) is >= 1 and <= 12,
            { Length: 15 } => NirKey(compact[..13]) == int.Parse(compact.AsSpan(13), CultureInfo.InvariantCulture),
            _ => true,
        };
    }

    /// <summary>Corsica's 2A and 2B count as 19 and 18.</summary>
    private static int NirKey(string nir)
        => 97 - (int)(long.Parse(nir.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture) % 97);

    /// <summary>The first four characters go last, letters count from 10, and the rest by 97 is 1.</summary>
    private static bool IsIban(string iban)
    {
        var rest = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    private static string Compact(ReadOnlySpan<char> written)
    {
        Span<char> compact = stackalloc char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                compact[length++] = char.ToUpperInvariant(c);
            }
        }

        return new string(compact[..length]);
    }

    private const string Gap = @"[ \u00A0\u202F.\-/]";

    /// <summary>National and international forms, in twos or as overseas (0692 12 34 56); the same sign between all of them, or none.</summary>
    [GeneratedRegex(
        @"(?<![\w+.,]|\d" + Gap + @")(?:(?:\+|00)(?:33|262|59[046]|508)" + Gap + @"?(?:\(0\)" + Gap + @"?)?|0)[1-9](?:(" + Gap + @"?)\d\d(?:\1\d\d){3}|\d\d(" + Gap + @")\d\d(?:\2\d\d){2})(?!\w|,\d|" + Gap + @"\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    /// <summary>INE (nine digits and two letters, or ten and one), NIR with or without its key, French IBAN.</summary>
    [GeneratedRegex(
        @"(?<![\w.,]|\d" + Gap + @")(?:\d{9}[A-HJKa-hjk]{2}|\d{10}[A-Za-z]"
            + @"|[1-478]" + Gap + @"?\d\d" + Gap + @"?\d\d" + Gap + @"?(?:\d\d|2[ABab])" + Gap + @"?\d{3}" + Gap + @"?\d{3}(?:" + Gap + @"?\d\d)?"
            + @"|FR\d\d(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3})(?!\w|,\d|" + Gap + @"\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
