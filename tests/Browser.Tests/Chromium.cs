using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A Chromium: the one that CHROME names, else one of the machine, else the one of an npm package, unpacked here.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Playwright gives each launch a new profile folder and removes it at the end.</summary>
    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        var path = await Find();
        var libraries = Path.Combine(Path.GetDirectoryName(path)!, "lib");
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);
        if (path.StartsWith(Unpacked, StringComparison.Ordinal))
            environment["LD_LIBRARY_PATH"] = string.Join(':', new[] { environment.GetValueOrDefault("LD_LIBRARY_PATH"), libraries }.Where(p => p is not null));
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags, Headless = true, Env = environment });
    }

    public static async Task<string> Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROME");
        if (!string.IsNullOrEmpty(named))
            return File.Exists(named) ? named : throw new FileNotFoundException($"CHROME names a file that does not exist: {named}");
        return UsualPlaces.FirstOrDefault(File.Exists) ?? await Unpack();
    }

    private static string Unpacked => Path.Combine(Tool.ProjectDirectory, "obj", "chromium");

    private static async Task<string> Unpack()
    {
        if (!OperatingSystem.IsLinux()) throw new FileNotFoundException("No Chromium was found: install one, or name it in CHROME.");
        var package = await NodeTools.FindBrowserPackage();
        var archive = Path.Combine(package, "bin", "x64", "chromium.br");
        if (!File.Exists(archive)) archive = Path.Combine(package, "bin", "chromium.br");
        var browser = Path.Combine(Unpacked, "chromium");
        if (File.Exists(browser) && File.GetLastWriteTimeUtc(browser) >= File.GetLastWriteTimeUtc(archive)) return browser;
        Directory.CreateDirectory(Path.Combine(Unpacked, "lib"));
        foreach (var tar in Directory.EnumerateFiles(Path.GetDirectoryName(archive)!, "*.tar.br"))
        {
            await using var stream = Open(tar);
            await TarFile.ExtractToDirectoryAsync(stream, Unpacked, overwriteFiles: true);
        }
        // Under another name until it is whole: an interrupted run leaves no half browser.
        await using (var from = Open(archive))
        {
            await using var to = File.Create(browser + ".part");
            await from.CopyToAsync(to);
        }
        File.SetUnixFileMode(browser + ".part", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(browser + ".part", browser, overwrite: true);
        return browser;
    }

    private static BrotliStream Open(string path) => new(File.OpenRead(path), CompressionMode.Decompress);
}
