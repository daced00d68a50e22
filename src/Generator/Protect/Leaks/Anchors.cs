using System.Buffers;
using System.Text;

namespace Portal.Protect.Leaks;

/// <summary>Words looked for all at once in whole files, vectorised.</summary>
internal sealed class Anchors(IEnumerable<string> words)
{
    private const int Chunk = 1 << 15;

    private readonly string[] words = [.. words.Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    private SearchValues<string>? search;

    public bool AreIn(ReadOnlySpan<char> text) => words.Length > 0 && text.ContainsAny(search ??= SearchValues.Create(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Piece by piece, each with the end of the one before: a large file is never a string.</summary>
    public bool AreIn(ReadOnlySpan<byte> text)
    {
        if (words.Length == 0)
        {
            return false;
        }

        var overlap = words.Max(w => w.Length);
        var piece = ArrayPool<char>.Shared.Rent(Chunk + overlap);
        try
        {
            var decoder = Encoding.UTF8.GetDecoder();
            var kept = 0;
            while (text.Length > 0)
            {
                decoder.Convert(text, piece.AsSpan(kept, Chunk), flush: false, out var bytes, out var characters, out _);
                text = text[bytes..];
                var read = piece.AsSpan(0, kept + characters);
                if (AreIn(read))
                {
                    return true;
                }

                kept = Math.Min(overlap, read.Length);
                read[^kept..].CopyTo(piece);
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(piece);
        }
    }
}
