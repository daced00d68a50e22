using Portal.Diagnostics;
using Portal.Read.Tables.Cells;

namespace Portal.Doors;

/// <summary>Reads <c>cells.csv</c>. It holds the truth: no message quotes anything of it but identifiers and names of columns.</summary>
internal static class CellsReader
{
    private static readonly string[] Known = ["id", "value", "sensitive", "keep", "status", "max"];

    /// <summary>The cells, or null where the file is unusable as a whole (then told).</summary>
    public static DoorCells? Read(DoorFile file, ValueUse use, bool needsSensitive, DiagnosticBag faults)
    {
        string[] needed = ["id", .. use.IsRead ? ["value"] : Array.Empty<string>(), .. needsSensitive ? ["sensitive"] : Array.Empty<string>()];
        if (DoorTable.Read(file, new DoorColumns(Known, needed, TakesOthers: true), faults) is not { } table)
        {
            return null;
        }

        if (table.Rows.Count == 0)
        {
            faults.Add(Codes.CsvEmpty, Model.Place.Start(file.Name), "ce tableau n'a aucune cellule sous son en-tête. Ajoutez une ligne pour chaque nombre, totaux compris.");
            return null;
        }

        TellMistakenDimensions(table, file, faults);
        List<DoorCell> cells = [];
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        var lines = new DoorNames(table, "id", faults);
        foreach (var row in table.Rows)
        {
            if (lines.Take(row, row["id"]) is { } id)
            {
                indexes.Add(id, cells.Count);
                cells.Add(Read(table, row, id, use, faults));
            }
        }

        return new DoorCells(file.Name, cells, indexes, table.Has("sensitive"));
    }

    private static DoorCell Read(DoorTable table, DoorRow row, string id, ValueUse use, DiagnosticBag faults) => new(
        id,
        row.At("value"),
        use.IsRead ? Number(row, "value", id, use, faults) : null,
        row["value"].Length == 0,
        Flag(row, "sensitive", id, faults),
        Flag(row, "keep", id, faults),
        IsNever(row, id, faults),
        Number(row, "max", id, use, faults),
        table.Others.Count(o => row[o.Position] is var code && (code.Equals("total", StringComparison.OrdinalIgnoreCase) || code.Equals("ensemble", StringComparison.OrdinalIgnoreCase))));

    private static decimal? Number(DoorRow row, string column, string id, ValueUse use, DiagnosticBag faults)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (DoorNumber.Parse(text) is not { } number)
        {
            faults.Add(Codes.DoorNotANumber, row.At(column), $"colonne « {column} » de la cellule « {id} » : ce n'est pas un nombre. Écrivez-le en chiffres, avec un point pour les décimales.");
            return null;
        }

        return ImpossibleCount.Tell(number, $"colonne « {column} » de la cellule « {id} »", use.HasDecimals, row.At(column), faults) ? null : number;
    }

    private static bool Flag(DoorRow row, string column, string id, DiagnosticBag faults)
    {
        var text = row[column];
        if (text.Length > 0 && Words.Boolean(text) is null)
        {
            faults.Add(Codes.DoorWordUnknown, row.At(column), $"colonne « {column} » de la cellule « {id} » : ce mot n'est pas attendu. Écrivez 1 pour oui, 0 ou rien pour non.");
        }

        return text.Length > 0 && Words.Boolean(text) == true;
    }

    private static bool IsNever(DoorRow row, string id, DiagnosticBag faults)
    {
        var text = row["status"];
        if (text.Length > 0 && !text.Equals("pub", StringComparison.OrdinalIgnoreCase) && !text.Equals("never", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(Codes.DoorWordUnknown, row.At("status"), $"colonne « status » de la cellule « {id} » : ce mot n'est pas attendu. Écrivez « pub » si la cellule peut être publiée, « never » si aucune page ne la montre.");
        }

        return text.Equals("never", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A column that nobody knows is a dimension, even one whose name was meant to be another.</summary>
    private static void TellMistakenDimensions(DoorTable table, DoorFile file, DiagnosticBag faults)
    {
        foreach (var (position, name) in table.Others)
        {
            if (Suggestion.Nearest(name, Known.Where(k => !table.Has(k))) is { } near)
            {
                faults.Add(Codes.DoorDimensionMistaken, table.HeaderAt(position), $"la colonne « {name} » est lue comme une dimension du tableau. Si c'est « {near} », donnez-lui ce nom.");
            }
        }
    }
}
