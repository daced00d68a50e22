using System.Globalization;
using System.Security.Cryptography;
using Portal;

namespace Generator.Tests.Whole;

public sealed class DeterminismTests
{
    [Fact]
    public void Two_builds_of_the_sample_give_the_same_bytes_in_any_culture()
    {
        var first = Hash();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "¤", NegativeSign = "~" } };
        try
        {
            Assert.Equal(first, Hash());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_change_no_byte()
    {
        using var copy = new Commune();
        foreach (var file in new[] { "data", "input", "theme" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Commune.RepositoryRoot, folder), "*", SearchOption.AllDirectories)))
        {
            var isText = Path.GetExtension(file) is ".csv" or ".md" or ".yml" or ".liquid" && !file.Contains("/lib/", StringComparison.Ordinal);
            var path = Path.GetRelativePath(Commune.RepositoryRoot, file);
            copy.Write(path, isText
                ? [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\r\n"))]
                : File.ReadAllBytes(file));
        }

        Assert.Equal(Hash(), Hash(copy.Root));
    }

    private static string Hash(string? root = null)
    {
        var result = Build.Run(new BuildRequest(root ?? Commune.RepositoryRoot, new DateOnly(2030, 1, 1)));
        Assert.True(result.Site is not null, string.Join('\n', result.Diagnostics));
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in result.Site!.Files)
        {
            sha.AppendData(System.Text.Encoding.UTF8.GetBytes(file.Path));
            sha.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexString(sha.GetHashAndReset());
    }
}
