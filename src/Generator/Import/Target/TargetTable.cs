using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Import.Target;

/// <summary>The table that rows are added to.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Separator">Between its cells.</param>
/// <param name="NewLine">The line end after its header.</param>
/// <param name="Columns">The schema's name of each column of the file; null for a column that the schema has not.</param>
/// <param name="Decimals">The mark before the cents that its amounts prove.</param>
/// <param name="Rows">What it holds.</param>
internal sealed record TargetTable(SourceText Source, char Separator, string NewLine, IReadOnlyList<string?> Columns, DecimalMark Decimals, RowIndex Rows);
