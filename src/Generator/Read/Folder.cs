using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read;

/// <summary>A commune's folder on disk: lists and reads its files, and never leaves it.</summary>
internal sealed class Folder(string root, DiagnosticBag faults)
{
    /// <summary>Beyond this a file is a mistake, not a commune's data.</summary>
    private const long MostBytes = 512L * 1024 * 1024;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = false,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    private readonly string root = Path.GetFullPath(root);
    private readonly Dictionary<string, List<string>> listed = new(StringComparer.Ordinal);
    private int filesRead;

    /// <summary>The commune's own: a theme that gains a template leaves the count as it was.</summary>
    public int FilesRead => filesRead;

    public bool HasFolder(string relative) => Directory.Exists(Path.Combine(root, relative));

    public bool HasFile(string relative) => File.Exists(Path.Combine(root, relative));

    /// <summary>The files below a folder as paths relative to the root, sorted; hidden ones are left out.</summary>
    public IReadOnlyList<string> List(string relative)
    {
        // Templates and pages live in the same folders: each is walked once.
        if (listed.TryGetValue(relative, out var found))
        {
            return found;
        }

        found = listed[relative] = [];
        var folder = Path.Combine(root, relative);
        if (Directory.Exists(folder) && StaysInside(folder, relative))
        {
            Walk(folder, relative, found);
        }
        else if (File.Exists(folder))
        {
            faults.Add(Codes.NotAFile, Place.Start(relative), $"« {relative} » est un fichier ; il faut un dossier. Renommez ce fichier, puis créez le dossier.");
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The bytes of a file, or null when it cannot be read (the fault is then noted). Safe to call from parallel loops.</summary>
    public byte[]? Read(string relative, long mostBytes = MostBytes)
    {
        var path = Path.Combine(root, relative);
        var place = Place.Start(relative);
        var info = new FileInfo(path);
        if (!info.Exists && Directory.Exists(path))
        {
            faults.Add(Codes.NotAFile, place, $"« {relative} » est un dossier ; il faut un fichier. Renommez ou supprimez ce dossier.");
            return null;
        }

        // What Exists learnt answers the next two questions: no more calls to the system for an ordinary file.
        if (info.Attributes.HasFlag(FileAttributes.ReparsePoint) && !StaysInside(path, relative))
        {
            return null;
        }

        try
        {
            var length = info.Length;
            if (length > mostBytes)
            {
                faults.Add(Codes.FileTooLarge, place, $"le fichier pèse {French.Number(length)} octets ; le maximum est de {French.Number(mostBytes)}. Découpez-le ou retirez ce qui n'y a pas sa place.");
                return null;
            }

            if (!relative.StartsWith("theme/", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref filesRead);
            }

            return length == 0 && info.Exists ? ReadEmpty(path, place) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Codes.FileUnreadable, place, "le fichier ne peut pas être lu. Vérifiez qu'il existe, qu'il n'est pas ouvert dans un autre logiciel et que vous avez le droit de le lire.");
            return null;
        }
    }

    /// <summary>
    /// Pipes and devices have no length either, and opening one to read may wait for ever. Opened for writing too, it does not; a file can
    /// be sought in, and they cannot.
    /// </summary>
    private byte[]? ReadEmpty(string path, Place place)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            if (stream.CanSeek)
            {
                return [];
            }
        }
        catch (UnauthorizedAccessException)
        {
            // An empty file that nobody may write to.
            return [];
        }

        faults.Add(Codes.FileUnreadable, place, "ce n'est pas un fichier mais un tube ou un périphérique : il ne peut pas être lu. Remplacez-le par un fichier.");
        return null;
    }

    private void Walk(string folder, string relative, List<string> found)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything))
            {
                var path = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
                if (entry.Name.StartsWith('.') || entry.Name == "node_modules")
                {
                    continue;
                }

                var isLink = entry.LinkTarget is not null;
                if (isLink && !StaysInside(entry.FullName, path))
                {
                    continue;
                }

                if (entry is DirectoryInfo || (isLink && Directory.Exists(entry.FullName)))
                {
                    if (Path.GetExtension(entry.Name) is ".csv" or ".md" or ".yml" or ".liquid")
                    {
                        faults.Add(Codes.NotAFile, Place.Start(path), $"« {path} » est un dossier ; son nom est celui d'un fichier. Renommez ce dossier.");
                    }

                    // A link to a folder could turn in circles: it is not followed.
                    if (!isLink)
                    {
                        Walk(entry.FullName, path, found);
                    }
                }
                else
                {
                    found.Add(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Codes.FileUnreadable, Place.Start(relative), "le dossier ne peut pas être lu. Vérifiez que vous avez le droit de l'ouvrir.");
        }
    }

    private bool StaysInside(string path, string relative)
    {
        var target = path;
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A link that leads nowhere: reading it will say so.
        }

        if (target == path || target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return true;
        }

        faults.Add(Codes.LinkOutside, Place.Start(relative), "ce lien symbolique mène hors du dossier de la commune. Remplacez-le par une copie du fichier.");
        return false;
    }
}
