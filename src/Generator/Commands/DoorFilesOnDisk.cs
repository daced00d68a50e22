using Portal.Diagnostics;
using Portal.Doors;
using Portal.Model;

namespace Portal.Commands;

/// <summary>The files of <c>protect</c> and <c>audit</c> on the disk.</summary>
internal static class DoorFilesOnDisk
{
    /// <summary>The bytes of all files; null where one cannot be read (then told).</summary>
    public static DoorFiles? Read(DoorOptions options, DiagnosticBag faults)
    {
        var cells = Read(options, options.Cells!, faults);
        var equations = Read(options, options.Equations!, faults);
        var facts = options.Facts is { } f ? Read(options, f, faults) : null;
        var published = options.Published is { } p ? Read(options, p, faults) : null;
        return faults.HasErrors ? null : new DoorFiles(cells!, equations!, facts, published);
    }

    /// <summary>Writes beside the file, then takes its place. Null when all went well.</summary>
    public static Diagnostic? Write(DoorOptions options, byte[] bytes)
    {
        var path = options.At(options.Output!);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes($"{path}.nouveau", bytes);
            File.Move($"{path}.nouveau", path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Diagnostic(Codes.OutputUnwritable, Place.Start(options.Output!), "ce fichier n'a pas pu être écrit. Vérifiez la place sur le disque et le droit d'écrire dans ce dossier, et que le fichier n'est ouvert dans aucun logiciel.");
        }
    }

    private static DoorFile? Read(DoorOptions options, string file, DiagnosticBag faults)
    {
        try
        {
            return new DoorFile(file, File.ReadAllBytes(options.At(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Codes.FileUnreadable, Place.Start(file), "le fichier ne peut pas être lu. Vérifiez qu'il n'est pas ouvert dans un autre logiciel et que vous avez le droit de le lire.");
            return null;
        }
    }
}
