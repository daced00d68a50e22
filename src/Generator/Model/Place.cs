namespace Portal.Model;

/// <summary>
/// Where something was read. Line and column count from 1; the file is relative to the commune's root, with <c>/</c>. In a workbook they are
/// the row and the column of a cell of a sheet.
/// </summary>
public readonly record struct Place(string File, int Line, int Column)
{
    public string? Sheet { get; init; }

    /// <summary>« B12 », as a workbook names a cell.</summary>
    public string Address => $"{Letters(Column)}{Line}";

    public static Place Start(string file) => new(file, 1, 1);

    public override string ToString() => Sheet is null ? $"{File}:{Line}:{Column}" : $"{File}!{Sheet}!{Address}";

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
