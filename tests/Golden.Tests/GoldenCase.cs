using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Golden.Tests;

/// <summary>
/// One folder of <c>cases/</c>: a commune's folder, the commands to run on it (<c>commande.txt</c>, one a line), and which of the
/// files they leave are compared (<c>fichiers.txt</c>, globs), or only listed (<c>liste.txt</c>, globs). A case brings only what it is about: the rest comes from
/// <c>theme-nu/</c> and <c>commune-minimale/</c>. An empty <c>vrai-theme.txt</c> asks for the portal's own theme, an empty
/// <c>sans-commune.txt</c> for no commune.yml.
/// </summary>
internal sealed partial class GoldenCase : IDisposable
{
    private static readonly string[] NotCopied = ["expected", "commande.txt", "fichiers.txt", "liste.txt", "vrai-theme.txt", "sans-commune.txt"];
    private readonly string folder;
    private readonly string root = Directory.CreateTempSubdirectory("portail-").FullName;

    public GoldenCase(string folder)
    {
        this.folder = folder;
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder).Where(e => !NotCopied.Contains(Path.GetFileName(e))))
            Copy(entry, Path.Combine(root, Path.GetFileName(entry)));
        if (!Directory.Exists(Path.Combine(root, "theme"))) Copy(Theme(), Path.Combine(root, "theme"));
        var settings = Path.Combine(root, "data", "commune.yml");
        if (!File.Exists(settings) && !File.Exists(Path.Combine(folder, "sans-commune.txt")))
            Copy(Path.Combine(Snapshot.ProjectDirectory, "commune-minimale", "commune.yml"), settings);
    }

    /// <summary>Runs the commands in order; gives what they printed, then the files asked for.</summary>
    public async Task<Dictionary<string, byte[]>> Run()
    {
        var messages = new StringBuilder();
        foreach (var command in Commands()) await Run(command, messages);
        var result = new Dictionary<string, byte[]> { ["sortie.txt"] = Encoding.UTF8.GetBytes(messages.ToString()) };
        if (File.Exists(Path.Combine(folder, "liste.txt"))) result["liste.txt"] = Encoding.UTF8.GetBytes(string.Concat(AskedFor("liste.txt").Order(StringComparer.Ordinal).Select(f => f + "\n")));
        foreach (var path in AskedFor("fichiers.txt")) result[path] = WithoutFingerprints(path, await File.ReadAllBytesAsync(Path.Combine(root, path)));
        return result;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private async Task Run(string command, StringBuilder messages)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var arguments = Words().Matches(command).Select(w => w.Value.Replace("\"", "", StringComparison.Ordinal))
            .Select(w => w.Replace("<racine>", root, StringComparison.Ordinal)).ToList();
        if (!arguments.Contains("--root")) arguments.AddRange(["--root", root]);
        var exit = await Portal.Program.Run([.. arguments], output, error);
        messages.Append("$ portail ").Append(command).Append('\n')
            .Append("code de sortie : ").Append(exit).Append('\n')
            .Append("--- sortie standard ---\n").Append(Neutral(output.ToString()))
            .Append("--- sortie d'erreur ---\n").Append(Neutral(error.ToString())).Append('\n');
    }

    private string[] Commands()
    {
        var path = Path.Combine(folder, "commande.txt");
        return File.Exists(path) ? Lines(path) : ["build --date 2026-01-15 --output <racine>/output"];
    }

    private IEnumerable<string> AskedFor(string globs)
    {
        var path = Path.Combine(folder, globs);
        if (!File.Exists(path)) return [];
        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var glob in Lines(path))
        {
            if (glob.StartsWith('!')) matcher.AddExclude(glob[1..]);
            else matcher.AddInclude(glob);
        }
        return matcher.GetResultsInFullPath(root).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'));
    }

    private string Theme() => File.Exists(Path.Combine(folder, "vrai-theme.txt"))
        ? Path.Combine(Snapshot.RepositoryRoot, "theme")
        : Path.Combine(Snapshot.ProjectDirectory, "theme-nu");

    /// <summary>No path of this machine, no duration and no word on its git in what is compared; the last line always ends.</summary>
    private string Neutral(string text)
    {
        var neutral = GitLine().Replace(Duration().Replace(text.ReplaceLineEndings("\n").Replace(root, "<racine>", StringComparison.Ordinal), "en <durée>"), "Git : <selon la machine>");
        return neutral.Length == 0 || neutral.EndsWith('\n') ? neutral : neutral + "\n";
    }

    /// <summary>A change of the theme's style sheet is none of a page's business.</summary>
    private static byte[] WithoutFingerprints(string path, byte[] bytes) => path.EndsWith(".html", StringComparison.Ordinal)
        ? Encoding.UTF8.GetBytes(Fingerprint().Replace(Encoding.UTF8.GetString(bytes), "?v=<empreinte>"))
        : bytes;

    private static string[] Lines(string path) =>
        [.. File.ReadAllLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'))];

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"\?v=[0-9a-f]{8}")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("^Git : .+$", RegexOptions.Multiline)]
    private static partial Regex GitLine();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"en \d+([.,]\d+)?[ \u00A0\u202F](ms|s)\b")]
    private static partial Regex Duration();
}
