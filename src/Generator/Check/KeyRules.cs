using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Check;

/// <summary>Primary keys are unique; foreign keys, item by item in a list, lead to a row of a table that is there.</summary>
internal static class KeyRules
{
    private const int MostSuggestions = 100;

    public static void Check(Table table, IReadOnlyDictionary<string, Table> tables, DiagnosticBag faults)
    {
        CheckPrimary(table, faults);
        foreach (var key in table.Schema.ForeignKeys)
        {
            // An empty resource is the table itself, after the standard.
            var resource = key.Resource.Length == 0 ? table : tables.GetValueOrDefault(key.Resource);
            if (resource is not null)
            {
                CheckForeign(table, key, resource, faults);
            }
        }
    }

    private static void CheckPrimary(Table table, DiagnosticBag faults)
    {
        if (table.Schema.PrimaryKey.Count == 0)
        {
            return;
        }

        var lines = new Dictionary<string, int>(table.Count, StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var key = row.Key;
            if (!lines.TryAdd(key, row.Index) && !table.Schema.PrimaryKey.Any(row.IsRefused))
            {
                var first = table[lines[key]].Place.Line;
                var columns = string.Join(", ", table.Schema.PrimaryKey);
                faults.Add(Codes.KeyTwice, row.PlaceOf(table.Schema.PrimaryKey[0]), $"cette ligne a le même identifiant ({columns}) que la ligne {first}. Changez l'identifiant, ou supprimez la ligne en trop.");
            }
        }
    }

    private static void CheckForeign(Table table, ForeignKey key, Table resource, DiagnosticBag faults)
    {
        if (table.Rows.All(row => key.Fields.All(f => row[f].IsMissing)))
        {
            return;
        }

        var known = resource.Rows.Select(row => Value(row, key.ReferencedFields)).ToHashSet(StringComparer.Ordinal);
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        var field = table.Schema.Find(key.Fields[0])!;
        foreach (var row in table.Rows)
        {
            if (key.Fields.All(f => row[f].IsMissing))
            {
                continue;
            }

            if (key.Fields.Count == 1 && field.Type == FieldType.List)
            {
                foreach (var item in field.ItemsOf(row[field.Name].ToString()))
                {
                    CheckValue(row, item);
                }
            }
            else
            {
                CheckValue(row, Value(row, key.Fields));
            }
        }

        void CheckValue(Row row, string value)
        {
            if (!known.Contains(value))
            {
                if (!told.TryGetValue(value, out var wayOut))
                {
                    // To compare every wrong value with every right one would take hours in a file that is wrong throughout.
                    wayOut = told[value] = known.Count == 0
                        ? "Ce tableau n'a encore aucune ligne : ajoutez-y celle-ci, ou videz la cellule."
                        : told.Count < MostSuggestions
                        ? Suggestion.Sentence(value, known.Order(StringComparer.Ordinal), field)
                        : "Corrigez-la, ou ajoutez la ligne qui manque.";
                }

                var found = table.Schema.Sensitivity != Sensitivity.None ? "cette valeur" : $"« {value} »";
                faults.Add(Codes.KeyUnknown, row.PlaceOf(field.Name), $"colonne « {field.Name} » : {found} n'existe pas dans « {resource.File} ». {wayOut}");
            }
        }
    }

    private static string Value(Row row, IReadOnlyList<string> fields)
        => fields.Count == 1 ? row[fields[0]].ToString() : string.Join('|', fields.Select(f => row[f].ToString()));
}
