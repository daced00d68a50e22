using Portal.Diagnostics;
using Portal.Model;

namespace Portal.Read.Tables;

/// <summary>Cells below no column's name are not read: said once a column, for nobody else would notice.</summary>
internal sealed class NamelessColumns(SourceText source, DiagnosticBag faults)
{
    private readonly Dictionary<int, (int First, int Count)> filled = [];

    public void Add(int column, int offset, ReadOnlySpan<byte> raw)
    {
        if (!raw.Trim(" \t\""u8).IsEmpty)
        {
            var seen = filled.TryGetValue(column, out var before) ? before : (First: offset, Count: 0);
            filled[column] = (seen.First, seen.Count + 1);
        }
    }

    public void Tell()
    {
        foreach (var (column, (first, count)) in filled.OrderBy(f => f.Key))
        {
            faults.Add(Codes.ColumnNameless, source.PlaceAt(first), $"la colonne n° {column + 1} n'a pas de nom et contient {count} {French.Plural(count, "valeur", "valeurs")} : elle n'est pas lue. Donnez-lui le nom d'une colonne de ce tableau, ou supprimez-la.");
        }
    }
}
