using Portal.Anonymize.Counts;
using Portal.Disclosure.Cubes;

namespace Portal.Anonymize.Hiding;

/// <summary>A count with what is hidden of it.</summary>
/// <param name="Design">What is counted.</param>
/// <param name="Cube">Its cells.</param>
/// <param name="Hidden">The keys of the cells that are not shown.</param>
internal sealed record Masked(Design Design, Cube Cube, IReadOnlySet<string> Hidden)
{
    /// <summary>The cells that have a place in the table, by their codes.</summary>
    public IReadOnlyDictionary<string, CubeCell> Cells { get; } = Cube.Cells.Where(c => c.IsPublished).ToDictionary(c => Cube.KeyOf(c.Codes).Text, StringComparer.Ordinal);

    public CubeCell Cell(params string[] codes) => Cells[Cube.KeyOf(codes).Text];

    public bool IsHidden(CubeCell cell) => Hidden.Contains(Cube.KeyOf(cell.Codes).Text);

    /// <summary>Whether the number of those who answered is hidden: then nothing of their schools is shown either, which would bound it.</summary>
    public bool IsBaseHidden(CubeCell cell)
        => Hidden.Contains(Cube.KeyOf([.. cell.Codes.Select((code, d) => Design.Dimensions[d].Tree.Role == DimensionRole.Response ? Dimension.Total : code)]).Text);
}
