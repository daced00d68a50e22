using System.Buffers;
using System.Text;

namespace Portal.Read.Tables.Cells;

/// <summary>The many spaces, hyphens and apostrophes that spreadsheets and word processors put in place of the plain ones.</summary>
internal static class Glyphs
{
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d";
    private const string Unseen = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        Dashes + Unseen + "’‘ʼ\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\n");

    /// <summary>The text with plain spaces, hyphens and apostrophes, and nothing that cannot be seen; itself where it is so already.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Unusual))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Unseen.Contains(c, StringComparison.Ordinal))
            {
                plain.Append(Plain(c));
            }
        }

        return plain.ToString().Trim();
    }

    public static char Plain(char c)
        => c < '\u0080' ? c is '\t' or '\r' or '\n' ? ' ' : c
            : Dashes.Contains(c, StringComparison.Ordinal) ? '-'
            : c is '’' or '‘' or 'ʼ' ? '\''
            : char.IsWhiteSpace(c) ? ' '
            : c;

    public static bool IsUnseen(char c) => c >= '\u00ad' && Unseen.Contains(c, StringComparison.Ordinal);
}
