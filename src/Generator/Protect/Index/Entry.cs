using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>A number of a sensitive table, by what it counts.</summary>
/// <param name="Codes">One code for each dimension of its count.</param>
/// <param name="Value">Null for an <c>s</c>.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record Entry(IReadOnlyList<string> Codes, decimal? Value, Spot Spot)
{
    public bool IsBase { get; init; }

    public bool IsStructuralZero => Row.Text("statut") == "zero_structurel";

    private Row Row => Spot.Table[Spot.Row];

    public static Entry? Of(Table table, int row, string column, IReadOnlyList<string> codes)
        => table[row][column] is { IsMissing: false } cell ? new Entry(codes, cell.IsSecret ? null : cell.Number, new Spot(table, row, column)) : null;

    public CubeCell ToCell() => new(Codes, Value)
    {
        IsHidden = Value is null && !IsStructuralZero,
        IsStructuralZero = IsStructuralZero,
        IsBase = IsBase,
        Schools = Row.Number("nb_ecoles") is { } schools and < 10_000 ? (int)schools : null,
        LargestShare = Row.Number("part_max"),
    };
}
