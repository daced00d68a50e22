using Portal.Model;

namespace Portal.Protect;

/// <summary>
/// Rows of a table in the order of what they are about. A table that staff sorted by size would place a hidden value between its neighbours.
/// </summary>
internal static class NeutralOrder
{
    /// <summary>
    /// The same table, its rows by the columns that say what they count; answers keep their own order (<c>ordre</c>). Where nothing is secret the
    /// table is left as it is.
    /// </summary>
    public static Table Of(Table table)
    {
        if (!table.Columns.Any(c => Enumerable.Range(0, table.Count).Any(c.IsSecretAt)))
        {
            return table;
        }

        var keys = Enumerable.Range(0, table.Columns.Count).Where(c => IsKey(table.Schema, table.Schema.Fields[c]))
            .OrderBy(c => table.Schema.Fields[c].Name == "reponse").ToArray();
        var order = Enumerable.Range(0, table.Count).ToArray();
        Array.Sort(order, (a, b) => Compare(table, keys, a, b));
        return table.Rearranged(order);
    }

    private static bool IsKey(Schema schema, Field field)
        => field.Role is FieldRole.Identifying or FieldRole.Response || field.Name == "ordre" || schema.PrimaryKey.Contains(field.Name);

    private static int Compare(Table table, int[] keys, int a, int b)
    {
        foreach (var c in keys)
        {
            var (x, y) = (table.Columns[c][a], table.Columns[c][b]);
            var order = x.Number is { } m && y.Number is { } n ? m.CompareTo(n) : string.CompareOrdinal(x.ToString(), y.ToString());
            if (order != 0)
            {
                return order;
            }
        }

        return a.CompareTo(b);
    }
}
