using System.Text;
using Portal.Diagnostics;
using Portal.Model;
using Portal.Read;

namespace Portal.Import.Target;

/// <summary>A piece of UTF-8 to put in place of some bytes.</summary>
internal readonly record struct Edit(int Offset, int Length, ReadOnlyMemory<byte> Text);

/// <summary>A text file in whatever encoding, edited as UTF-8 and given back in its own.</summary>
internal sealed class TextFile
{
    private readonly byte[] bytes;
    private readonly Encoding encoding;
    private readonly int start;

    private TextFile(byte[] bytes, Encoding encoding, int start, ReadOnlyMemory<byte> utf8)
    {
        (this.bytes, this.start, Utf8) = (bytes, start, utf8);

        // A letter that the file's encoding has not must not become a question mark.
        this.encoding = (Encoding)encoding.Clone();
        this.encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The file, or null when it is not text (then told).</summary>
    public static TextFile? Read(byte[] bytes, string file, DiagnosticBag faults)
        => Decoding.ToUtf8(bytes, file, faults) is { } utf8 && Decoding.Detect(bytes) is var (encoding, start, _) ? new TextFile(bytes, encoding, start, utf8) : null;

    /// <summary>The file's bytes with the edits, or null where its encoding cannot hold them (then told).</summary>
    public byte[]? With(IReadOnlyList<Edit> edits, DiagnosticBag faults)
    {
        try
        {
            if (encoding is UTF8Encoding)
            {
                return Edited(bytes.AsSpan(0, start), edits);
            }

            if (encoding.GetBytes(Encoding.UTF8.GetString(Utf8.Span)).AsSpan().SequenceEqual(bytes.AsSpan(start)))
            {
                return [.. bytes.AsSpan(0, start), .. encoding.GetBytes(Encoding.UTF8.GetString(Edited([], edits)))];
            }
        }
        catch (EncoderFallbackException)
        {
            // Told below.
        }

        faults.Add(Codes.ImportTargetUnusable, Place.Start(BudgetFile.Path), "l'encodage de ce tableau ne permet pas d'y écrire toutes les lettres des lignes à ajouter. Enregistrez-le en « CSV UTF-8 », puis relancez l'import.");
        return null;
    }

    private byte[] Edited(ReadOnlySpan<byte> mark, IReadOnlyList<Edit> edits)
    {
        var edited = new byte[mark.Length + Utf8.Length + edits.Sum(e => e.Text.Length - e.Length)];
        mark.CopyTo(edited);
        var (from, to) = (0, mark.Length);
        foreach (var edit in edits.OrderBy(e => e.Offset))
        {
            Utf8.Span[from..edit.Offset].CopyTo(edited.AsSpan(to));
            to += edit.Offset - from;
            edit.Text.Span.CopyTo(edited.AsSpan(to));
            to += edit.Text.Length;
            from = edit.Offset + edit.Length;
        }

        Utf8.Span[from..].CopyTo(edited.AsSpan(to));
        return edited;
    }
}
