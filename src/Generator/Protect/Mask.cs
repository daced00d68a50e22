using Portal.Model;
using Portal.Protect.Index;

namespace Portal.Protect;

/// <summary>What is replaced by <c>s</c> before anything else sees it: cells of each table, by row and column.</summary>
internal sealed record Mask(IReadOnlyDictionary<string, IReadOnlySet<(int Row, string Column)>> Cells)
{
    public static readonly Mask None = new(new Dictionary<string, IReadOnlySet<(int Row, string Column)>>());

    public bool Hides(Spot spot) => Hides(spot.Table.Name, spot.Row, spot.Column);

    public bool Hides(string table, int row, string column) => Cells.TryGetValue(table, out var hidden) && hidden.Contains((row, column));

    /// <summary>
    /// The table as it may be shown. A row of which something is hidden is declared <c>secret</c>, and its appreciation in words is left out;
    /// texts are otherwise untouched. A hidden cell keeps nothing of its number, not even in memory.
    /// </summary>
    public Table ApplyTo(Table table)
    {
        if (!Cells.TryGetValue(table.Name, out var hidden) || hidden.Count == 0)
        {
            return table;
        }

        var rows = hidden.Where(c => c.Column is not ("nb_ecoles" or "part_max")).Select(c => c.Row).ToHashSet();
        return table.With([.. table.Columns.Select(column => column.Field.Name switch
        {
            "statut" => new Column(column.Field, [.. Enumerable.Range(0, table.Count).Select(r => rows.Contains(r) ? "secret" : column.TextAt(r))]),
            "valeur_texte" => new Column(column.Field, [.. Enumerable.Range(0, table.Count).Select(r => rows.Contains(r) ? null : column.TextAt(r))]),
            var name when hidden.Any(c => c.Column == name) => Hide(table, column, hidden),
            _ => column,
        })]);
    }

    private static Column Hide(Table table, Column column, IReadOnlySet<(int Row, string Column)> hidden)
    {
        bool IsHidden(int row) => hidden.Contains((row, column.Field.Name));
        return new Column(
            column.Field,
            [.. Enumerable.Range(0, table.Count).Select(r => IsHidden(r) ? null : column.NumberAt(r))],
            Enumerable.Range(0, table.Count).Where(r => column.IsSecretAt(r) || IsHidden(r)).ToHashSet());
    }
}
