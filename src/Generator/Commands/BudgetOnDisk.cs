using Portal.Diagnostics;
using Portal.Import.Target;
using Portal.Model;
using Portal.Read;
using Portal.Read.Tables;
using Portal.Read.Tables.Workbooks;

namespace Portal.Commands;

/// <summary><c>data/budget.csv</c> on the disk: read whole, and replaced in one step.</summary>
internal static class BudgetOnDisk
{
    private const int BlockSize = 1 << 16;

    /// <summary>The bytes of the table; null where there is none, or where it cannot be read (then told).</summary>
    public static byte[]? Read(Folder folder, DiagnosticBag faults)
    {
        if (folder.HasFile(BudgetFile.Path) || folder.HasFolder(BudgetFile.Path))
        {
            return folder.Read(BudgetFile.Path);
        }

        if (InWorkbook(folder) is { } place)
        {
            faults.Add(Codes.ImportTargetInWorkbook, place, "le budget est tenu dans ce classeur, où l'import ne sait pas écrire. Enregistrez sa feuille en « CSV UTF-8 » sous le nom data/budget.csv, retirez le classeur de data/, puis relancez l'import.");
        }

        return null;
    }

    /// <summary>The sheet that holds the budget, if one does. What is wrong with the workbooks is for check to say.</summary>
    private static Place? InWorkbook(Folder folder)
        => folder.List("data").Any(WorkbookReader.IsWorkbook) && DatasetReader.ReadAll(folder, new DiagnosticBag()).Tables.TryGetValue("budget", out var table)
            ? table.Start : null;

    /// <summary>Writes beside the table, then takes its place: a crash leaves the one or the other whole. Null when all went well.</summary>
    public static Diagnostic? Write(string root, byte[]? before, IReadOnlyList<ReadOnlyMemory<byte>> after)
    {
        var path = Path.Combine(root, BudgetFile.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var info = new FileInfo(path);
            path = info.Exists ? info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
            if (before is null ? info.Exists : !Holds(path, before))
            {
                return new Diagnostic(Codes.ImportTargetUnusable, Place.Start(BudgetFile.Path), "ce tableau a changé pendant l'import : quelqu'un d'autre y écrit. Relancez l'import quand il est enregistré et fermé.");
            }

            if (info.Exists && info.IsReadOnly)
            {
                return Unwritable();
            }

            Replace(path, after, info.Exists);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unwritable();
        }
    }

    /// <summary>A second copy of a large table would double what an import takes.</summary>
    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenRead(path);
        var block = new byte[BlockSize];
        for (int read; (read = file.Read(block)) > 0; bytes = bytes[read..])
        {
            if (!bytes.StartsWith(block.AsSpan(0, read)))
            {
                return false;
            }
        }

        return bytes.IsEmpty;
    }

    private static void Replace(string path, IReadOnlyList<ReadOnlyMemory<byte>> after, bool exists)
    {
        var beside = $"{path}.nouveau";
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                foreach (var piece in after)
                {
                    file.Write(piece.Span);
                }

                file.Flush(flushToDisk: true);
            }

            if (exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static Diagnostic Unwritable()
        => new(Codes.OutputUnwritable, Place.Start(BudgetFile.Path), "ce tableau n'a pas pu être écrit ; il est resté tel qu'il était. Vérifiez la place sur le disque et le droit d'écrire dans data/, et que le tableau n'est ouvert dans aucun logiciel.");
}
