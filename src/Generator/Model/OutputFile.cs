namespace Portal.Model;

/// <summary>A file of the site, in memory. The path is relative to the output folder, with <c>/</c>.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    public static OutputFile FromText(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
}
