namespace Portal.Diagnostics;

/// <summary>What a stage returns: its value and every fault it met. The value is usable only as far as no fault is an error.</summary>
public sealed record Outcome<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.IsError);
}
