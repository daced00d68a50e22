using System.Text;
using Portal.Model;
using Portal.Write;

namespace Generator.Tests.Write;

public sealed class EditionWriterTests : IDisposable
{
    private static readonly OutputFile Lock = OutputFile.FromText("publications/verrou.json", "{}");

    private readonly string root = Directory.CreateTempSubdirectory("portail-test-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Writes_the_edition_and_its_lock_and_nothing_else()
    {
        Assert.True(Write(15, "a").Value);

        Assert.Equal(["publications/2026-01-15/donnees/x.csv=a", "publications/verrou.json={}"], Files());
    }

    [Fact]
    public void The_same_edition_twice_changes_nothing()
    {
        Write(15, "a");

        var again = Write(15, "a");

        Assert.False(again.Value);
        Assert.Empty(again.Diagnostics);
        Assert.Equal(2, Files().Length);
    }

    [Fact]
    public void A_frozen_edition_and_one_before_it_are_refused()
    {
        Write(15, "a");

        Assert.Equal("PUB008", Assert.Single(Write(15, "b").Diagnostics).Code.Id);
        Assert.Equal("PUB008", Assert.Single(Write(14, "a").Diagnostics).Code.Id);
        Assert.Equal("publications/2026-01-15/donnees/x.csv=a", Files()[0]);
    }

    [Fact]
    public void What_an_interrupted_release_left_is_replaced()
    {
        Directory.CreateDirectory(Path.Combine(root, "publications", ".2026-01-15", "donnees"));
        File.WriteAllText(Path.Combine(root, "publications", ".2026-01-15", "donnees", "y.csv"), "à moitié");

        Write(15, "a");

        Assert.Equal(["publications/2026-01-15/donnees/x.csv=a", "publications/verrou.json={}"], Files());
    }

    [Fact]
    public void An_edition_without_its_lock_gets_it_when_released_again()
    {
        Write(15, "a");
        File.Delete(Path.Combine(root, "publications", "verrou.json"));

        Write(15, "a");

        Assert.Equal(2, Files().Length);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_told()
    {
        File.WriteAllText(Path.Combine(root, "publications"), "");

        Assert.Equal("ECR002", Assert.Single(Write(15, "a").Diagnostics).Code.Id);
    }

    private Portal.Diagnostics.Outcome<bool> Write(int day, string text)
        => EditionWriter.Write(root, new DateOnly(2026, 1, day), [OutputFile.FromText("donnees/x.csv", text)], ledger: null, Lock);

    private string[] Files() => [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => $"{Path.GetRelativePath(root, f)}={Encoding.UTF8.GetString(File.ReadAllBytes(f))}").Order(StringComparer.Ordinal)];
}
