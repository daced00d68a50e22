namespace Portal.Protect;

/// <summary>What a passage of a file says of a person.</summary>
internal enum PersonKind
{
    /// <summary>An e-mail address or a telephone.</summary>
    Contact,

    /// <summary>A number that stands for one person, or for one machine: INE, NIR, IBAN, IP.</summary>
    Number,

    Name,

    /// <summary>A school beside a result.</summary>
    School,

    /// <summary>A day of birth.</summary>
    Birth,
}
