using Portal.Diagnostics;

namespace Portal.Doors;

/// <summary>Names that must be there, and each only once.</summary>
internal sealed class DoorNames(DoorTable table, string column, DiagnosticBag faults)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>The index of the cell that a row names; null where there is none (then told), or where the cells could not be read.</summary>
    public static int? Find(DoorRow row, string column, DoorCells? cells, DiagnosticBag faults)
    {
        var id = row[column];
        if (cells is null)
        {
            return null;
        }

        if (cells.Indexes.TryGetValue(id, out var index))
        {
            return index;
        }

        faults.Add(Codes.DoorCellUnknown, row.At(column), id.Length == 0
            ? $"la colonne « {column} » est vide sur cette ligne. Écrivez-y l'identifiant d'une cellule, ou retirez la ligne."
            : $"la cellule « {id} » n'est pas dans {cells.File}. {(Suggestion.Nearest(id, cells.Indexes.Keys) is { } near ? $"Vouliez-vous dire « {near} » ?" : "Ajoutez-l'y, ou retirez cette ligne.")}");
        return null;
    }

    /// <summary>The name, or null where there is none or where another row has it (then told).</summary>
    public string? Take(DoorRow row, string name)
    {
        if (name.Length == 0)
        {
            faults.Add(Codes.DoorNameMissing, row.At(column), $"la colonne « {column} » est vide sur cette ligne. Écrivez-y un nom, ou retirez la ligne.");
            return null;
        }

        if (lines.TryAdd(name, row.Line))
        {
            return name;
        }

        faults.Add(Codes.DoorCellTwice, row.At(column), $"la cellule « {name} » est déjà à la ligne {lines[name]} de {table.File}. Gardez une seule des deux lignes, ou donnez à l'une un autre identifiant.");
        return null;
    }
}
