using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// Numbers that other tables give a second time: the values of a correction, and the starting value of an indicator. Of a secret cell they may
/// give none: in a public repository it is an error, in a private one the site leaves them out.
/// </summary>
internal static class Repetitions
{
    private static readonly string[] Values = ["ancienne_valeur", "nouvelle_valeur"];

    /// <summary>The content without what repeats a secret; where the repository is public, it is told.</summary>
    public static Content Remove(Content content, Mask mask, DiagnosticBag faults)
    {
        var tables = content.Tables.ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        Replace("revisions", Values, Corrections(content, mask).ToList(), "s", "cette correction porte sur un nombre secret et en donne une valeur. Écrivez « s » à sa place.");
        Replace("indicateurs", ["reference"], References(content, mask).ToList(), null, "cette valeur de départ est celle d'un résultat secret, qu'elle donne. Videz-la, avec « reference_periode ».");
        return content with { Tables = tables };

        void Replace(string name, string[] columns, List<Row> rows, string? by, string message)
        {
            var told = rows.SelectMany(row => columns.Where(c => !row[c].IsMissing && row.Text(c) != "s").Select(c => (row.Index, Column: c))).ToHashSet();
            if (!content.Settings.PrivateRepository)
            {
                foreach (var (row, column) in told)
                {
                    faults.Add(Codes.SecretRepeated, tables[name][row].PlaceOf(column), $"colonne « {column} » : {message}");
                }
            }
            else if (told.Count > 0)
            {
                tables[name] = tables[name].With([.. tables[name].Columns.Select(c => columns.Contains(c.Field.Name) ? Without(c, tables[name].Count, told, by) : c)]);
            }
        }
    }

    private static Column Without(Column column, int count, HashSet<(int Index, string Column)> told, string? by)
    {
        var rows = Enumerable.Range(0, count);
        bool IsTold(int row) => told.Contains((row, column.Field.Name));
        return column.Field.IsNumeric
            ? new Column(column.Field, [.. rows.Select(r => IsTold(r) ? null : column.NumberAt(r))])
            : new Column(column.Field, [.. rows.Select(r => IsTold(r) ? by : column.TextAt(r))]);
    }

    private static IEnumerable<Row> Corrections(Content content, Mask mask)
    {
        foreach (var revision in content.Tables.TryGetValue("revisions", out var revisions) ? revisions.Rows : [])
        {
            if (content.Tables.TryGetValue(revision.Text("jeu") ?? "", out var table) && table.Schema.Sensitivity != Sensitivity.None)
            {
                var field = revision.Text("champ");
                var fields = table.Schema.Fields.Where(f => f.Role == FieldRole.Measure && (field is null || f.Name == field)).ToList();
                if (table.Rows.Any(row => row.Key == revision.Text("cle") && fields.Exists(f => IsSecret(row, f.Name, table.Name, mask))))
                {
                    yield return revision;
                }
            }
        }
    }

    /// <summary>Of which result it is the value is not declared: the commune's, or that of the only level of its period.</summary>
    private static IEnumerable<Row> References(Content content, Mask mask)
    {
        if (!content.Tables.TryGetValue("resultats", out var results) || !content.Tables.TryGetValue("indicateurs", out var indicators))
        {
            yield break;
        }

        foreach (var indicator in indicators.Rows.Where(row => row["personnes"].IsTrue && !row["reference"].IsMissing))
        {
            var then = results.Rows.Where(row => row.Text("indicateur_id") == indicator.Text("indicateur_id") && row.Text("periode") == indicator.Text("reference_periode")).ToList();
            if (then.Exists(row => (then.Count == 1 || row.Text("niveau") is null or "commune") && IsSecret(row, "valeur", results.Name, mask)))
            {
                yield return indicator;
            }
        }
    }

    private static bool IsSecret(Row row, string column, string table, Mask mask) => row[column].IsSecret || mask.Hides(table, row.Index, column);
}
