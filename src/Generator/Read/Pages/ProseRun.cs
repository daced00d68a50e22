using System.Buffers;
using Portal.Model;

namespace Portal.Read.Pages;

/// <summary>Words that follow each other. Used again for the next: most hold nothing that a rule looks for, and leave nothing behind.</summary>
internal sealed class ProseRun
{
    private readonly ArrayBufferWriter<char> text = new(512);
    private readonly List<(int, Place)> pieces = [];

    public void Add(ReadOnlySpan<char> words, Place place)
    {
        if (words.Length > 0)
        {
            pieces.Add((text.WrittenCount, place));
            text.Write(words);
        }
    }

    public void Separate(string sign)
    {
        if (text.WrittenCount > 0)
        {
            text.Write(sign);
        }
    }

    public Prose? Close()
    {
        var prose = Prose.MayMatter(text.WrittenSpan) ? new Prose(text.WrittenSpan.ToString(), [.. pieces]) : null;
        text.ResetWrittenCount();
        pieces.Clear();
        return prose;
    }
}
