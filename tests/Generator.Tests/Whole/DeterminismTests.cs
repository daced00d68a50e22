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

    private static string Hash()
    {
        var result = Build.Run(new BuildRequest(Commune.RepositoryRoot, new DateOnly(2030, 1, 1)));
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
