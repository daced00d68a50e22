using System.Runtime.InteropServices;

namespace Portal.Write;

/// <summary>Puts a folder in another's place, so that a visitor sees the old site or the new one and never half of each.</summary>
internal static partial class Swap
{
    private const int CurrentFolder = -100;

    private const uint Exchange = 2;

    public static void Into(string staging, string output)
    {
        if (!Directory.Exists(output))
        {
            Directory.Move(staging, output);
            return;
        }

        if (OperatingSystem.IsLinux() && TryExchange(staging, output))
        {
            // The old site now bears the staging folder's name.
            Directory.Delete(staging, recursive: true);
            return;
        }

        var old = $"{output}.ancien";
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }

        Directory.Move(output, old);
        try
        {
            Directory.Move(staging, output);
        }
        catch
        {
            Directory.Move(old, output);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    /// <summary>Linux exchanges two names in one step, on file systems that can.</summary>
    private static bool TryExchange(string a, string b)
    {
        try
        {
            return RenameAt2(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
