using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Golden.Tests;

/// <summary>What was received must be what was verified before: <c>name.verified.ext</c> beside <c>name.received.ext</c>.</summary>
internal sealed class Snapshot(string folder, bool accept = false, bool writeReceived = true)
{
    private readonly List<string> faults = [];

    public static string ProjectDirectory { get; } = Metadata("ProjectDirectory");
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static bool InCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The snapshots of a folder of this test project. Nothing is written nor accepted in CI.</summary>
    public static Snapshot In(string folder) => new(
        Path.Combine(ProjectDirectory, folder),
        accept: !InCi && Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1",
        writeReceived: !InCi);

    /// <summary>One text, in <c>Class.Method_case.verified.txt</c>.</summary>
    public void Text(object test, string received, string @case = "", [CallerMemberName] string method = "") =>
        File($"{test.GetType().Name}.{method}{(@case == "" ? "" : "_" + @case)}.txt", Encoding.UTF8.GetBytes(received));

    public void File(string name, byte[] received)
    {
        Compare(name, received);
        Conclude();
    }

    /// <summary>A whole folder: each file of both sides, and none that only one side has.</summary>
    public void Files(IReadOnlyDictionary<string, byte[]> received)
    {
        foreach (var (name, bytes) in received.OrderBy(f => f.Key, StringComparer.Ordinal)) Compare(name, bytes);
        foreach (var path in VerifiedFiles())
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/').Replace(".verified", "", StringComparison.Ordinal);
            if (received.ContainsKey(name)) continue;
            if (accept) System.IO.File.Delete(path);
            else faults.Add($"{Shown(path)} : ce fichier était attendu, il n'a pas été produit.");
        }
        Conclude();
    }

    private void Compare(string name, byte[] received)
    {
        var (verifiedPath, receivedPath) = (Named(name, "verified"), Named(name, "received"));
        var expected = System.IO.File.Exists(verifiedPath) ? System.IO.File.ReadAllBytes(verifiedPath) : null;
        var fault = expected is null ? "aucun fichier vérifié." : TextDiff.Between(expected, received);
        if (fault is null || accept)
        {
            if (System.IO.File.Exists(receivedPath)) System.IO.File.Delete(receivedPath);
            if (fault is not null) Write(verifiedPath, received);
            return;
        }
        if (writeReceived) Write(receivedPath, received);
        var content = expected is null && TextDiff.TextOf(received) is { } text ? "\n" + TextDiff.Visible(TextDiff.Head(text)) : "";
        faults.Add($"{Shown(verifiedPath)} : {fault}{content}");
    }

    private void Conclude()
    {
        if (faults.Count == 0) return;
        var advice = writeReceived
            ? "Si le résultat reçu est le bon : ACCEPT_SNAPSHOTS=1 dotnet test, puis relire le diff avant de l'enregistrer."
            : "Lancer les tests sur son poste, relire les fichiers *.received.*, puis ACCEPT_SNAPSHOTS=1 dotnet test.";
        throw new SnapshotException(string.Join("\n\n", faults) + "\n\n" + advice);
    }

    private string[] VerifiedFiles() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f).Contains(".verified", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    private string Named(string name, string state) =>
        Path.Combine(folder, Path.ChangeExtension(name, null) + "." + state + Path.GetExtension(name));

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, TextDiff.TextOf(bytes) is { } text ? Encoding.UTF8.GetBytes(text) : bytes);
    }

    private static string Shown(string path) => Path.GetRelativePath(ProjectDirectory, path).Replace('\\', '/');

    private static string Metadata(string key) => typeof(Snapshot).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

public sealed class SnapshotException(string message) : Exception(message);
