using System.Globalization;
using System.Text;
using Portal.Model;
using Portal.Render.Views;

namespace Portal.Render.ChartPages;

/// <summary>
/// The figures of a chart, and nothing else, as a CSV: the lines and columns of its table, less the line of totals, which would be counted with the others. A number
/// is a number, its unit in its heading; what is no number keeps its words (« s », « non transmis »).
/// </summary>
internal static class ChartData
{
    private static readonly string[] Signs = ["€", "%"];

    public static byte[] Write(TableView table)
    {
        var units = table.Columns.Select((_, i) => UnitOf([.. table.Rows.Select(row => row.Cells[i])])).ToList();
        var text = new StringBuilder();
        Record(text, table.Columns.Select((column, i) => units[i].Length == 0 ? column.Title : $"{column.Title} ({units[i]})"));
        foreach (var row in table.Rows)
        {
            Record(text, row.Cells.Select((cell, i) => cell.IsHeader ? cell.Text : Plain(cell.Text, units[i])));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The sign that all the numbers of a column bear; empty where they bear none.</summary>
    private static string UnitOf(IReadOnlyList<CellView> cells)
        => Array.Find(Signs, sign => cells.Any(cell => !cell.IsHeader && cell.Text.EndsWith(sign, StringComparison.Ordinal))) ?? "";

    private static string Plain(string text, string unit)
    {
        var bare = (unit.Length > 0 && text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text)
            .Replace($"{French.NarrowSpace}", "", StringComparison.Ordinal).Replace($"{French.NoBreakSpace}", "", StringComparison.Ordinal).Replace('−', '-').Replace(',', '.');
        return decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? bare : text;
    }

    private static void Record(StringBuilder text, IEnumerable<string> cells)
        => text.AppendJoin(',', cells.Select(cell => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
