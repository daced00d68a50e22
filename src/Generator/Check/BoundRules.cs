using System.Globalization;
using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>
/// Numbers and dates out of the bounds that their schema gives. They are told and taken out before anything is computed: a sum over them would
/// only tell the same slip again, elsewhere.
/// </summary>
internal static class BoundRules
{
    public static Content Held(Content content, DiagnosticBag faults)
    {
        SortedDictionary<string, Table>? held = null;
        foreach (var table in content.Tables.Values)
        {
            var columns = table.Columns.Select((column, c) => Outside(table, c) is { Count: > 0 } rows ? Without(table, c, rows, faults) : column).ToList();
            if (!columns.SequenceEqual(table.Columns))
            {
                held ??= new SortedDictionary<string, Table>(content.Tables.ToDictionary(t => t.Key, t => t.Value), StringComparer.Ordinal);
                held[table.Name] = table.With(columns);
            }
        }

        return held is null ? content : content with { Tables = held };
    }

    private static List<int> Outside(Table table, int column)
    {
        var (values, field) = (table.Columns[column], table.Schema.Fields[column]);
        var years = table.Schema.IsOwn ? null : Years(field.Type);
        return field.Minimum is null && field.Maximum is null && years is null ? []
            : [.. Enumerable.Range(0, table.Count).Where(r => !values.IsRefused(r) && (years is { } bounds ? IsOutside(values.TextAt(r), bounds) : values.NumberAt(r) is { } number && (number < field.Minimum || number > field.Maximum)))];
    }

    private static bool IsOutside(string? date, (int First, int Last) years)
        => date is not null && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && (year < years.First || year > years.Last);

    private static Column Without(Table table, int column, List<int> rows, DiagnosticBag faults)
    {
        foreach (var row in rows)
        {
            faults.Add(Codes.CellOutOfRange, table.PlaceOf(row, column), $"colonne « {table.Schema.Fields[column].Name} » : {Message(table, column, row)}");
        }

        return table.Columns[column].Without(rows, table.Count);
    }

    private static string Message(Table table, int column, int row)
    {
        var (field, cell) = (table.Schema.Fields[column], table.Columns[column][row]);
        var found = table.Schema.Sensitivity != Sensitivity.None ? "cette valeur" : $"« {cell} »";
        return Years(field.Type) is var (first, last) ? $"{found} est hors des bornes. Attendu : une {(field.Type == FieldType.Year ? "année" : "date")} de {first} à {last}. Vérifiez l'année."
            : cell.Number < 0 && field.Minimum >= 0 ? $"{found} est un nombre négatif, ce qui n'a pas de sens ici. Attendu : {Bounds(field)} ; vide si la valeur manque."
            : field is { Unit: "part", Maximum: 1 } && table.Schema.Sensitivity == Sensitivity.None && cell.Number is > 1 and <= 100 and { } percent
                ? $"{found} est hors des bornes. Attendu : {Bounds(field)}. Pour {French.Percent(percent)}, écrivez {(percent / 100).ToString("0.##", CultureInfo.InvariantCulture)}."
            : $"{found} est hors des bornes. Attendu : {Bounds(field)}.";
    }

    /// <summary>Beyond, a digit was mistyped. A commune's own table may go further back.</summary>
    private static (int First, int Last)? Years(FieldType type) => type switch
    {
        FieldType.Year => (1900, 2100),
        FieldType.Date => (1800, 2200),
        _ => null,
    };

    private static string Bounds(Field field) => (field.Minimum, field.Maximum) switch
    {
        ({ } low, { } high) => $"de {French.ShortNumber(low)} à {French.ShortNumber(high)}",
        ({ } low, null) => $"au moins {French.ShortNumber(low)}",
        (null, { } high) => $"au plus {French.ShortNumber(high)}",
        _ => "un nombre",
    };
}
