using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables.Shape;

/// <summary>Cells of a sheet that were merged: all but the first are empty, and nobody can tell whether its value is theirs too.</summary>
internal static class MergedFaults
{
    /// <param name="source">The sheet; nothing is said of a file of text.</param>
    /// <param name="header">The row that names the columns: above it, a title may well be merged.</param>
    /// <param name="faults">Where to say it.</param>
    public static void Tell(SourceText source, int header, DiagnosticBag faults)
    {
        foreach (var cells in (source.Sheet?.Merged ?? []).Where(m => m.LastRow >= header))
        {
            var first = new Place(source.File, cells.Row, cells.Column) { Sheet = source.Sheet!.Name };
            var last = first with { Line = cells.LastRow, Column = cells.LastColumn };
            faults.Add(Codes.CellsMerged, first, $"les cellules {first.Address} à {last.Address} sont fusionnées : seule la première a une valeur. Défusionnez-les, et recopiez la valeur dans chaque cellule où elle s'applique.");
        }
    }
}
