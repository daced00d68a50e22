using System.ComponentModel;
using System.Diagnostics;

namespace Generator.Tests.Anonymize;

/// <summary>Raw answers near git, with a real one.</summary>
public sealed class GitTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("portail-brut-").FullName;

    public GitTests()
    {
        Write("ailleurs/plan.yml", Survey.Plan);
        Write("ailleurs/brut.csv", Survey.Csv("ecole,niveau,q1", Survey.Rows(400)));
        Directory.CreateDirectory(Path.Combine(root, "commune", "data"));
    }

    [Fact]
    public async Task Raw_answers_in_the_work_tree_of_the_output_stop_all_whether_git_ignores_them_or_not()
    {
        Assert.SkipUnless(Git("commune", "init", "--quiet"), "git");
        Write("commune/.gitignore", "brut/\n");
        Write("commune/brut/brut.csv", Survey.Csv("ecole,niveau,q1", Survey.Rows(400)));

        var (exit, told) = await Run("commune/brut/brut.csv");

        Assert.Equal(1, exit);
        Assert.Contains("brut.csv:1:1 erreur ANO040 ", told, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "commune", "data")));
    }

    [Fact]
    public async Task A_link_into_the_work_tree_is_followed()
    {
        Assert.SkipUnless(Git("commune", "init", "--quiet"), "git");
        Write("commune/brut.csv", Survey.Csv("ecole,niveau,q1", Survey.Rows(400)));
        File.CreateSymbolicLink(Path.Combine(root, "ailleurs", "lien.csv"), Path.Combine(root, "commune", "brut.csv"));

        var (exit, told) = await Run("ailleurs/lien.csv");

        Assert.Equal(1, exit);
        Assert.Contains("ANO040", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_answers_that_git_tracks_in_another_repository_stop_all()
    {
        Assert.SkipUnless(Git("ailleurs", "init", "--quiet") && Git("ailleurs", "add", "brut.csv"), "git");

        var (exit, told) = await Run("ailleurs/brut.csv");

        Assert.Equal(1, exit);
        Assert.Contains("brut.csv:1:1 erreur ANO041 ", told, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "commune", "data")));
    }

    [Fact]
    public async Task Raw_answers_elsewhere_are_counted_and_nothing_else_is_left_beside_the_table()
    {
        Assert.SkipUnless(Git("commune", "init", "--quiet"), "git");

        var (exit, told) = await Run("ailleurs/brut.csv");

        Assert.True(exit == 0, told);
        Assert.Equal(["satisfaction-eleves.csv", "satisfaction-eleves.schema.json"], Directory.EnumerateFileSystemEntries(Path.Combine(root, "commune", "data")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        // Git writes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(root, recursive: true);
    }

    private async Task<(int Exit, string Told)> Run(string raw)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Portal.Program.Run(["anonymize", Path.Combine(root, raw), "--plan", Path.Combine(root, "ailleurs", "plan.yml"), "--output", Path.Combine(root, "commune", "data", "satisfaction-eleves.csv"), "--root", root], output, error);
        return (exit, output.ToString() + error);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }

    private bool Git(string folder, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Path.Combine(root, folder), RedirectStandardOutput = true, RedirectStandardError = true })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
