namespace Portal.Read.Tables;

/// <summary>The Table Schemas of the portal's own datasets, which travel inside the program.</summary>
internal static class EmbeddedSchemas
{
    private const string Suffix = ".schema.json";

    private static readonly System.Reflection.Assembly Assembly = typeof(EmbeddedSchemas).Assembly;

    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetManifestResourceNames().Where(n => n.EndsWith(Suffix, StringComparison.Ordinal)).Select(n => n[..^Suffix.Length]).Order(StringComparer.Ordinal)];

    public static byte[]? Find(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name + Suffix);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
