using System.Text;
using Portal.Protect;

namespace Portal.Verify.Leaks;

/// <summary>The words of a file, in the pieces that are read together, whatever its format.</summary>
internal static class Passages
{
    /// <summary>A file that is a container in a container in a container is nobody's document.</summary>
    private const int MostDepth = 2;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The passages of a file; null where its format promises words and they cannot be read (damaged, encrypted, too large).</summary>
    /// <param name="path">Its name, by which its format is known.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="depth">In how many containers it lies.</param>
    public static IReadOnlyList<Passage>? Of(string path, ReadOnlyMemory<byte> bytes, int depth = 0)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".xlsx" or ".xlsm" or ".docx" or ".docm" or ".pptx" or ".ods" or ".odt" or ".odp" or ".zip" or ".ots" or ".ott" or ".epub":
                return depth < MostDepth ? Container.PassagesOf(bytes, depth) : null;
            case ".pdf":
                return Pdf.PassagesOf(bytes.Span);
            case ".xls" or ".doc" or ".ppt" or ".rtf":
                return Strings(bytes.Span);
        }

        if (TextOf(bytes.Span) is not { } text)
        {
            return [];
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" or ".svg" or ".xml" or ".fods" or ".fodt" or ".kml" or ".gpx" => Markup.PassagesOf(text),
            ".csv" or ".tsv" => Records.OfCsv(text),
            ".json" or ".geojson" or ".jsonld" => Records.OfJson(bytes) ?? Lines(text),
            _ => Lines(text),
        };
    }

    /// <summary>Pieces that end with a stop before a capital; a decimal point ends nothing, nor does the « ? » of a question that is quoted.</summary>
    public static IEnumerable<string> SentencesOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && text.AsSpan(i + 1).TrimStart() is [var next, ..] && char.IsUpper(next))
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (!string.IsNullOrWhiteSpace(text[start..]))
        {
            yield return text[start..];
        }
    }

    /// <summary>UTF-8, or Windows-1252 as old spreadsheets write it; null for what is no text.</summary>
    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes) : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes) : null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static List<Passage> Lines(string text)
        => [.. text.Split('\n').SelectMany((line, i) => SentencesOf(line).Select(sentence => new Passage([sentence], i + 1)))];

    /// <summary>The readable runs of a binary document, in one byte or two for each character.</summary>
    private static List<Passage> Strings(ReadOnlySpan<byte> bytes)
    {
        var found = new List<Passage>();
        foreach (var text in (string[])[Encoding.Latin1.GetString(bytes), Encoding.Unicode.GetString(bytes)])
        {
            found.AddRange(text.Split((char[])['\0', '\u0001', '\u0002', '\u0003', '\r', '\n', '\uFFFD'], StringSplitOptions.RemoveEmptyEntries).Where(run => run.Length > 4 && run.Count(char.IsLetterOrDigit) * 2 > run.Length).Select(run => new Passage([run], 1)));
        }

        return found;
    }
}
