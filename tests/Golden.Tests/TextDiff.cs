using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Golden.Tests;

/// <summary>Says how two files differ, in lines a person can read. Line ends do not count; every other byte does.</summary>
internal static class TextDiff
{
    private const int Context = 2;
    private const int Longest = 80;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where they are equal.</summary>
    public static string? Between(byte[] expected, byte[] received)
    {
        if (TextOf(expected) is { } before && TextOf(received) is { } after)
            return before == after ? null : "différent (- attendu, + reçu)\n" + Lines(before, after);
        return expected.AsSpan().SequenceEqual(received)
            ? null
            : $"fichier binaire différent ({expected.Length} octets attendus, {received.Length} reçus).";
    }

    /// <summary>The text with LF line ends, or null where the bytes are no text.</summary>
    public static string? TextOf(byte[] bytes)
    {
        if (Array.IndexOf(bytes, (byte)0) >= 0) return null;
        try
        {
            return Strict.GetString(bytes).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static string Head(string text) => string.Join('\n', text.Split('\n').Take(Longest).Select(line => "+ " + line));

    /// <summary>French text holds spaces that look alike: here they do not.</summary>
    public static string Visible(string text) => text
        .Replace('\u00A0', '⍽').Replace('\u202F', '˽').Replace("\uFEFF", "[BOM]", StringComparison.Ordinal)
        .Replace("\t", "→\t", StringComparison.Ordinal);

    private static string Lines(string before, string after)
    {
        var lines = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        var shown = new List<string>();
        var last = -1;
        for (var i = 0; i < lines.Count && shown.Count < Longest; i++)
        {
            if (!NearAChange(lines, i)) continue;
            if (last >= 0 && i > last + 1 || last < 0 && i > 0) shown.Add("  …");
            shown.Add(Sign(lines[i].Type) + Visible(lines[i].Text ?? ""));
            last = i;
        }
        if (shown.Count >= Longest) shown.Add("  … (suite non montrée)");
        return string.Join('\n', shown);
    }

    private static bool NearAChange(List<DiffPiece> lines, int at)
    {
        for (var i = Math.Max(0, at - Context); i <= Math.Min(lines.Count - 1, at + Context); i++)
            if (lines[i].Type != ChangeType.Unchanged) return true;
        return false;
    }

    private static string Sign(ChangeType type) => type switch
    {
        ChangeType.Deleted => "- ",
        ChangeType.Inserted => "+ ",
        _ => "  ",
    };
}
