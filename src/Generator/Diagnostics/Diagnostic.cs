using Portal.Model;

namespace Portal.Diagnostics;

public enum Severity
{
    Error,
    Warning,
    Note,
}

/// <summary>An entry of the catalogue: three letters and three digits, and what the fault is in general.</summary>
public sealed record Code(string Id, Severity Severity, string Title)
{
    /// <summary>Where it is explained, from the commune's folder: <c>new</c> puts the page there.</summary>
    public string Help => $"docs/erreurs.md#{Id.ToLowerInvariant()}";
}

/// <summary>A fault of the content, told to staff: what was found, what was expected, and a way out.</summary>
public sealed record Diagnostic(Code Code, Place Place, string Message)
{
    public bool IsError => Code.Severity == Severity.Error;
}
