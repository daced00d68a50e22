namespace Portal.Read.Tables.Cells;

internal enum ReadingKind
{
    /// <summary>A value, or nothing.</summary>
    Value,

    /// <summary>The mark « s ».</summary>
    Secret,

    /// <summary>A date written as a spreadsheet's number of days.</summary>
    Serial,

    /// <summary>A number that has two readings, of which <see cref="Reading.Number"/> is the smaller.</summary>
    Open,

    Refused,
}

/// <summary>What a cell says to its column: a text or a number, or a mistake.</summary>
internal readonly record struct Reading(ReadingKind Kind, string? Text = null, decimal? Number = null, DecimalMark Proves = DecimalMark.None, Mistake? Mistake = null)
{
    public bool IsMissing => Kind == ReadingKind.Value && Text is null && Number is null;

    public static Reading Refused(Mistake mistake) => new(ReadingKind.Refused, Mistake: mistake);
}
