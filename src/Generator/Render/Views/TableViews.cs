using Portal.Diagnostics;
using Portal.Figures;
using Portal.Model;

namespace Portal.Render.Views;

/// <summary>Lays rows out as a table for residents: labels for codes, French numbers, the first column as header.</summary>
internal static class TableViews
{
    public static TableView Of(Facts facts, string caption, Schema schema, IReadOnlyList<Row> rows, IReadOnlyList<string> columns, int most, bool withIds = false)
    {
        var fields = columns.Select(c => schema.Find(c)!).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new TableView(
            caption,
            [.. fields.Select(f => new HeaderView(Labels.HeadingOf(schema, f), ClassOf(f)))],
            [.. rows.Take(most).Select(row => new RowView(withIds ? IdOf(row, seen) : null, [.. fields.Select((f, i) => CellOf(facts, schema, row, f, i == 0))]))])
        {
            Hidden = Math.Max(0, rows.Count - most),
        };
    }

    public static string ClassOf(Field field) => field.IsNumeric ? "n" : "";

    /// <summary>The anchor of a row: its primary key, so that it stays when rows are added.</summary>
    private static string IdOf(Row row, HashSet<string> seen)
    {
        var id = $"l-{Suggestion.Fold(row.Key).Replace('_', '-')}";
        return seen.Add(id) ? id : $"{id}-{row.Index + 1}";
    }

    private static CellView CellOf(Facts facts, Schema schema, Row row, Field field, bool isHeader)
    {
        var cell = row[field.Name];
        var isKey = schema.ForeignKeys.Any(k => k.Fields.Count == 1 && k.Fields[0] == field.Name);
        var text = isKey && cell.Text is { } key ? Labels.Of(facts, schema.Name, field.Name, key) : FigureText.Of(cell);
        return new CellView(text, ClassOf(field), isHeader) { IsSecret = cell.IsSecret };
    }
}
