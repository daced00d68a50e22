using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Write;

/// <summary>Freezes an edition under <c>publications/</c>: its files in one move, then the ledger, then the lock that names the edition and seals the ledger. A stop between them leaves the edition before it in force.</summary>
internal static class EditionWriter
{
    /// <param name="root">The commune's folder.</param>
    /// <param name="date">The edition's day.</param>
    /// <param name="files">What it freezes, with paths relative to its folder.</param>
    /// <param name="ledger">The ledger, with its path relative to the commune's folder; null where there is none.</param>
    /// <param name="lockFile">The lock, likewise.</param>
    /// <returns>False when this very edition was there already.</returns>
    public static Outcome<bool> Write(string root, DateOnly date, IReadOnlyList<OutputFile> files, OutputFile? ledger, OutputFile lockFile)
    {
        var faults = new DiagnosticBag();
        var relative = Edition.FolderOf(date);
        var folder = Path.Combine(root, relative);
        var place = Place.Start(relative);
        try
        {
            if (Later(root, relative) is { } later)
            {
                faults.Add(Codes.EditionFrozen, place, $"l'édition « {later} » est déjà figée et elle est plus récente : une édition s'ajoute à la suite. Donnez une date plus récente avec « --date », ou avancez « date_reference ».");
                return faults.With(false);
            }

            if (!Directory.Exists(folder))
            {
                WriteFolder(folder, files);
                Replace(root, ledger);
                Replace(root, lockFile);
                return faults.With(true);
            }

            if (IsSame(folder, files))
            {
                Replace(root, ledger);
                Replace(root, lockFile);
            }
            else
            {
                faults.Add(Codes.EditionFrozen, place, "cette édition est déjà figée et ce qui serait publié aujourd'hui en diffère : une édition ne se modifie pas. Donnez une date plus récente avec « --date », ou avancez « date_reference ». Si elle n'a pas encore été mise en ligne, annulez-la dans le dépôt, son dossier, le registre et le verrou, puis figez de nouveau.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Codes.OutputUnwritable, place, "l'édition n'a pas pu être écrite ; la précédente reste en vigueur. Vérifiez la place sur le disque et le droit d'écrire dans « publications ».");
        }

        return faults.With(false);
    }

    /// <summary>An edition after this one, by the order of their names, which are dates.</summary>
    private static string? Later(string root, string relative)
    {
        var all = Path.Combine(root, Edition.Folder);
        return !Directory.Exists(all) ? null : Directory.EnumerateDirectories(all)
            .Select(Path.GetFileName).OfType<string>()
            .Where(name => DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .Where(name => string.CompareOrdinal($"{Edition.Folder}/{name}", relative) > 0)
            .Max(StringComparer.Ordinal);
    }

    private static bool IsSame(string folder, IReadOnlyList<OutputFile> files)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() == files.Count
            && files.All(f => File.Exists(Path.Combine(folder, f.Path)) && File.ReadAllBytes(Path.Combine(folder, f.Path)).AsSpan().SequenceEqual(f.Bytes.Span));

    private static void WriteFolder(string folder, IReadOnlyList<OutputFile> files)
    {
        // A name that reading leaves out, should the machine stop here.
        var staging = Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}");
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        foreach (var file in files)
        {
            var path = Path.Combine(staging, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.Span);
        }

        Directory.Move(staging, folder);
    }

    /// <summary>In one move: whoever reads meanwhile finds the old file or the new one.</summary>
    private static void Replace(string root, OutputFile? file)
    {
        if (file is not null)
        {
            var path = Path.Combine(root, file.Path);
            File.WriteAllBytes($"{path}.nouveau", file.Bytes.Span);
            File.Move($"{path}.nouveau", path, overwrite: true);
        }
    }
}
