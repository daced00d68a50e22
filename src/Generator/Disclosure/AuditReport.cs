namespace Portal.Disclosure;

public enum Verdict
{
    Pass,
    Fail,

    /// <summary>No set of values can give what is shown.</summary>
    Inconsistent,

    /// <summary>The limit of work was reached first. It counts as a refusal.</summary>
    Undecided,
}

/// <summary>What an attacker can say of a cell that is not shown.</summary>
/// <param name="Cell">Its index in <see cref="Problem.Cells"/>.</param>
/// <param name="High">Null when nothing bounds it.</param>
/// <param name="IsProtected">Whether the profile holds for it, insiders included.</param>
public sealed record Bounds(int Cell, decimal Low, decimal? High, bool IsProtected);

/// <summary>The verdict, and the bounds of each cell that is not shown, in the cells' order; no bounds where inconsistent or undecided.</summary>
public sealed record AuditReport(Verdict Verdict, IReadOnlyList<Bounds> Bounds);
