namespace Portal.Read;

/// <summary>Finds letters that were read through the wrong encoding and saved so: « Ã© » for é, « â€™ » for ’, « Å“ » for œ.</summary>
internal static class Mojibake
{
    /// <summary>Ã or Â before a letter or a sign beyond ASCII, and the quotes and ligatures of French, as UTF-8 writes them.</summary>
    private static readonly byte[][] Signs = [[0xC3, 0x83, 0xC2], [0xC3, 0x83, 0xE2], [0xC3, 0x83, 0xC5], [0xC3, 0x83, 0xC6], [0xC3, 0x82, 0xC2], [0xC3, 0xA2, 0xE2, 0x82, 0xAC], [0xC3, 0x85, 0xE2, 0x80, 0x9C]];

    /// <summary>The first byte of the first one, or -1.</summary>
    public static int First(ReadOnlySpan<byte> utf8)
    {
        var first = -1;
        foreach (var sign in Signs)
        {
            var found = (first < 0 ? utf8 : utf8[..first]).IndexOf(sign);
            first = found >= 0 ? found : first;
        }

        return first;
    }

    public static int Count(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var sign in Signs)
        {
            count += utf8.Count(sign);
        }

        return count;
    }
}
