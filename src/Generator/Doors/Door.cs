using Portal.Diagnostics;
using Portal.Disclosure;

namespace Portal.Doors;

/// <summary>A table read from its files.</summary>
/// <param name="Problem">Its cells in the order of their file.</param>
/// <param name="Shown">For each cell the value published; null if hidden, and wherever nothing is published yet.</param>
internal sealed record DoorProblem(Problem Problem, IReadOnlyList<decimal?> Shown);

/// <summary>From the CSV of any table to the problem that the engine knows. Touches no disk; every fault is told at once.</summary>
internal static class Door
{
    /// <summary>The problem of choosing what to hide: every value is the truth, and must satisfy what the other files say. Null on an error.</summary>
    public static Outcome<DoorProblem?> ToProtect(DoorFiles files, Profile profile)
    {
        var faults = new DiagnosticBag();
        var use = new ValueUse(IsRead: true, HasDecimals: profile is PercentProfile);
        var cells = CellsReader.Read(files.Cells, use, needsSensitive: true, faults);
        var equations = SystemReader.Equations(files.Equations, cells, faults);
        var facts = SystemReader.Facts(files.Facts, cells, faults);
        if (cells is null || equations is null || facts is null)
        {
            return faults.With<DoorProblem?>(null);
        }

        TruthRules.Tell(cells, equations, facts, use, faults);
        var problem = new Problem([.. cells.Items.Select(c => c.ToProtect())], [.. equations.Select(e => e.ToRelation())], [.. facts.Select(f => f.ToFact())]);
        return faults.With(faults.HasErrors ? null : new DoorProblem(problem, new decimal?[cells.Items.Count]));
    }

    /// <summary>
    /// The problem of what is published. The column of values is read only where the profile is about them: an interval around the value,
    /// or the cells of value 1 that insiders know. Null on an error.
    /// </summary>
    public static Outcome<DoorProblem?> ToAudit(DoorFiles files, Profile profile)
    {
        var faults = new DiagnosticBag();
        var use = new ValueUse(IsRead: profile is PercentProfile || profile.Insiders, HasDecimals: profile is PercentProfile);
        var cells = CellsReader.Read(files.Cells, use, needsSensitive: false, faults);
        var equations = SystemReader.Equations(files.Equations, cells, faults);
        var facts = SystemReader.Facts(files.Facts, cells, faults);
        var shown = PublishedReader.Read(files.Published!, cells, use.HasDecimals, faults);
        if (cells is null || equations is null || facts is null || shown is null)
        {
            return faults.With<DoorProblem?>(null);
        }

        var audited = cells.Items.Select((c, i) => c.ToAudit(isSensitive: cells.HasSensitive ? c.IsSensitive : !c.IsNever && shown[i] is null)).ToList();
        if (profile is PercentProfile)
        {
            TruthRules.TellHiddenWithoutValue(cells, audited, shown, faults);
        }

        var problem = new Problem(audited, [.. equations.Select(e => e.ToRelation())], [.. facts.Select(f => f.ToFact())]);
        return faults.With(faults.HasErrors ? null : new DoorProblem(problem, shown));
    }
}
