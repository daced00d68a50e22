using System.Diagnostics;

namespace Generator.Tests.Whole;

/// <summary>The solver is large and slow to load: it stays on the disk until a table needs it.</summary>
public sealed class SolverTests
{
    [Fact]
    public async Task A_build_without_a_sensitive_table_loads_no_solver()
    {
        using var commune = new Commune();

        Assert.Equal((0, false), await Run(["build", "--root", commune.Root, "--date", "2026-01-15"]));
    }

    [Fact]
    public async Task A_secret_beside_which_nothing_is_shown_loads_none()
    {
        using var commune = new Commune(("data/satisfaction.csv", "periode,public,niveau,question_id,question,reponse,ordre,effectif,statut\n2025,eleves,commune,q,Ça va ?,Oui,1,s,secret\n2025,eleves,commune,q,Ça va ?,Non,2,s,secret\n2025,eleves,cycle_3,r,Ça va ?,Oui,1,30,ok\n2025,eleves,cycle_3,r,Ça va ?,Non,2,20,ok\n"));

        Assert.Equal((0, false), await Run(["build", "--root", commune.Root, "--date", "2026-01-15"]));
    }

    [Fact]
    public async Task An_audit_that_needs_the_solver_loads_it()
    {
        var example = Path.Combine(Commune.RepositoryRoot, "tests", "Generator.Tests", "Disclosure", "examples", "06-hierarchy");

        var (exit, hasSolver) = await Run(["audit", "--cells", Path.Combine(example, "cells.csv"), "--equations", Path.Combine(example, "equations.csv"), "--published", Path.Combine(example, "published-optimal.csv")]);

        Assert.Equal((0, true), (exit, hasSolver));
    }

    /// <summary>Runs the program alone, as the loader of the system tells what it opens.</summary>
    private static async Task<(int Exit, bool HasSolver)> Run(string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "LD_DEBUG is a word of the loader of Linux.");
        var start = new ProcessStartInfo("dotnet", [typeof(Portal.Program).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["LD_DEBUG"] = "files";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        Assert.Contains("libcoreclr", error, StringComparison.Ordinal);
        return (process.ExitCode, error.Contains("google-ortools", StringComparison.Ordinal));
    }
}
