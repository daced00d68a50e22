namespace Browser.Tests;

/// <summary>The tools of package-lock.json, installed once. The spare browser (67 MB) has a folder of its own: it comes only where no other is found.</summary>
internal static class NodeTools
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static Task<string> Find(params string[] path) => FindIn(Tool.ProjectDirectory, path);

    public static Task<string> FindBrowserPackage() =>
        FindIn(Path.Combine(Tool.ProjectDirectory, "spare-browser"), "@sparticuz", "chromium");

    private static async Task<string> FindIn(string folder, params string[] path)
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (!IsCurrent(folder)) await Install(folder);
        }
        finally
        {
            OneAtATime.Release();
        }
        return Path.Combine([folder, "node_modules", .. path]);
    }

    private static bool IsCurrent(string folder)
    {
        var stamp = Path.Combine(folder, "node_modules", ".package-lock.json");
        return File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static async Task Install(string folder)
    {
        if (!Tool.Exists("npm")) throw new InvalidOperationException("npm was not found: these tests need Node.js 20 or later.");
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (exit, output, error) = await Tool.Run(
            npm, "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");
        if (exit != 0) throw new InvalidOperationException($"npm ci failed ({exit}) in {Path.GetRelativePath(Tool.RepositoryRoot, folder)}:\n{output}{error}");
    }
}
