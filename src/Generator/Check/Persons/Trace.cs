namespace Portal.Check.Persons;

internal enum TraceKind
{
    Email,
    Telephone,

    /// <summary>A pupil's, an insured person's or an account's number.</summary>
    Identifier,
    Name,

    /// <summary>The address of a computer.</summary>
    NetworkAddress,

    /// <summary>A day, by which a person's birth or answer is known.</summary>
    Day,

    /// <summary>The code of one school (UAI).</summary>
    School,
}

/// <summary>What looks like a person in a text, and where it starts. It does not hold the words themselves: no message may quote them.</summary>
internal readonly record struct Trace(TraceKind Kind, int Start);
