using System.Buffers;
using System.IO.Compression;
using System.Text;
using Portal.Protect;

namespace Portal.Verify.Leaks;

/// <summary>
/// What can be read of a PDF without drawing it: its texts between parentheses, in the open and in deflated streams. Texts that a font
/// encodes in its own way stay unread.
/// </summary>
internal static class Pdf
{
    /// <summary>What may stand between two pieces of one text.</summary>
    private static readonly SearchValues<char> Kerning = SearchValues.Create(" -.0123456789");

    private const int MostInflated = 16 << 20;

    public static IReadOnlyList<Passage> PassagesOf(ReadOnlySpan<byte> bytes)
    {
        var found = new List<Passage>();
        Texts(Encoding.Latin1.GetString(bytes), found);
        var left = MostInflated;
        for (var at = Next(bytes, 0); at >= 0 && left > 0; at = Next(bytes, at))
        {
            var start = at + (bytes[at..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1);
            if (start >= bytes.Length)
            {
                break;
            }

            var length = bytes[start..].IndexOf("endstream"u8);
            if (Inflate(length < 0 ? bytes[start..] : bytes.Slice(start, length), left) is { } content)
            {
                left -= content.Length;
                Texts(Encoding.Latin1.GetString(content), found);
            }
        }

        return found;
    }

    private static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOf("stream"u8);
            if (next < 0)
            {
                return -1;
            }

            at += next + 6;
            if (at < 9 || !bytes[(at - 9)..(at - 6)].SequenceEqual("end"u8))
            {
                return at < bytes.Length ? at : -1;
            }
        }

        return -1;
    }

    private static byte[]? Inflate(ReadOnlySpan<byte> bytes, int most)
    {
        // The two bytes by which zlib starts; what is compressed otherwise is a picture or a font.
        if (bytes is not [0x78, 0x01 or 0x5E or 0x9C or 0xDA, ..])
        {
            return null;
        }

        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var content = new byte[Math.Min(most, 1 << 20)];
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return content[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The texts of one operator are one passage: « [(Élè)-2(ves : 12)] TJ ».</summary>
    private static void Texts(string content, List<Passage> found)
    {
        var isAuthor = false;
        foreach (var line in content.Split((char[])['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var open = line.IndexOf('(', StringComparison.Ordinal); open >= 0;)
            {
                isAuthor = line.AsSpan(0, open).TrimEnd().EndsWith("/Author");
                var text = new StringBuilder();
                var at = open;
                while (at >= 0 && at < line.Length && line[at] == '(')
                {
                    var end = EndOf(line, at);
                    text.Append(line, at + 1, end - at - 1);
                    var next = line.IndexOf('(', Math.Min(end + 1, line.Length));
                    at = next >= 0 && !line.AsSpan(end + 1, next - end - 1).ContainsAnyExcept(Kerning) ? next : -1;
                    open = next;
                }

                found.Add(new Passage([text.ToString().Replace("\\", "", StringComparison.Ordinal)], 1) { IsAuthor = isAuthor });
            }
        }
    }

    private static int EndOf(string line, int open)
    {
        for (var i = open + 1; i < line.Length; i++)
        {
            if (line[i] == ')' && line[i - 1] != '\\')
            {
                return i;
            }
        }

        return line.Length;
    }
}
