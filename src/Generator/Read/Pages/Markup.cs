namespace Portal.Read.Pages;

/// <summary>Takes a line of HTML or Liquid apart without moving a character, so that a word keeps its column.</summary>
internal static class Markup
{
    /// <summary>The words between the tags, and the values that tags show (<c>alt</c>, <c>title</c>…); blanks everywhere else.</summary>
    public static (string Words, string InTags) Split(string line)
    {
        var words = new char[line.Length];
        var inTags = new char[line.Length];
        words.AsSpan().Fill(' ');
        inTags.AsSpan().Fill(' ');
        for (var i = 0; i < line.Length;)
        {
            var end = EndOfMark(line, i);
            if (end == i)
            {
                words[i] = line[i];
                i++;
                continue;
            }

            if (line[i] == '<')
            {
                KeepQuoted(line, i, end, inTags);
            }
            else
            {
                words[i] = Model.Prose.Figure;
            }

            i = end;
        }

        return (new string(words), new string(inTags));
    }

    /// <summary>Where a tag, a comment or a place to fill in that starts at an index ends; the index itself where none starts.</summary>
    private static int EndOfMark(string line, int start)
    {
        var rest = line.AsSpan(start);
        var closing = rest switch
        {
            ['<', '!', '-', '-', ..] => "-->",
            ['<', var c, ..] when char.IsAsciiLetter(c) || c is '/' or '!' => ">",
            ['{', '{', ..] => "}}",
            ['{', '%', ..] => "%}",
            _ => "",
        };
        return closing.Length == 0 ? start : rest.IndexOf(closing, StringComparison.Ordinal) is var at and >= 0 ? start + at + closing.Length : line.Length;
    }

    private static void KeepQuoted(string line, int start, int end, char[] kept)
    {
        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            if (quote == '\0' && line[i] is '"' or '\'')
            {
                quote = line[i];
            }
            else if (line[i] == quote)
            {
                quote = '\0';
                kept[i] = '.';
            }
            else if (quote != '\0')
            {
                kept[i] = line[i];
            }
        }
    }
}
