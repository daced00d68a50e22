using System.Text;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read;

/// <summary>Turns a file's bytes into UTF-8 without a mark, whatever spreadsheet wrote it.</summary>
internal static class Decoding
{
    /// <summary>The file as UTF-8, or null when it is not text (the fault is then noted).</summary>
    public static ReadOnlyMemory<byte>? ToUtf8(byte[] bytes, string file, DiagnosticBag faults)
    {
        if (Detect(bytes) is not var (encoding, start, guess))
        {
            var at = new SourceText(file, bytes).PlaceAt(bytes.AsSpan().IndexOf((byte)0));
            faults.Add(Codes.NotText, at, "le fichier contient des octets nuls : ce n'est pas du texte. Enregistrez-le en CSV UTF-8 (ou en texte UTF-8) depuis votre tableur ou votre éditeur.");
            return null;
        }

        ReadOnlyMemory<byte> utf8 = encoding is UTF8Encoding
            ? new ReadOnlyMemory<byte>(bytes, start, bytes.Length - start)
            : Encoding.Convert(encoding, Encoding.UTF8, bytes, start, bytes.Length - start);
        if (guess is not null)
        {
            // To save a text that was read wrong would make its mistakes last.
            var advice = Mojibake.First(utf8.Span) >= 0
                ? "Une partie était déjà en UTF-8, et ses accents sont faux : ne l'enregistrez pas avant de les avoir corrigés"
                : "Si des accents paraissent faux, enregistrez-le en « CSV UTF-8 »";
            faults.Add(Codes.EncodingAssumed, Place.Start(file), $"le fichier n'est pas en UTF-8 ; il a été lu {guess}. {advice}.");
        }

        return utf8;
    }

    /// <summary>How a text is written, where it starts (after the mark that some encodings put first), and what was guessed; null for what is no text.</summary>
    public static (Encoding Encoding, int Start, string? Guess)? Detect(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (text[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, 2, null);
        }

        if (text.Contains((byte)0))
        {
            return Encodings.Utf16WithoutMark(text) is { } utf16 ? (utf16, 0, "comme de l'UTF-16, que rien n'y annonce") : null;
        }

        var start = text.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        if (System.Text.Unicode.Utf8.IsValid(text[start..]))
        {
            return (Encoding.UTF8, start, null);
        }

        var (name, encoding) = Encodings.Guess(text);
        return (encoding, 0, $"en {name}");
    }

    public static string? ToText(byte[] bytes, string file, DiagnosticBag faults)
        => ToUtf8(bytes, file, faults) is { } utf8 ? WithLineFeeds(Clean(Encoding.UTF8.GetString(utf8.Span))) : null;

    /// <summary>Line ends as one character: which editor saved a file changes no byte of the site.</summary>
    public static string WithLineFeeds(string text) => text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>
    /// Drops the control characters that no page may hold, and puts right those of Windows-1252 that leaked into Unicode (U+0096 is a dash).
    /// Private-use characters go too: the renderer needs two of them for itself.
    /// </summary>
    public static string Clean(string text)
    {
        if (!HasUnwanted(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\u0080' and <= '\u009f')
            {
                clean.Append(Windows1252.Value.GetString([(byte)c]));
            }
            else if (!IsUnwanted(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static readonly Lazy<Encoding> Windows1252 = new(() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>A plain loop: a vectorised search for this set stops at every line end of a French text, and takes ten times as long.</summary>
    private static bool HasUnwanted(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' && IsUnwanted(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnwanted(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007f' and <= '\u009f') or (>= '\ue000' and <= '\ue00f') or '\ufeff' or '\ufffe';
}
