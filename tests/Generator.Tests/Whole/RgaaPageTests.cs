using System.Text.RegularExpressions;
using Portal.Diagnostics;

namespace Generator.Tests.Whole;

/// <summary>The page on accessibility names each of the 106 criteria once, and nothing that is not there.</summary>
public sealed partial class RgaaPageTests
{
    /// <summary>Criteria in each of the 13 themes of the RGAA 4.1.2.</summary>
    private static readonly int[] Themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

    private static readonly string Page = File.ReadAllText(Path.Combine(Commune.RepositoryRoot, "docs", "rgaa.md"));

    [Fact]
    public void Each_criterion_has_its_line()
        => Assert.Equal(Themes.SelectMany((count, theme) => Enumerable.Range(1, count).Select(n => $"{theme + 1}.{n}")), Line().Matches(Page).Select(m => m.Groups[1].Value));

    [Fact]
    public void Each_code_it_names_exists()
        => Assert.Empty(Code().Matches(Page).Select(m => m.Value).Distinct().Except(Codes.All.Select(c => c.Id)));

    [Fact]
    public void Each_test_it_names_exists()
        => Assert.All(TestClass().Matches(Page).Select(m => m.Value).Distinct(), name => Assert.True(File.Exists(Path.Combine(Commune.RepositoryRoot, "tests", "Browser.Tests", $"{name}.cs")), name));

    [GeneratedRegex(@"^\| (\d+\.\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\b[A-Z]{3}\d{3}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+Tests\b")]
    private static partial Regex TestClass();
}
