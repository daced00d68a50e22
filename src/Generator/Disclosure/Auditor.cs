namespace Portal.Disclosure;

/// <summary>What an attacker who sees all that is shown can say of the rest.</summary>
public static class Auditor
{
    /// <param name="problem">The cells and what links them; true values are read with <see cref="PercentProfile"/> and for insiders only.</param>
    /// <param name="shown">For each cell what is shown of it, null if hidden.</param>
    /// <param name="profile">What protects a cell.</param>
    public static AuditReport Audit(Problem problem, IReadOnlyList<decimal?> shown, Profile profile) => throw new NotImplementedException();
}
