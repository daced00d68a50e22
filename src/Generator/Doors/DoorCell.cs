using Portal.Disclosure;
using Portal.Model;

namespace Portal.Doors;

/// <summary>Whether the column of values is read, and what it may hold.</summary>
internal sealed record ValueUse(bool IsRead, bool HasDecimals);

/// <summary>A row of <c>cells.csv</c>.</summary>
/// <param name="At">Where its value stands, or would.</param>
/// <param name="Value">Null where there is none, or where it is not read.</param>
/// <param name="IsBlank">Whether its value is left empty, and not merely wrong.</param>
/// <param name="IsKept">Already public.</param>
/// <param name="IsNever">No page has it, yet it can be worked out.</param>
internal sealed record DoorCell(string Id, Place At, decimal? Value, bool IsBlank, bool IsSensitive, bool IsKept, bool IsNever, decimal? Max, int Totals)
{
    public ProblemCell ToProtect() => ToAudit(IsSensitive) with { Showing = IsNever ? Showing.Never : IsKept ? Showing.Always : Showing.Free };

    public ProblemCell ToAudit(bool isSensitive) => new(Id, Value)
    {
        Showing = IsNever ? Showing.Never : Showing.Free,
        IsSensitive = isSensitive,
        Max = Max,
        Totals = Totals,
    };
}

/// <summary>All cells, in the order of their file.</summary>
/// <param name="File">As messages name it.</param>
/// <param name="Indexes">The index of each identifier.</param>
/// <param name="HasSensitive">Whether the file says which cells are sensitive.</param>
internal sealed record DoorCells(string File, IReadOnlyList<DoorCell> Items, IReadOnlyDictionary<string, int> Indexes, bool HasSensitive);
