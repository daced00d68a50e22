using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Starter;

/// <summary>Writes a new commune's folder: whole, or not at all.</summary>
internal static class StarterFolder
{
    /// <param name="identity">The commune.</param>
    /// <param name="today">The day that the first pages bear.</param>
    /// <param name="target">The folder to make, absolute; it does not exist or is empty.</param>
    public static IReadOnlyList<Diagnostic> Create(Identity identity, DateOnly today, string target)
    {
        var faults = new DiagnosticBag();
        var files = StarterFiles.Of(identity, today, faults);
        if (!faults.HasErrors && !TryWrite(files, target))
        {
            faults.Add(Codes.OutputUnwritable, Place.Start(target), "le dossier n'a pas pu être créé ; il n'en reste rien. Vérifiez la place sur le disque et le droit d'écrire à cet endroit.");
        }

        return faults.Items;
    }

    private static bool TryWrite(IReadOnlyList<OutputFile> files, string target)
    {
        // In the target or the nearest folder above it: whoever may write there may, and names change on one disk.
        var above = target;
        while (!Directory.Exists(above) && Path.GetDirectoryName(above) is { } next)
        {
            above = next;
        }

        var staging = Path.Combine(above, $".portail-{Path.GetRandomFileName()}");
        try
        {
            foreach (var file in files)
            {
                WriteFile(Path.Combine(staging, file.Path), file.Bytes);
            }

            if (above == target)
            {
                Fill(target, staging);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                Directory.Move(staging, target);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }

            return false;
        }
    }

    /// <summary>An empty folder is filled, not replaced: a terminal may stand in it.</summary>
    private static void Fill(string target, string staging)
    {
        var entries = Directory.GetFileSystemEntries(staging);
        try
        {
            foreach (var entry in entries)
            {
                Directory.Move(entry, Path.Combine(target, Path.GetFileName(entry)));
            }

            Directory.Delete(staging);
        }
        catch
        {
            foreach (var moved in entries.Select(e => Path.Combine(target, Path.GetFileName(e))).Where(Path.Exists))
            {
                Directory.Move(moved, Path.Combine(staging, Path.GetFileName(moved)));
            }

            throw;
        }
    }

    private static void WriteFile(string path, ReadOnlyMemory<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes.Span);

        // Git runs a hook only if it may be run.
        if (!OperatingSystem.IsWindows() && bytes.Span.StartsWith("#!"u8))
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }
}
