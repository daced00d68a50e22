using System.IO.Compression;
using System.Text;
using Portal.Protect;

namespace Portal.Verify.Leaks;

/// <summary>The files inside a spreadsheet, a document or an archive.</summary>
internal static class Container
{
    private const long MostBytes = 64 << 20;

    private const int MostEntries = 5_000;

    private const string SharedTexts = "xl/sharedStrings.xml";

    /// <summary>Null where it is no container (encrypted documents are none), is damaged, or holds too much.</summary>
    /// <param name="bytes">The container.</param>
    /// <param name="depth">In how many others it lies.</param>
    public static IReadOnlyList<Passage>? PassagesOf(ReadOnlyMemory<byte> bytes, int depth)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false));
            if (archive.Entries.Count > MostEntries || archive.Entries.Sum(e => e.Length) > MostBytes)
            {
                return null;
            }

            var shared = archive.GetEntry(SharedTexts) is { } texts ? SharedTextsOf(Encoding.UTF8.GetString(Read(texts).Span)) : [];
            var found = new List<Passage>();
            foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0))
            {
                var content = Read(entry);
                var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal);
                var inside = isSheet ? Markup.PassagesOf(Encoding.UTF8.GetString(content.Span), shared)
                    : entry.Name.EndsWith(".rels", StringComparison.Ordinal) ? Markup.PassagesOf(Encoding.UTF8.GetString(content.Span))
                    : Passages.Of(entry.Name, content, depth + 1);
                if (inside is null)
                {
                    return null;
                }

                found.AddRange(inside.Select(p => p with { Part = p.Part.Length > 0 ? $"{entry.FullName} › {p.Part}" : entry.FullName }));
            }

            return found;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>No more than the archive promised: what swells beyond is damaged or hostile.</summary>
    private static ReadOnlyMemory<byte> Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return length < content.Length || stream.ReadByte() >= 0 ? throw new InvalidDataException() : content;
    }

    /// <summary>Each <c>si</c> is one text, in one run or several.</summary>
    private static List<string> SharedTextsOf(string xml)
    {
        var texts = new List<string>();
        for (var at = Next(0); at >= 0; at = Next(at))
        {
            var end = xml.IndexOf("</si>", at, StringComparison.Ordinal) is var close and >= 0 ? close : xml.Length;
            texts.Add(string.Concat(Markup.PassagesOf(xml[at..end]).SelectMany(p => p.Cells)));
            at = end;
        }

        return texts;

        int Next(int from)
        {
            var plain = xml.IndexOf("<si>", from, StringComparison.Ordinal);
            var empty = xml.IndexOf("<si/>", from, StringComparison.Ordinal);
            return plain < 0 ? empty : empty < 0 ? plain : Math.Min(plain, empty);
        }
    }
}
