namespace Portal.Render;

/// <summary>Steps over the tags and elements of HTML that we have written ourselves, without building a tree.</summary>
internal static class HtmlScan
{
    /// <summary>The name of the element whose tag has it at this place.</summary>
    public static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(start, end - start);
    }

    /// <summary>A tag ends at the first sign that stands in no quotes, a comment at its own mark.</summary>
    public static int EndOfTag(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--"))
        {
            return html.IndexOf("-->", start, StringComparison.Ordinal) is var mark and >= 0 ? mark + 3 : html.Length;
        }

        var quote = '\0';
        for (var i = start + 1; i < html.Length; i++)
        {
            if (quote == '\0' && html[i] == '>')
            {
                return i + 1;
            }

            quote = html[i] is not ('"' or '\'') ? quote : quote == '\0' ? html[i] : quote == html[i] ? '\0' : quote;
        }

        return html.Length;
    }

    /// <summary>Where an element ends, those of its own name inside it counted.</summary>
    public static int EndOfElement(string html, int start, ReadOnlySpan<char> name)
    {
        var (depth, at) = (1, EndOfTag(html, start));
        while (depth > 0 && html.IndexOf('<', at) is var tag and >= 0)
        {
            var isEnd = tag + 1 < html.Length && html[tag + 1] == '/';
            depth += !NameAt(html, tag + (isEnd ? 2 : 1)).Equals(name, StringComparison.OrdinalIgnoreCase) ? 0 : isEnd ? -1 : 1;
            at = EndOfTag(html, tag);
        }

        return depth > 0 ? html.Length : at;
    }
}
