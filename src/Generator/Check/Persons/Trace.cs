namespace Portal.Check.Persons;

internal enum TraceKind
{
    Email,
    Telephone,

    /// <summary>A pupil's, an insured person's or an account's number.</summary>
    Identifier,
    Name,
}

/// <summary>What looks like a person in a text, and where it starts. It does not hold the words themselves: no message may quote them.</summary>
internal readonly record struct Trace(TraceKind Kind, int Start);
