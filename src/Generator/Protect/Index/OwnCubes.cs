using Portal.Diagnostics;
using Portal.Disclosure.Cubes;
using Portal.Model;

namespace Portal.Protect.Index;

/// <summary>
/// The counts of a commune's own sensitive table, one for each of its columns of numbers. Its dimensions are the columns that have a role, or
/// that its key needs; where none is named, all its texts. A cell of a dimension that is empty, or holds « total » or
/// « ensemble » in any case, is a margin.
/// Its period is a column's, else the schema's: next year's survey under the same name counts other persons.
/// </summary>
internal static class OwnCubes
{
    private static readonly string[] NotDimensions = ["statut", "periode"];

    public static void AddTo(SensitiveIndex index, Table table, IReadOnlyDictionary<string, Row>? indicators, DiagnosticBag faults)
    {
        var schema = table.Schema;
        var period = schema.Fields.FirstOrDefault(f => f.Control is "periode" or "annee_scolaire" or "mois" || f.Name == "periode");
        var named = schema.Fields.Where(f => f.Role is FieldRole.Identifying or FieldRole.Response || schema.PrimaryKey.Contains(f.Name)).ToList();
        var fields = (named.Count > 0 ? named : [.. schema.Fields.Where(f => !f.IsNumeric)]).Where(f => f != period && !NotDimensions.Contains(f.Name)).ToList();
        var rows = table.Rows.Where(row => schema.Sensitivity == Sensitivity.Whole || indicators is null || indicators.ContainsKey(row.Text("indicateur_id") ?? "")).ToList();
        foreach (var measure in SmallCounts.CountsOf(schema).Where(name => !named.Exists(f => f.Name == name)))
        {
            foreach (var group in rows.GroupBy(row => period is null ? schema.Period ?? "" : row[period.Name].ToString()))
            {
                var dimensions = fields.Select(f => DimensionOf(f, [.. group.Select(row => CodeOf(row, f))]));
                var cube = new Cube(measure, table.Name, group.Key, [.. dimensions], []);
                var naming = new Naming($"{schema.Title}, {schema.Find(measure)!.Title}", fields.ToDictionary(f => f.Name, f => (Field?)f, StringComparer.Ordinal));
                index.Add(cube, group.Select(row => Entry.Of(table, row.Index, measure, [.. fields.Select(f => CodeOf(row, f))])).OfType<Entry>(), naming, faults);
            }
        }
    }

    /// <summary>Beside one category alone, a total holds a rest: « oui » of all says who did not.</summary>
    private static Dimension DimensionOf(Field field, IReadOnlyList<string> codes)
    {
        var role = field.Role == FieldRole.Response ? DimensionRole.Response : DimensionRole.Identifying;
        var dimension = Dimension.Of(field.Name, role, codes, HierarchyOf(field));
        return codes.Contains(Dimension.Total) && dimension.Parts.TryGetValue(Dimension.Total, out var parts) && parts.Count == 1
            ? Dimension.Of(field.Name, role, [.. codes, Dimension.RestOf(Dimension.Total)], HierarchyOf(field))
            : dimension;
    }

    private static string CodeOf(Row row, Field field) => MarginOr(row[field.Name].ToString());

    private static string MarginOr(string code) => code.ToUpperInvariant() is "" or "TOTAL" or "ENSEMBLE" ? Dimension.Total : code;

    private static Dictionary<string, IReadOnlyList<string>> HierarchyOf(Field field)
        => field.Hierarchy.GroupBy(p => MarginOr(p.Key), StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(p => p.Value)], StringComparer.Ordinal);
}
