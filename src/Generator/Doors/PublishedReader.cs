using Portal.Diagnostics;

namespace Portal.Doors;

/// <summary>Reads <c>published.csv</c>: what is shown of each cell. A wrong value may be a secret that slipped in: it is not quoted.</summary>
internal static class PublishedReader
{
    public const string Secret = "s";

    private static readonly string[] Columns = ["id", "value"];

    /// <summary>For each cell its published value, null where it is hidden; null where the file or the cells are unusable as a whole (then told).</summary>
    public static decimal?[]? Read(DoorFile file, DoorCells? cells, bool hasDecimals, DiagnosticBag faults)
    {
        if (DoorTable.Read(file, new DoorColumns(Columns, Columns), faults) is not { } table)
        {
            return null;
        }

        var shown = cells is null ? null : new decimal?[cells.Items.Count];
        var names = new DoorNames(table, "id", faults);
        foreach (var row in table.Rows)
        {
            if (names.Take(row, row["id"]) is not { } id)
            {
                continue;
            }

            var value = Value(row, id, hasDecimals, faults);
            if (DoorNames.Find(row, "id", cells, faults) is not { } cell || value is null)
            {
                continue;
            }

            shown![cell] = value;
            if (cells!.Items[cell].IsNever)
            {
                faults.Add(Codes.DoorNeverShown, row.At("value"), $"la cellule « {id} » a le statut « never » dans {cells.File} : aucune page ne la montre, et une valeur est pourtant publiée ici. Retirez cette ligne, ou donnez à la cellule le statut « pub ».");
            }
        }

        return shown;
    }

    private static decimal? Value(DoorRow row, string id, bool hasDecimals, DiagnosticBag faults)
    {
        var (text, place) = (row["value"], row.At("value"));
        if (text.Equals(Secret, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (DoorNumber.Parse(text) is not { } number)
        {
            faults.Add(Codes.DoorNotANumber, place, $"ce qui est publié de la cellule « {id} » n'est ni un nombre ni « s ». Écrivez sa valeur, ou « s » si elle est cachée.");
            return null;
        }

        return ImpossibleCount.Tell(number, $"valeur publiée de la cellule « {id} »", hasDecimals, place, faults) ? null : number;
    }
}
