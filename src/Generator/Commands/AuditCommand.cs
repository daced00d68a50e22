using Portal.Diagnostics;
using Portal.Disclosure;
using Portal.Doors;

namespace Portal.Commands;

/// <summary><c>audit</c>: what can be derived from what is published of any table, as JSON. Nothing but JSON goes to standard output.</summary>
internal static class AuditCommand
{
    public static int Run(DoorOptions options, Terminal terminal)
    {
        var faults = new DiagnosticBag();
        var door = DoorFilesOnDisk.Read(options, faults) is { } files ? Door.ToAudit(files, options.Profile) : null;
        TextPrinter.Print([.. faults.Items, .. door?.Diagnostics ?? []], terminal.Error, hasReport: false);
        if (door?.Value is not { } problem)
        {
            return ExitCode.ContentErrors;
        }

        var report = Auditor.Audit(problem.Problem, problem.Shown, options.Profile);
        terminal.Output.WriteLine(DoorWriter.Json(problem, report));
        return report.Verdict == Verdict.Pass ? ExitCode.Done : ExitCode.ContentErrors;
    }
}
