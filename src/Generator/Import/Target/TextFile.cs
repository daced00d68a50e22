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

    /// <summary>The file with the edits, piece after piece, or null where its encoding cannot hold them (then told).</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? With(IReadOnlyList<Edit> edits, DiagnosticBag faults)
    {
        try
        {
            if (encoding is UTF8Encoding)
            {
                return [bytes.AsMemory(0, start), .. Edited(edits)];
            }

            if (encoding.GetBytes(Encoding.UTF8.GetString(Utf8.Span)).AsSpan().SequenceEqual(bytes.AsSpan(start)))
            {
                return [bytes.AsMemory(0, start), .. Edited(edits).Select(p => encoding.GetBytes(Encoding.UTF8.GetString(p.Span)))];
            }
        }
        catch (EncoderFallbackException)
        {
            // Told below.
        }

        faults.Add(Codes.ImportTargetUnusable, Place.Start(BudgetFile.Path), "l'encodage de ce tableau ne permet pas d'y écrire toutes les lettres des lignes à ajouter. Enregistrez-le en « CSV UTF-8 », puis relancez l'import.");
        return null;
    }

    /// <summary>The new text is not copied into one array, which would double what a large table takes.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Edited(IReadOnlyList<Edit> edits)
    {
        var from = 0;
        foreach (var edit in edits.OrderBy(e => e.Offset))
        {
            yield return Utf8[from..edit.Offset];
            yield return edit.Text;
            from = edit.Offset + edit.Length;
        }

        yield return Utf8[from..];
    }
}
