using System.Collections.Concurrent;
using Portal.Figures;
using Portal.Model;

namespace Portal.Protect.Leaks;

/// <summary>
/// The cells of a table, hidden and shown, and what each row of it is about. A passage gives a hidden one away where it holds its value, the keys
/// that it names fit that row alone, and it is about that table: it says so, it is a record of the same keys, or it names every one of them.
/// Unless a cell that is shown, of any table, has the same value and as many keys there.
/// </summary>
internal sealed class HiddenTable
{
    private readonly IReadOnlyList<KeyColumn> keys;
    private readonly int[][] codes;
    private readonly IReadOnlyList<string> subjects;
    private readonly ILookup<decimal, int> hidden;
    private readonly ILookup<decimal, int> shown;

    /// <summary>For each set of key columns, how many rows have the same codes there: a large table is asked for every passage of the site.</summary>
    private readonly ConcurrentDictionary<int, Dictionary<string, int>> alike = [];

    private HiddenTable(Schema schema, IReadOnlyList<KeyColumn> keys, int[][] codes, ILookup<decimal, int> hidden, ILookup<decimal, int> shown)
    {
        (this.keys, this.codes, this.hidden, this.shown) = (keys, codes, hidden, shown);
        subjects = [.. ((string[])[schema.Title, schema.Name]).Select(Reading.Fold).Distinct()];
    }

    public bool HidesAnything => hidden.Count > 0;

    /// <summary>Words of which one stands in every passage that could give a cell of the table away.</summary>
    public IEnumerable<string> Anchors => hidden.SelectMany(rows => rows).Distinct().SelectMany(AnchorsOf);

    public static HiddenTable Of(Table read, Table shown, Facts facts)
    {
        var measures = Enumerable.Range(0, read.Columns.Count).Where(c => read.Schema.Fields[c].IsNumeric).ToList();
        var cells = (from c in measures from r in Enumerable.Range(0, read.Count) select (Column: c, Row: r)).ToList();
        var hidden = cells.Where(x => read.Schema.Fields[x.Column].Name is not ("nb_ecoles" or "part_max") && read.Columns[x.Column].NumberAt(x.Row) is not null && shown.Columns[x.Column].IsSecretAt(x.Row))
            .ToLookup(x => read.Columns[x.Column].NumberAt(x.Row)!.Value, x => x.Row);
        var keys = read.Schema.Fields.Where(f => !f.IsNumeric && f.Role != FieldRole.Measure && f.Name is not ("statut" or "valeur_texte"))
            .Select(f => KeyColumn.Of(read, f, facts)).Where(k => k.Forms.Count > 0).ToList();
        var codes = Enumerable.Range(0, read.Count).Select(r => keys.Select(k => k.CodeAt(r)).ToArray()).ToArray();
        var known = cells.Where(x => shown.Columns[x.Column].NumberAt(x.Row) is not null).ToLookup(x => shown.Columns[x.Column].NumberAt(x.Row)!.Value, x => x.Row);
        return new HiddenTable(read.Schema, keys, codes, hidden, known);
    }

    /// <summary>The hidden rows with this number that a passage tells: the keys that it names beside it fit them alone.</summary>
    public IEnumerable<(int Row, int Keys)> RowsBeside(decimal number, Reading passage)
    {
        if (!hidden.Contains(number))
        {
            return [];
        }

        var named = NamedBy(passage);
        var count = passage.CountBeside(number, named.SelectMany(forms => forms.Select(f => f.Words)));
        return hidden[number].Distinct()
            // The row itself, its s in place, may hold the number elsewhere: the rank of an answer.
            .Where(row => count > (passage.ShowsSecret ? shown[number].Count(r => r == row) : 0))
            .Select(row => (Row: row, Columns: NamedOf(named, row)))
            .Where(x => x.Columns.Count >= Math.Min(2, keys.Count) && IsAlone(x.Row, x.Columns) && IsAbout(x.Row, x.Columns, named, passage))
            .Select(x => (x.Row, x.Columns.Count));
    }

    /// <summary>How many keys a passage names of a row that shows this number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="but">A row that does not count; −1 for none.</param>
    public int KeysExplaining(decimal number, Reading passage, int but)
    {
        var named = NamedBy(passage);
        return shown[number].Where(row => row != but).Select(row => NamedOf(named, row).Count).DefaultIfEmpty(0).Max();
    }

    /// <summary>What a sentence is made of anyway names a key where it fills a cell, under the key's heading, or where the table is named beside it.</summary>
    private List<List<KeyForm>> NamedBy(Reading passage)
    {
        List<List<KeyForm>> named = [.. keys.Select(k => k.In(passage.Words).ToList())];
        if (!IsNamed(named, passage))
        {
            for (var k = 0; k < keys.Count; k++)
            {
                var isHeaded = keys[k].IsHeadOf(passage);
                named[k].RemoveAll(form => form.IsUsual && !isHeaded && !passage.Alone.Contains(form.Words));
            }
        }

        return named;
    }

    private bool IsNamed(List<List<KeyForm>> named, Reading passage)
        => named.Exists(forms => forms.Exists(f => f.IsSubject)) || subjects.Any(s => passage.Words.Contains(s, StringComparison.Ordinal) || passage.Headings.Contains(s, StringComparison.Ordinal));

    /// <summary>Whether what names the keys of a row is about this table, and not about something else in the same words.</summary>
    private bool IsAbout(int row, List<int> columns, List<List<KeyForm>> named, Reading passage)
        => passage.Clauses.Any(clause => IsComplete(row, named, clause))
            || IsNamed(named, passage)
            || columns.Count(k => named[k].Exists(f => f.Code == codes[row][k] && passage.Alone.Contains(f.Words))) >= Math.Min(2, keys.Count)
            || columns.All(k => keys[k].IsHeadOf(passage));

    /// <summary>The key columns of which the passage names what the row holds.</summary>
    private List<int> NamedOf(List<List<KeyForm>> named, int row)
        => [.. Enumerable.Range(0, keys.Count).Where(k => named[k].Exists(form => form.Code == codes[row][k]))];

    private bool IsComplete(int row, List<List<KeyForm>> named, string clause)
        => Enumerable.Range(0, keys.Count).All(k => codes[row][k] < 0 || keys[k].IsConstant || named[k].Exists(f => f.Code == codes[row][k] && clause.Contains(f.Words, StringComparison.Ordinal)));

    private bool IsAlone(int row, IReadOnlyList<int> columns)
    {
        var counts = alike.GetOrAdd(columns.Aggregate(0, (set, k) => set | (1 << k)), _ => Enumerable.Range(0, codes.Length).CountBy(CodesOf).ToDictionary());
        return counts[CodesOf(row)] == 1;

        string CodesOf(int at) => string.Join(',', columns.Select(k => codes[at][k]));
    }

    /// <summary>The words of a column without which other rows fit as well; of any column where there is none such.</summary>
    private IEnumerable<string> AnchorsOf(int row)
    {
        var all = Enumerable.Range(0, keys.Count).Where(k => codes[row][k] >= 0).ToList();
        var needed = all.Where(k => !IsAlone(row, [.. all.Where(other => other != k)])).OrderByDescending(k => keys[k].ShortestOf(codes[row][k])).Take(1).ToList();
        return (needed.Count > 0 ? needed : all).SelectMany(k => keys[k].WordsOf(codes[row][k]));
    }
}
