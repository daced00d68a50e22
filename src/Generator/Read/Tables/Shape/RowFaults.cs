using Portal.Diagnostics;
using Portal.Model;
using Portal.Read.Tables.Cells;

namespace Portal.Read.Tables.Shape;

/// <summary>What became of a row that had something wrong.</summary>
internal enum RowFate
{
    /// <summary>Its cells were told one by one.</summary>
    Kept,

    /// <summary>Its cells from a column on stand in the wrong place.</summary>
    Shifted,

    /// <summary>It is no row of the table.</summary>
    Dropped,
}

/// <summary>Says what is wrong with a row: once for the whole row where one mistake explains it, else cell by cell.</summary>
internal sealed class RowFaults(IReadOnlyList<int> targets, RowShape shape, HeaderNames names, Schema schema, SourceText source, char separator, DiagnosticBag faults)
{
    /// <summary>When so many rows are wrong, one more message teaches nothing: it is one mistake, made again and again.</summary>
    private const int MostWrong = 1000;

    private int wrong;

    /// <summary>The rest of the file is not worth reading before these are put right.</summary>
    public bool AreTooMany => wrong >= MostWrong;

    /// <returns>What to do with the row, and from which column of the file on.</returns>
    public (RowFate Fate, int From) Tell(RowSeen row)
    {
        if (!row.HasLongCell && Explain(row) is { } explained)
        {
            wrong++;
            return explained;
        }

        wrong += row.Faults.Count > 0 || row.Width > shape.Width ? 1 : 0;

        foreach (var fault in row.Faults)
        {
            faults.Add(fault.Mistake.Code, source.PlaceAt(fault.Offset), $"colonne « {fault.Field.Name} » : {fault.Mistake.Message}");
        }

        if (row.Width > shape.Width)
        {
            var first = Enumerable.Range(shape.Width, row.Width - shape.Width).First(c => !row.IsBlank(c));
            faults.Add(Codes.TooManyCells, PlaceOf(row, first), $"cette ligne a {row.Width} cellules, l'en-tête en a {shape.Width}. {Quotes(source, separator)}");
        }

        return (RowFate.Kept, 0);
    }

    private (RowFate Fate, int From)? Explain(RowSeen row)
    {
        if (TotalRows.IsHeader(row, shape, names, targets))
        {
            faults.Add(Codes.HeaderRepeated, PlaceOf(row, 0), "cette ligne répète les noms des colonnes. Supprimez-la : un tableau n'a qu'un en-tête.");
            return (RowFate.Dropped, 0);
        }

        if (source.Sheet is null && WholeRows.IsOne(row.Cells, shape.Width))
        {
            faults.Add(Codes.RowInOneCell, PlaceOf(row, 0), WholeRows.Mend);
            return (RowFate.Dropped, 0);
        }

        if (TotalRows.Find(row, shape) is { } total)
        {
            faults.Add(Codes.TotalRow, PlaceOf(row, total), $"cette ligne est un total{(schema.Sensitivity == Sensitivity.None ? $" (« {row.Cells[total].Trim()} »)" : "")}, pas une ligne du tableau : la garder compterait deux fois les mêmes nombres. Supprimez-la, le portail calcule les totaux.");
            return (RowFate.Dropped, 0);
        }

        if (separator == ',' && source.Sheet is null && SplitNumbers.Find(row, shape) is { Count: > 0 } split)
        {
            var columns = string.Join(", ", split.Select(c => $"« {shape.FieldOf(c)!.Name} »"));
            var example = schema.Sensitivity == Sensitivity.None ? $"\"{row.Cells[split[0]].Trim()},{row.Cells[split[0] + 1]}\" ou {row.Cells[split[0]].Trim()}.{row.Cells[split[0] + 1]}" : "\"1234,56\" ou 1234.56";
            faults.Add(Codes.DecimalsCut, PlaceOf(row, split[0]), $"cette ligne a {row.Cells.Count} cellules, l'en-tête en a {shape.Width} : la virgule des décimales ({columns}) a été prise pour un séparateur. Écrivez {example}, ou enregistrez le fichier avec des points-virgules.");
            return (RowFate.Shifted, split[0]);
        }

        var count = row.Faults.Count + (row.Width > shape.Width ? 1 : 0);
        return count > 0 && (count > 1 || row.Width != shape.Width) && Shifts.Find(row, shape, FirstRefused(row)) is { } shift ? Told(row, shift) : null;
    }

    private (RowFate Fate, int From)? Told(RowSeen row, Shift shift)
    {
        var column = shift.IsText ? shift.Column - 1 : shift.Column;
        var name = shape.FieldOf(column)?.Name;
        var where = name is null ? "" : $" à partir de la colonne « {name} »";
        if (row.Width > shape.Width)
        {
            faults.Add(Codes.TooManyCells, PlaceOf(row, column), $"cette ligne a {row.Width} cellules, l'en-tête en a {shape.Width}{(where.Length > 0 ? $" : elle est décalée{where}" : "")}. {Quotes(source, separator)}");
            return (RowFate.Shifted, column);
        }

        // One cell refused can be wrong by itself; a row is moved where that mends several.
        if (row.Faults.Count < 2)
        {
            return null;
        }

        var mend = shift.IsToTheRight ? "Supprimez la cellule en trop et ramenez les suivantes d'une case vers la gauche" : "Ajoutez la cellule qui manque, vide s'il le faut, pour repousser les suivantes d'une case vers la droite";
        faults.Add(Codes.RowShifted, PlaceOf(row, column), $"cette ligne est décalée d'une case vers la {(shift.IsToTheRight ? "droite" : "gauche")}{where} : {row.Faults.Count} cellules y sont sous une colonne qui n'est pas la leur. {mend}.");
        return (RowFate.Shifted, column);
    }

    /// <summary>The first column of the file whose cell was refused.</summary>
    private int FirstRefused(RowSeen row)
    {
        var offset = row.Faults.Count == 0 ? int.MaxValue : row.Faults.Min(f => f.Offset);
        for (var i = 0; i < row.Offsets.Count; i++)
        {
            if (row.Offsets[i] >= offset)
            {
                return i;
            }
        }

        return shape.Width;
    }

    private Place PlaceOf(RowSeen row, int cell) => source.PlaceAt(row.Offsets[Math.Min(cell, row.Offsets.Count - 1)]);

    private static string Quotes(SourceText source, char separator) => source.Sheet is not null
        ? "Donnez un nom à la colonne de trop, ou videz ces cellules."
        : separator switch
        {
            ',' or ';' => "Une virgule ou un point-virgule de trop a sans doute décalé la ligne : entourez de guillemets le texte qui en contient.",
            '\t' => "Une tabulation de trop a sans doute décalé la ligne : retirez-la, ou entourez de guillemets le texte qui en contient.",
            _ => $"Un séparateur (« {separator} ») de trop a sans doute décalé la ligne : entourez de guillemets le texte qui en contient.",
        };
}
