using System.Net;

namespace Portal.Verify.Leaks;

/// <summary>Where a tag ends, and what its attributes hold.</summary>
internal static class Tags
{
    /// <summary>A comment ends at its own mark, a tag at the first sign that stands in no quotes.</summary>
    public static int EndOf(string text, int start)
    {
        var mark = text.AsSpan(start).StartsWith("<!--") ? "-->" : text.AsSpan(start).StartsWith("<![CDATA[") ? "]]>" : null;
        if (mark is not null)
        {
            return text.IndexOf(mark, start, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : text.Length;
        }

        var quote = '\0';
        for (var i = start + 1; i < text.Length; i++)
        {
            if (quote == '\0' && text[i] == '>')
            {
                return i + 1;
            }

            quote = text[i] is '"' or '\'' ? quote == '\0' ? text[i] : quote == text[i] ? '\0' : quote : quote;
        }

        return text.Length;
    }

    /// <summary>Each attribute with its value, decoded; those without a value are left out.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var equals = text.IndexOf('=', i);
            if (equals < 0 || equals + 1 >= text.Length)
            {
                yield break;
            }

            var isQuoted = text[equals + 1] is '"' or '\'';
            var start = equals + (isQuoted ? 2 : 1);
            var end = start >= text.Length ? -1 : isQuoted ? text.IndexOf(text[equals + 1], start) : text.IndexOf(' ', start);
            end = end < 0 ? text.Length : end;
            yield return (text[i..equals].Trim(), WebUtility.HtmlDecode(text[Math.Min(start, end)..end]));
            i = end + 1;
        }
    }
}
