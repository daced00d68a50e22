using Portal.Figures;
using Portal.Model;

namespace Portal.Protect.Leaks;

/// <summary>
/// The hidden cells of a table, and what each row of it is about. A passage gives one away where it holds its value, and the keys that it names
/// fit that row alone; unless a cell that is shown has the same value and as many keys there.
/// </summary>
internal sealed class HiddenTable
{
    private readonly IReadOnlyList<KeyColumn> keys;
    private readonly int[][] codes;
    private readonly ILookup<decimal, int> hidden;
    private readonly ILookup<decimal, int> shown;

    private HiddenTable(IReadOnlyList<KeyColumn> keys, int[][] codes, ILookup<decimal, int> hidden, ILookup<decimal, int> shown)
        => (this.keys, this.codes, this.hidden, this.shown) = (keys, codes, hidden, shown);

    /// <summary>Words of which one stands in every passage that could give a cell of the table away.</summary>
    public IEnumerable<string> Anchors => hidden.SelectMany(rows => rows).Distinct().SelectMany(AnchorsOf);

    /// <summary>Null where nothing is hidden whose value is known.</summary>
    public static HiddenTable? Of(Table read, Table shown, Facts facts)
    {
        var measures = Enumerable.Range(0, read.Columns.Count).Where(c => read.Schema.Fields[c].IsNumeric).ToList();
        var cells = (from c in measures from r in Enumerable.Range(0, read.Count) select (Column: c, Row: r)).ToList();
        var hidden = cells.Where(x => read.Columns[x.Column].NumberAt(x.Row) is not null && shown.Columns[x.Column].IsSecretAt(x.Row))
            .ToLookup(x => read.Columns[x.Column].NumberAt(x.Row)!.Value, x => x.Row);
        if (hidden.Count == 0)
        {
            return null;
        }

        var keys = read.Schema.Fields.Where(f => !f.IsNumeric && f.Role != FieldRole.Measure && f.Name is not ("statut" or "valeur_texte"))
            .Select(f => KeyColumn.Of(read, f, facts)).Where(k => k.Forms.Count > 0).ToList();
        var codes = Enumerable.Range(0, read.Count).Select(r => keys.Select(k => k.CodeAt(r)).ToArray()).ToArray();
        var known = cells.Where(x => shown.Columns[x.Column].NumberAt(x.Row) is not null).ToLookup(x => shown.Columns[x.Column].NumberAt(x.Row)!.Value, x => x.Row);
        return new HiddenTable(keys, codes, hidden, known);
    }

    public bool IsIn(Reading passage)
    {
        if (!passage.Numbers.Any(hidden.Contains))
        {
            return false;
        }

        var named = keys.Select(k => k.In(passage.Words)).ToList();
        return passage.Numbers.Distinct().Any(number => hidden[number].Any(row => Tells(passage, named, number, row)));
    }

    private bool Tells(Reading passage, List<IReadOnlyDictionary<int, IReadOnlyList<decimal>>> named, decimal number, int row)
    {
        var keysOfRow = NamedOf(named, row);
        if (keysOfRow.Count < Math.Min(2, keys.Count) || !IsAlone(row, keysOfRow))
        {
            return false;
        }

        // « Cycle 3 » holds a number, and a row shows others beside the hidden one: the value must stand there once more.
        var explained = keysOfRow.Sum(k => named[k][codes[row][k]].Count(n => n == number)) + (passage.IsRecord ? shown[number].Count(r => r == row) : 0);
        return passage.Numbers.Count(n => n == number) > explained
            && !shown[number].Any(other => other != row && NamedOf(named, other).Count >= keysOfRow.Count);
    }

    /// <summary>The key columns of which the passage names what the row holds.</summary>
    private List<int> NamedOf(List<IReadOnlyDictionary<int, IReadOnlyList<decimal>>> named, int row)
        => [.. Enumerable.Range(0, keys.Count).Where(k => named[k].ContainsKey(codes[row][k]))];

    private bool IsAlone(int row, IReadOnlyList<int> columns)
        => Enumerable.Range(0, codes.Length).All(other => other == row || columns.Any(k => codes[other][k] != codes[row][k]));

    /// <summary>The words of a column without which other rows fit as well; of any column where there is none such.</summary>
    private IEnumerable<string> AnchorsOf(int row)
    {
        var all = Enumerable.Range(0, keys.Count).Where(k => codes[row][k] >= 0).ToList();
        var needed = all.Where(k => !IsAlone(row, [.. all.Where(other => other != k)])).OrderByDescending(k => keys[k].ShortestOf(codes[row][k])).Take(1).ToList();
        return (needed.Count > 0 ? needed : all).SelectMany(k => keys[k].WordsOf(codes[row][k]));
    }
}
