using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Commands;

/// <summary>Whether git has, or could soon have, a file of raw answers: what enters its history stays there.</summary>
internal static class WorkTree
{
    /// <summary>The folder of the git work tree that a path lies in, links followed; null where there is none.</summary>
    public static string? Of(string path)
    {
        for (var folder = Path.GetDirectoryName(Real(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A file in a second work tree and in a submodule.
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>Whether git tracks the file. Where git cannot be asked, a file in a work tree counts as tracked.</summary>
    public static bool Tracks(string path)
    {
        if (Of(path) is not { } root)
        {
            return false;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["--literal-pathspecs", "ls-files", "--error-unmatch", "--", Real(path)]) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = git.StandardError.ReadToEndAsync();
            git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode != 1;
        }
        catch (Win32Exception)
        {
            return true;
        }
    }

    /// <summary>The path with the links of all its folders followed, as far as it exists.</summary>
    public static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var real = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            try
            {
                real = info.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : real;
            }
            catch (IOException)
            {
                return real;
            }
        }

        return real;
    }
}
