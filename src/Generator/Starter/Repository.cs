using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Starter;

/// <summary>Has git run the check before each commit: what enters a public history stays there.</summary>
internal static class Repository
{
    private const string Hook = ".githooks/pre-commit";

    /// <summary>A merge is a commit too, but git asks another hook.</summary>
    private const string MergeHook = ".githooks/pre-merge-commit";

    /// <summary>Sets up the repository of a new folder; gives a sentence that says what was done, or what is left to do.</summary>
    public static string SetUp(string folder)
    {
        if (!Git(folder, "--version"))
        {
            return "Git n'est pas installé : rien ne contrôle ce que vous enregistrez. Installez-le, puis lancez dans ce dossier « git init » et « git config core.hooksPath .githooks ».";
        }

        // Its settings are its owner's.
        if (Git(folder, "rev-parse", "--is-inside-work-tree"))
        {
            return $"ce dossier est déjà dans un dépôt, qui n'a pas été changé. Pour que chaque enregistrement y soit contrôlé, lancez à la racine du dépôt « git config core.hooksPath » suivi du chemin de « .githooks » (voir README.md).";
        }

        return Git(folder, "init", "--quiet") && Git(folder, "config", "core.hooksPath", ".githooks") && NameProgram(folder) && Git(folder, "add", "--chmod=+x", Hook, MergeHook)
            ? $"dépôt créé ; le portail y contrôlera chaque enregistrement ({Hook})."
            : "le dépôt n'a pas pu être créé. Lancez dans ce dossier « git init » et « git config core.hooksPath .githooks ».";
    }

    /// <summary>The hook looks for this very program; of a program started in another way, it looks in the PATH.</summary>
    private static bool NameProgram(string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "portail.exe" : "portail");
        return !File.Exists(program) || Git(folder, "config", "portail.programme", program.Replace('\\', '/'));
    }

    private static bool Git(string folder, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = git.StandardError.ReadToEndAsync();
            git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
