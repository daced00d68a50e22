using System.Text;

namespace Portal.Read;

/// <summary>Tells apart the encodings of one byte a letter by which one makes French of the bytes.</summary>
internal static class Encodings
{
    private const int MostBytes = 1 << 20;

    /// <summary>In this order where nothing tells them apart.</summary>
    private static readonly (string Name, int CodePage)[] Known = [("Windows-1252 (Excel)", 1252), ("Mac Roman (Excel pour Mac)", 10000), ("page de code 850 (MS-DOS)", 850)];

    public static (string Name, Encoding Encoding) Guess(ReadOnlySpan<byte> text)
    {
        var sample = text[..Math.Min(text.Length, MostBytes)];
        var (best, most) = (Get(0), -1);
        for (var i = 0; i < Known.Length; i++)
        {
            var candidate = Get(i);
            if (Score(sample, candidate.Encoding) is var score && score > most)
            {
                (best, most) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>How UTF-16 without its mark shows: every other byte of a text in Latin letters is null. Null where it is something else.</summary>
    public static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> text)
    {
        if (text.Length < 4 || text.Length % 2 != 0)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        var sample = text[..Math.Min(text.Length, 4096)];
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var half = sample.Length / 4;
        return odd > half && even == 0 ? Encoding.Unicode : even > half && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static (string Name, Encoding Encoding) Get(int index) => (Known[index].Name, CodePagesEncodingProvider.Instance.GetEncoding(Known[index].CodePage)!);

    /// <summary>Letters that French uses count, small ones most: the others read them as capitals and signs.</summary>
    private static int Score(ReadOnlySpan<byte> text, Encoding encoding)
    {
        Span<int> weights = stackalloc int[256];
        for (var b = 0x80; b < 0x100; b++)
        {
            weights[b] = encoding.GetString([(byte)b])[0] switch
            {
                'é' or 'è' or 'à' or 'ê' or 'ç' or 'ô' or 'î' or 'ù' or 'û' or 'â' or 'ë' or 'ï' => 3,
                'É' or 'È' or 'À' or 'Ê' or 'Ç' or 'Ô' or 'Î' or 'œ' or '€' or '°' or '’' or '«' or '»' or '\u00a0' => 1,
                _ => 0,
            };
        }

        var score = 0;
        foreach (var b in text)
        {
            score += weights[b];
        }

        return score;
    }
}
