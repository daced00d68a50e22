using System.Diagnostics;
using Portal.Disclosure;
using Portal.Disclosure.Masks;

namespace Benchmarks;

/// <summary>Times and counts of hidden cells. Usage: gate-benchmark [72|216|432|1296|turnover]… [--seed N]; see ../README.md.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        var at = Array.IndexOf(args, "--seed");
        var seed = at < 0 ? 1 : int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture);
        string[] names = at < 0 ? args : [.. args.Take(at), .. args.Skip(at + 2)];
        Console.WriteLine("| table | cells | sensitive | first mask | s | best mask | proven | s | audit | s |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---|---:|---|---:|");
        Measure("(loading the solver)", SchoolTables.Of(72, seed), SpreadProfile.Of(5));
        foreach (var name in names.Length > 0 ? names : ["72", "216", "432", "1296", "turnover"])
        {
            if (name == "turnover")
            {
                Measure(name, TableFiles.Read(Path.Combine(AppContext.BaseDirectory, "turnover")), new PercentProfile(10));
            }
            else
            {
                Measure(name, SchoolTables.Of(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), seed), SpreadProfile.Of(5));
            }
        }
    }

    private static void Measure(string name, Problem problem, Profile profile)
    {
        var watch = Stopwatch.StartNew();
        var first = Mask.Choose(Canonical.Order(problem).Problem, profile, improve: false).IsHidden.Count(h => h);
        var firstAt = watch.Elapsed.TotalSeconds;

        watch.Restart();
        var best = Suppressor.Suppress(problem, profile);
        var bestAt = watch.Elapsed.TotalSeconds;

        watch.Restart();
        var audit = Auditor.Audit(problem, [.. problem.Cells.Select((c, i) => best.Hidden.Contains(i) || c.Showing == Showing.Never ? null : c.Value)], profile);
        Console.WriteLine(FormattableString.Invariant($"| {name} | {problem.Cells.Count} | {problem.Cells.Count(c => c.IsSensitive)} | {first} | {firstAt:F2} | {best.Hidden.Count} | {(best.IsOptimal ? "yes" : "no")} | {bestAt:F2} | {audit.Verdict} | {watch.Elapsed.TotalSeconds:F2} |"));
    }
}
