using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>The rows of a CSV that hold something, header first. Types are none of its business.</summary>
/// <param name="Rows">One array of cells for each row.</param>
/// <param name="Fault">Where a quote is wrong; null where all are right.</param>
/// <param name="IsCut">The wrong quote is one that is never closed.</param>
internal sealed record CsvRows(IReadOnlyList<CsvCell[]> Rows, Place? Fault, bool IsCut)
{
    /// <param name="source">The file.</param>
    /// <param name="schema">By whose names the header is recognised.</param>
    public static CsvRows Read(SourceText source, Schema schema)
    {
        var rows = new List<CsvCell[]>();
        var walk = new CsvWalk(source, schema);
        walk.Read(rows.Add);
        return new CsvRows(rows, walk.Fault, walk.IsCut);
    }
}
