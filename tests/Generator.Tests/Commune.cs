using System.Text;
using Portal;
using Portal.Diagnostics;

namespace Generator.Tests;

/// <summary>A commune's folder for one test: the least that builds, plus the files that the test is about.</summary>
internal sealed class Commune : IDisposable
{
    private static readonly string Project = typeof(Commune).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>().First(a => a.Key == "ProjectDirectory").Value!;

    public Commune(params (string Path, string Text)[] files)
    {
        Copy(System.IO.Path.Combine(Project, "..", "Golden.Tests", "theme-nu"), "theme");
        Copy(System.IO.Path.Combine(Project, "..", "Golden.Tests", "commune-minimale"), "data");
        Write("input/index.md", "---\ntitre: Accueil\n---\n\n[Les données](/donnees/)\n");
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("portail-test-").FullName;

    public static string Fixture(string name) => System.IO.Path.Combine(Project, "Fixtures", name);

    public static string RepositoryRoot => System.IO.Path.GetFullPath(System.IO.Path.Combine(Project, "..", ".."));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = System.IO.Path.Combine(Root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public BuildResult Build() => Portal.Build.Run(new BuildRequest(Root, new DateOnly(2026, 1, 15)));

    /// <summary>The messages as they are printed, one a line, without the pointer to the page that explains them.</summary>
    public string Messages()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TextPrinter.Print(Build().Diagnostics, writer);
        return string.Concat(writer.ToString().Split('\n').Where(l => l.Length > 0 && !l.StartsWith("Explications", StringComparison.Ordinal)).Select(l => l + "\n"));
    }

    /// <summary>The text of a file of the built site; the build must pass.</summary>
    public string Output(string path)
    {
        var result = Build();
        Assert.True(result.Site is not null, string.Join('\n', result.Diagnostics));
        return Encoding.UTF8.GetString(result.Site!.Files.Single(f => f.Path == path).Bytes.Span);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        }
    }
}
