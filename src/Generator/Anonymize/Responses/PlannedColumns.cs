using Portal.Anonymize.Exports;
using Portal.Anonymize.Plans;
using Portal.Diagnostics;

namespace Portal.Anonymize.Responses;

/// <summary>The columns of the export that the plan names.</summary>
internal static class PlannedColumns
{
    /// <summary>One for each dimension and the school's; null where one is not there, or not clear (then told).</summary>
    public static (List<PlannedColumn> Columns, ExportColumn School)? Find(Plan plan, Export export, DiagnosticBag faults)
    {
        var school = ColumnFinder.Find(plan.School, export, faults);
        List<PlannedColumn> columns = [];
        foreach (var dimension in plan.Dimensions)
        {
            if (ColumnFinder.Find(dimension.Column, export, faults) is not { } column)
            {
                continue;
            }

            if (column == school || columns.Find(c => c.Column == column && c.Dimension.Column.Choice == dimension.Column.Choice) is not null)
            {
                faults.Add(Codes.PlanInvalid, dimension.Column.Place, column == school
                    ? $"« {dimension.Name} » et « ecole » désignent la même colonne de l'export. Retirez cette dimension ; aucun résultat ne porte sur une école."
                    : $"deux dimensions désignent la même colonne de l'export, dont « {dimension.Name} ». Gardez-en une.");
                continue;
            }

            columns.Add(new PlannedColumn(dimension, column, SiblingsOf(dimension.Column, column, export)));
        }

        return school is null || columns.Count < plan.Dimensions.Count ? null : (columns, school);
    }

    /// <summary>Of a question with a column for each answer, the columns that hold nothing but marks.</summary>
    private static List<ExportColumn> SiblingsOf(PlanColumn wanted, ExportColumn column, Export export)
    {
        var parts = wanted.Choice is null ? [] : ColumnFinder.PartsOf(wanted.Name, export.Columns);
        return parts.Contains(column) ? [.. parts.Where(p => p == column || Choices.IsMarks(p, export.Rows))] : [];
    }
}
