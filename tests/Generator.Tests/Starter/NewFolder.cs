using System.Diagnostics;
using System.Text.RegularExpressions;
using Portal;

namespace Generator.Tests.Starter;

/// <summary>What <c>new</c> makes, in a folder of its own.</summary>
internal sealed partial class NewFolder : IDisposable
{
    private readonly string above = Directory.CreateTempSubdirectory("portail-test-").FullName;

    private NewFolder()
    {
    }

    public string Root => Path.Combine(above, "ma-commune");

    public static async Task<NewFolder> Create(string name = "Valmont-sur-Loue")
    {
        var folder = new NewFolder();
        using var told = new StringWriter { NewLine = "\n" };
        var exit = await Portal.Program.Run(["new", "ma-commune", "--root", folder.above, "--nom", name, "--insee", "99001", "--siret", "219 900 016 00011", "--date", "2026-10-15"], told, told);
        Assert.True(exit == 0, told.ToString());
        return folder;
    }

    public BuildResult Build() => Portal.Build.Run(new BuildRequest(Root, new DateOnly(2026, 10, 15)));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Where(f => !f.StartsWith(".git/", StringComparison.Ordinal));

    /// <summary>Does what the pages ask for: both lines of each comment go.</summary>
    public int ShowHiddenBlocks()
    {
        var shown = 0;
        foreach (var page in Files("*.md").Where(f => f.StartsWith("input/", StringComparison.Ordinal)).ToList())
        {
            var text = Read(page);
            shown += HiddenBlock().Count(text);
            Write(page, HiddenBlock().Replace(text, "${block}"));
        }

        return shown;
    }

    /// <summary>The exit code of git and all that it printed.</summary>
    public (int Exit, string Told) Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.invalid", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        })!;
        var output = git.StandardOutput.ReadToEndAsync();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output.Result + error);
    }

    public void Dispose() => Directory.Delete(above, recursive: true);

    [GeneratedRegex(@"<!--[^`{]*?\n\n(?<block>.*?)\n\nfin -->\n", RegexOptions.Singleline)]
    private static partial Regex HiddenBlock();
}
