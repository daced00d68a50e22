using System.Diagnostics;
using System.Reflection;

namespace Browser.Tests;

/// <summary>Where this project is, and the programs outside .NET that its tests run.</summary>
internal static class Tool
{
    public static string ProjectDirectory { get; } = Metadata("ProjectDirectory");
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static async Task<(int Exit, string Output, string Error)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = ProjectDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public static bool Exists(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }

    private static string Metadata(string key) => typeof(Tool).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
