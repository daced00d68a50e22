using Portal.Read.Tables.Cells;

namespace Portal.Import.Target;

/// <summary>Writes rows in the columns of one file.</summary>
/// <param name="separator">The file's.</param>
/// <param name="columns">The schema's name of each column; null for a column that gets nothing.</param>
/// <param name="decimals">The mark that the file's own amounts bear: one that bore both could be read in two ways.</param>
internal sealed class CsvLine(char separator, IReadOnlyList<string?> columns, DecimalMark decimals)
{
    public string Of(BudgetRow row) => string.Join(separator, columns.Select(c => c is null ? "" : Cell(row, c)));

    public string Cell(BudgetRow row, string column)
    {
        var text = row.Cell(column);
        return Quoted(decimals == DecimalMark.Comma && CellText.IsAmount(column) ? text.Replace('.', ',') : text);
    }

    private string Quoted(string text) => text.AsSpan().IndexOfAny("\"\r\n") >= 0 || text.Contains(separator) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
