using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>Lays rows out as a table for residents: labels for codes, French numbers, the first column as header.</summary>
internal static class TableViews
{
    public static TableView Of(Facts facts, string caption, Schema schema, IReadOnlyList<Row> rows, IReadOnlyList<string> columns, int most)
    {
        var fields = columns.Select(c => schema.Find(c)!).ToList();
        return new TableView(
            caption,
            [.. fields.Select(f => new HeaderView(Labels.HeadingOf(schema, f), ClassOf(f)))],
            [.. rows.Take(most).Select(row => new RowView(null, [.. fields.Select((f, i) => CellOf(facts, schema, row, f, i == 0))]))])
        {
            Hidden = Math.Max(0, rows.Count - most),
        };
    }

    public static string ClassOf(Field field) => field.IsNumeric ? "n" : "";

    /// <summary>A row whose numbers lead to where it stands among the data; where it shows none, its name does.</summary>
    public static RowView Linked(RowView row, string address)
    {
        var hasNumbers = row.Cells.Any(IsNumber);
        return row with { Cells = [.. row.Cells.Select((cell, i) => (hasNumbers ? IsNumber(cell) : i == 0) ? cell with { Address = address } : cell)] };
    }

    private static bool IsNumber(CellView cell) => cell.Class == "n" && cell.Text.Length > 0;

    private static CellView CellOf(Facts facts, Schema schema, Row row, Field field, bool isHeader)
    {
        var cell = row[field.Name];
        var isKey = schema.ForeignKeys.Any(k => k.Fields.Count == 1 && k.Fields[0] == field.Name);
        var text = isKey && cell.Text is { } key ? Labels.Of(facts, schema.Name, field.Name, key)
            // The three reasons for an empty value are three words here too.
            : cell.IsMissing && field.Name == Statuses.Column && Statuses.AbsenceOf(row) is { } absence ? FigureText.Of(absence)
            : RevisionCells.Of(facts, schema, row, field.Name) ?? FigureText.Of(cell);
        return new CellView(text, ClassOf(field), isHeader) { IsSecret = cell.IsSecret };
    }
}
