namespace Portal.Render.Charts;

/// <summary>Room that text takes. Fonts differ: widths are those of a wide one (Verdana's family), so that nothing is cut in others.</summary>
internal static class TextFit
{
    public const double Size = 14;
    public const double LineHeight = 17;

    /// <summary>How much wider values are set.</summary>
    public const double Bold = 1.08;

    public static double Width(string text)
    {
        var thousandths = 0;
        foreach (var c in text)
        {
            thousandths += c switch
            {
                ' ' or '\u00A0' => 320,
                '\u202F' => 200,
                'i' or 'j' or 'l' or 'I' or 'î' or 'ï' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' => 320,
                't' or 'f' or 'r' or '(' or ')' or '-' or '/' => 410,
                'm' or 'w' or 'M' or 'W' or '%' or '@' or '—' or 'œ' or 'Œ' => 970,
                _ when char.IsUpper(c) => 720,
                _ => 625,
            };
        }

        return thousandths * Size / 1000;
    }

    /// <summary>Room for a name set as values are. Bold faces differ more than others: a little more than most need.</summary>
    public static double BoldWidth(string text) => Width(text) * 1.16;

    /// <summary>A bold name, on at most two lines.</summary>
    public static IReadOnlyList<string> WrapBold(string text, double width) => Wrap(text, width / 1.16);

    /// <summary>At most two lines; what is longer ends in « … » (the table has it whole).</summary>
    public static IReadOnlyList<string> Wrap(string text, double width)
    {
        if (Width(text) <= width)
        {
            return [text];
        }

        var cut = -1;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == ' ' && Width(text[..i]) <= width)
            {
                cut = i;
            }
        }

        return cut < 0 ? [Truncate(text, width)] : [text[..cut], Truncate(text[(cut + 1)..], width)];
    }

    public static bool Fits(string text, double width) =>
        Wrap(text, width) is var lines && !lines.Any(line => line.EndsWith('…'));

    public static string Truncate(string text, double width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && Width(text[..length] + "…") > width)
        {
            length--;
        }

        return text[..length].TrimEnd() + "…";
    }
}
