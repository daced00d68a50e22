namespace Portal.Check.Persons;

/// <summary>E-mail addresses: a word, an at sign, and a domain that ends in letters.</summary>
internal static class Emails
{
    /// <summary>What follows the last point of a file's name and of no domain: <c>logo@2x.png</c> is an image.</summary>
    private static readonly string[] FileEndings = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "pdf", "css", "js"];

    public static void Find(string text, int from, KnownContacts known, ref List<Trace>? found)
    {
        for (var at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (Around(text, at) is var (start, end) && !known.HasEmail(text[start..end]))
            {
                TraceFinder.Add(ref found, TraceKind.Email, start);
            }
        }
    }

    /// <summary>Every address of a text, as written.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (Around(text, at) is var (start, end))
            {
                yield return text[start..end];
            }
        }
    }

    private static (int Start, int End)? Around(string text, int at)
    {
        var start = at;
        while (start > 0 && IsLocal(text[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (text[end - 1] is '.' or '-')
        {
            end--;
        }

        if (start == at || end <= at)
        {
            return null;
        }

        var domain = text.AsSpan(at + 1, end - at - 1);
        var ending = domain[(domain.LastIndexOf('.') + 1)..];
        return ending.Length < domain.Length && ending.Length >= 2 && IsWord(ending) && !IsFileEnding(ending) ? (start, end) : null;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'';

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFileEnding(ReadOnlySpan<char> ending)
    {
        foreach (var known in FileEndings)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
