using Portal.Model;

namespace Portal.Read.Tables.Workbooks;

/// <summary>A sheet of a workbook, as the CSV that would say the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">The workbook does not show it.</param>
/// <param name="Source">Its cells, empty where it has none.</param>
internal sealed record Sheet(string Name, bool IsHidden, SourceText Source)
{
    public bool IsEmpty => Source.Bytes.IsEmpty;
}
