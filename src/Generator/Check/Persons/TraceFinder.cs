using System.Buffers;

namespace Portal.Check.Persons;

/// <summary>Finds in a text what looks like a person's data. Most texts are let go after two vectorised looks.</summary>
internal static class TraceFinder
{
    /// <summary>The shortest trace: « M. Le ».</summary>
    private const int Shortest = 5;

    private static readonly SearchValues<char> AtOrDigit = SearchValues.Create("@0123456789");

    /// <param name="text">A text that would be published.</param>
    /// <param name="known">Whom and what the commune publishes on purpose.</param>
    /// <param name="isKey">The text is an identifier: ten digits in it are no telephone.</param>
    public static IReadOnlyList<Trace> In(string text, KnownContacts known, bool isKey = false)
    {
        List<Trace>? found = null;
        if (text.Length < Shortest)
        {
            return [];
        }

        var first = text.AsSpan().IndexOfAny(AtOrDigit);
        if (first >= 0)
        {
            Emails.Find(text, first, known, ref found);
            if (Numbers.MayHold(text.AsSpan(first), isKey))
            {
                Numbers.Find(text, known, isKey, ref found);
            }
        }

        Names.Find(text, known, ref found);
        return found ?? (IReadOnlyList<Trace>)[];
    }

    public static void Add(ref List<Trace>? found, TraceKind kind, int start) => (found ??= []).Add(new Trace(kind, start));
}
