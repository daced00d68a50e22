using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>Says once a table that letters were lost, or changed into others, before it came here. Looks at the bytes as a whole: no cell pays for it.</summary>
internal static class LostLetters
{
    private const int MostLines = 10;

    /// <summary>What stands where a letter could not be read: U+FFFD.</summary>
    private static ReadOnlySpan<byte> Replacement => [0xEF, 0xBF, 0xBD];

    public static void Tell(SourceText source, DiagnosticBag faults)
    {
        var text = source.Bytes.Span;
        var lost = text.IndexOf(Replacement);
        if (lost >= 0)
        {
            var lines = LinesOf(source, lost);
            var where = lines.Count == 1 ? "" : $" (lignes {string.Join(", ", lines.Take(MostLines))}{(lines.Count > MostLines ? "…" : "")})";
            faults.Add(Codes.LetterLost, source.PlaceAt(lost), $"le signe « \ufffd » tient la place d'une lettre perdue quand le fichier a été converti{where}. Reprenez le fichier d'avant la conversion, ou retapez les mots touchés.");
        }

        if (Mojibake.First(text) is >= 0 and var first)
        {
            var count = Mojibake.Count(text);
            faults.Add(Codes.TextReadTwice, source.PlaceAt(first), $"{(count == 1 ? "une lettre accentuée est devenue deux signes" : $"{French.Number(count)} lettres accentuées sont devenues deux ou trois signes")}, comme « Ã© » pour « é » : le texte a été ouvert avec un mauvais encodage, puis enregistré. Ouvrez le fichier d'origine en choisissant « UTF-8 », ou retapez les mots touchés.");
        }
    }

    private static List<int> LinesOf(SourceText source, int first)
    {
        List<int> lines = [];
        for (int at = first, found; lines.Count <= MostLines; at += found + Replacement.Length)
        {
            found = source.Bytes.Span[at..].IndexOf(Replacement);
            if (found < 0)
            {
                break;
            }

            var line = source.PlaceAt(at + found).Line;
            if (lines.Count == 0 || lines[^1] != line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
