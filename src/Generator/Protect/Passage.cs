namespace Portal.Protect;

/// <summary>Words of a finished file that are read together: a sentence, an attribute, the cells of a record.</summary>
/// <param name="Cells">The words; one alone where they are no record.</param>
/// <param name="Line">The line of the file, from 1; of a sheet, the row.</param>
/// <param name="Head">The headings of the cells, where they have some.</param>
internal sealed record Passage(IReadOnlyList<string> Cells, int Line, IReadOnlyList<string>? Head = null)
{
    /// <summary>The file inside a compressed one, or empty.</summary>
    public string Part { get; init; } = "";

    /// <summary>What stands above the table of a row, or empty.</summary>
    public string Caption { get; init; } = "";

    /// <summary>A row or an object: beside the value stand other numbers of the same row.</summary>
    public bool IsRecord => Cells.Count > 1;

    /// <summary>The words are who wrote the document, as its program noted it.</summary>
    public bool IsAuthor { get; init; }
}
